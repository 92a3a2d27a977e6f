// swift-tools-version: 6.2

import PackageDescription

// A package of its own, so that it can look inside of the library, and be built with libFuzzer.
// `Scripts/fuzz` builds and runs it.
let package = Package(
  name: "fuzz",
  platforms: [.macOS(.v15)],
  traits: [.trait(name: "Zstandard", description: "The trait of the library.")],
  dependencies: [
    .package(
      name: "dsdl", path: "../..",
      traits: [.trait(name: "Zstandard", condition: .when(traits: ["Zstandard"]))]),
    .package(url: "https://github.com/apple/swift-system", from: "1.6.0"),
  ],
  targets: [
    .executableTarget(
      name: "fuzz",
      dependencies: [
        .product(name: "DSDL", package: "dsdl"), .product(name: "DSDLReporting", package: "dsdl"),
        .product(name: "DSDLProject", package: "dsdl"),
        .product(name: "DSDLMedia", package: "dsdl"), .product(name: "DSDLConversion", package: "dsdl"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: [
        .enableUpcomingFeature("ExistentialAny"),
        .unsafeFlags(["-sanitize=fuzzer", "-parse-as-library"]),
      ],
      linkerSettings: [
        .unsafeFlags(["-sanitize=fuzzer"]), .unsafeFlags(["-use-ld=lld"], .when(platforms: [.linux])),
      ]
    )
  ],
  swiftLanguageModes: [.v6]
)
