// swift-tools-version: 6.2

import PackageDescription

// In a package of your own, name the repository instead of the folder:
//     .package(url: "https://…/dsdl", from: "0.1.0")
let package = Package(
  name: "TypedStatistics",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "dsdl", path: "../..")],
  targets: [
    .executableTarget(
      name: "TypedStatistics", dependencies: [.product(name: "DSDL", package: "dsdl")],
      // Makes the types of facade.yaml at each build.
      plugins: [.plugin(name: "GenerateDSDL", package: "dsdl")])
  ],
  swiftLanguageModes: [.v6]
)
