// swift-tools-version: 6.2

import PackageDescription

// In a package of your own, name the repository instead of the folder:
//     .package(url: "https://…/dsdl", from: "0.1.0")
let package = Package(
  name: "ShuffledLoader",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "dsdl", path: "../..")],
  targets: [
    .executableTarget(name: "ShuffledLoader", dependencies: [.product(name: "DSDL", package: "dsdl")])
  ],
  swiftLanguageModes: [.v6]
)
