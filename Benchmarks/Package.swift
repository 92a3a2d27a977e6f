// swift-tools-version: 6.2

import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "dsdl", path: "..")],
  targets: [
    .executableTarget(name: "generate", swiftSettings: settings),
    // These need `-Xswiftc -enable-testing`: they look inside of the library.
    .executableTarget(
      name: "resident", dependencies: [.product(name: "DSDL", package: "dsdl")], swiftSettings: settings),
    .executableTarget(
      name: "reading", dependencies: [.product(name: "DSDL", package: "dsdl")], swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
