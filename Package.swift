// swift-tools-version: 6.2

import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]
// Optimising the tests themselves takes long, and makes them no faster.
let testSettings = settings + [.unsafeFlags(["-Onone"], .when(configuration: .release))]

let package = Package(
  name: "dsdl",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "DSDL", targets: ["DSDL"]),
    .library(name: "DSDLProject", targets: ["DSDLProject"]),
    .library(name: "DSDLReporting", targets: ["DSDLReporting"]),
    .library(name: "DSDLMedia", targets: ["DSDLMedia"]),
    .library(name: "DSDLGeneration", targets: ["DSDLGeneration"]),
    .library(name: "DSDLConversion", targets: ["DSDLConversion"]),
    .library(name: "DSDLMetrics", targets: ["DSDLMetrics"]),
    .executable(name: "dsdl", targets: ["dsdl-tool"]),
    .plugin(name: "ValidateDatasets", targets: ["ValidateDatasets"]),
    .plugin(name: "GenerateDSDL", targets: ["GenerateDSDL"]),
    .plugin(name: "GenerateDSDLSources", targets: ["GenerateDSDLSources"]),
  ],
  traits: [
    .trait(
      name: "Zstandard", description: "Reads samples that are compressed with Zstandard, which needs libzstd."
    ),
    .trait(
      name: "Metrics", description: "Judges generated pictures with 'dsdl score', which needs LAPACK."
    ),
    .trait(
      name: "MediaDecoding",
      description: "Decodes pictures and writes PNG, which needs libjpeg-turbo, libpng and libwebp."
    ),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-system", from: "1.6.0"),
    // For 'swift package generate-documentation' alone: no target uses it, so packages that use this one do not get it.
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.4.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CYAML",
      pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]
    ),
    .systemLibrary(
      name: "CZlib",
      pkgConfig: "zlib",
      providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]
    ),
    .systemLibrary(
      name: "CExpat",
      pkgConfig: "expat",
      providers: [.apt(["libexpat1-dev"]), .brew(["expat"])]
    ),
    .systemLibrary(name: "CZstandard", pkgConfig: "libzstd"),
    .systemLibrary(name: "CPNG", pkgConfig: "libpng"),
    .systemLibrary(name: "CJPEG", pkgConfig: "libjpeg"),
    .systemLibrary(name: "CWebP", pkgConfig: "libwebp"),
    .systemLibrary(name: "CTurboJPEG", pkgConfig: "libturbojpeg"),
    .systemLibrary(name: "CLAPACK", pkgConfig: "lapacke openblas"),
    .target(name: "YAMLTree", dependencies: ["CYAML"], swiftSettings: settings),
    .target(name: "CPrimitives"),
    .target(name: "JSONText", swiftSettings: settings),
    .target(
      name: "DSDLLanguage",
      dependencies: [
        "CPrimitives", "CZlib", "JSONText", "YAMLTree",
        .target(name: "CZstandard", condition: .when(traits: ["Zstandard"])),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: settings
    ),
    .target(
      name: "DSDL",
      dependencies: [
        "CPrimitives", "DSDLLanguage", "JSONText", "YAMLTree",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: settings
    ),
    .target(
      name: "DSDLProject",
      dependencies: [
        "CPrimitives", "DSDL", "YAMLTree", .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: settings
    ),
    .target(
      name: "DSDLReporting", dependencies: ["DSDL", "DSDLProject", "JSONText", "YAMLTree"],
      swiftSettings: settings),
    // Without the trait it decodes nothing.
    .target(
      name: "CPictureDecoders",
      dependencies: [
        .target(name: "CJPEG", condition: .when(traits: ["MediaDecoding"])),
        .target(name: "CPNG", condition: .when(traits: ["MediaDecoding"])),
        .target(name: "CWebP", condition: .when(traits: ["MediaDecoding"])),
      ],
      cSettings: [.define("DSDL_MEDIA_DECODING", .when(traits: ["MediaDecoding"]))]
    ),
    .target(
      name: "DSDLMedia", dependencies: ["CPictureDecoders", "DSDL", "JSONText"], swiftSettings: settings),
    .target(
      name: "DSDLGeneration", dependencies: ["DSDL", "JSONText", "YAMLTree"],
      swiftSettings: settings),
    .target(
      name: "DSDLConversion",
      dependencies: [
        "CExpat", "CPrimitives", "DSDL", "DSDLMedia", "JSONText",
        .product(name: "SystemPackage", package: "swift-system"),
        .target(name: "CPNG", condition: .when(traits: ["MediaDecoding"])),
        .target(name: "CTurboJPEG", condition: .when(traits: ["MediaDecoding"])),
      ],
      swiftSettings: settings
    ),
    .target(
      name: "DSDLReport",
      dependencies: [
        "DSDL", "DSDLMedia", "DSDLReporting", "JSONText",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      // A program without a folder of resources beside it.
      resources: [.embedInCode("Templates")],
      swiftSettings: settings
    ),
    // Without the trait it has only what needs no LAPACK: the Inception Score.
    .target(
      name: "DSDLMetrics",
      dependencies: [
        "CZlib", "DSDL", .target(name: "CLAPACK", condition: .when(traits: ["Metrics"])),
      ],
      swiftSettings: settings
    ),
    .target(
      name: "DSDLCommandLine",
      dependencies: [
        "DSDL", "DSDLConversion", "DSDLGeneration", "DSDLMedia", "DSDLMetrics", "DSDLProject",
        "DSDLReport", "DSDLReporting",
        "JSONText",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: settings
    ),
    .executableTarget(
      name: "dsdl-tool", dependencies: ["DSDLCommandLine"], swiftSettings: settings
    ),
    .plugin(
      name: "ValidateDatasets",
      capability: .command(
        intent: .custom(verb: "validate-datasets", description: "Check the DSDL datasets of the package."))
    ),
    .plugin(name: "GenerateDSDL", capability: .buildTool(), dependencies: ["dsdl-tool"]),
    .plugin(
      name: "GenerateDSDLSources",
      capability: .command(
        intent: .custom(
          verb: "generate-dsdl", description: "Write Swift types beside the DSDL descriptions of targets."),
        permissions: [.writeToPackageDirectory(reason: "The types are written beside the descriptions.")]),
      dependencies: ["dsdl-tool"]
    ),
    .testTarget(name: "YAMLTreeTests", dependencies: ["YAMLTree"], swiftSettings: testSettings),
    .testTarget(name: "JSONTextTests", dependencies: ["JSONText"], swiftSettings: testSettings),
    .testTarget(
      name: "DSDLTests", dependencies: ["CPrimitives", "DSDL", "DSDLLanguage", "DSDLProject"],
      exclude: ["DateTime/strptime-cases.tsv", "Templates"],
      swiftSettings: testSettings
    ),
    .testTarget(
      name: "DSDLGenerationTests", dependencies: ["DSDL", "DSDLGeneration", "DSDLLanguage"],
      exclude: ["Datasets", "Golden"], swiftSettings: testSettings
    ),
    .testTarget(
      name: "DSDLReportingTests", dependencies: ["DSDL", "DSDLProject", "DSDLReporting", "JSONText"],
      exclude: ["Golden"],
      swiftSettings: testSettings
    ),
    .testTarget(
      name: "DSDLConversionTests", dependencies: ["DSDL", "DSDLConversion"], swiftSettings: testSettings
    ),
    .testTarget(
      name: "DSDLCommandLineTests",
      dependencies: [
        "DSDL", "DSDLCommandLine", "DSDLProject", "DSDLReporting",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: testSettings
    ),
    .testTarget(
      name: "DSDLMediaTests", dependencies: ["DSDL", "DSDLMedia"], exclude: ["Pictures"],
      swiftSettings: testSettings
    ),
    .testTarget(
      name: "DSDLReportTests", dependencies: ["DSDL", "DSDLMedia", "DSDLReport", "DSDLReporting"],
      exclude: ["Pictures"], swiftSettings: testSettings
    ),
    .testTarget(
      name: "DSDLMetricsTests",
      dependencies: ["DSDLMetrics"],
      swiftSettings: testSettings
    ),
    .testTarget(name: "EndToEndTests", dependencies: ["dsdl-tool"], swiftSettings: testSettings),
  ],
  swiftLanguageModes: [.v6]
)
