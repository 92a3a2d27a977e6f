// swift-tools-version: 6.2

import PackageDescription

// A package of its own, so that it can look inside of the library without being a part of what is built for users.
// `Scripts/compare-evaluators` builds and runs it. `Shared` is a link to what the tests have in common with it.
let package = Package(
  name: "comparison",
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
      name: "compare-evaluators",
      dependencies: [
        .product(name: "DSDL", package: "dsdl"), .product(name: "DSDLProject", package: "dsdl"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .treatAllWarnings(as: .error),
      ]
    )
  ],
  swiftLanguageModes: [.v6]
)
