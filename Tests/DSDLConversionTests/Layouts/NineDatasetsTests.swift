import DSDL
import DSDLConversion
import Foundation
import Testing

/// The datasets of the table of image generation, small and laid out as the originals: the Python SDK reads what is made
/// of each.
struct NineDatasetsTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  private static let python = root.appendingPathComponent(".build/python-sdk/bin/python").path

  struct Original: CustomTestStringConvertible, Sendable {
    let name: String
    let files: [String]
    let samples: [String: Int]
    let layout: @Sendable (RawTree) throws -> any DatasetLayout

    var testDescription: String { name }
  }

  private static let originals: [Original] = [
    Original(
      name: "LSUN", files: ["bedroom/{0,1}/{a1,b2}.webp", "church_outdoor/0/c3.webp"],
      samples: ["train": 5]
    ) { ImagesLayout($0.path) },
    Original(
      name: "FFHQ", files: ["images1024x1024/00000/0000{0,1,2}.png", "images1024x1024/01000/01000.png"],
      samples: ["train": 4]
    ) { ImagesLayout($0.path) },
    Original(name: "CelebA-HQ", files: ["CelebA-HQ-img/{0,1,10,2}.jpg"], samples: ["train": 4]) {
      ImagesLayout($0.path)
    },
    Original(name: "MetFaces", files: ["images/{1,2}-00.png"], samples: ["train": 2]) {
      ImagesLayout($0.path)
    },
    Original(
      name: "AFHQ", files: ["train/{cat,dog,wild}/flickr_{1,2}.jpg", "val/{cat,dog,wild}/flickr_3.jpg"],
      samples: ["train": 6, "val": 3]
    ) { ClassFoldersLayout($0.path) },
    Original(
      name: "ImageNet-1K",
      files: ["train/{n01440764,n01443537}/x_{1,2}.JPEG", "val/{n01440764,n01443537}/ILSVRC2012_val_1.JPEG"],
      samples: ["train": 4, "val": 2]
    ) { tree in
      let names = "n01440764 tench, Tinca tinca\nn01443537 goldfish, Carassius auratus\n"
      try tree.write(names, to: "../LOC_synset_mapping.txt")
      return ClassFoldersLayout(tree.path, classNames: "\(tree.path)/../LOC_synset_mapping.txt")
    },
    Original(
      name: "CIFAR-10", files: ["{train,test}/{airplane,frog,truck}/000{1,2}.png"],
      samples: ["train": 6, "test": 6]
    ) { ClassFoldersLayout($0.path) },
    Original(
      name: "Facade_CycleGAN", files: ["{train,test}{A,B}/{1,2}_.jpg"], samples: ["train": 4, "test": 4]
    ) { DomainsLayout($0.path, domains: ["photo", "mask"]) },
    Original(name: "Facade_pix2pix", files: ["base/cmp_b000{1,2}.{jpg,png}"], samples: ["base": 2]) {
      PairsLayout($0.path, domains: ["photo", "mask"], patterns: ("*.jpg", "*.png"))
    },
  ]

  private func make(_ original: Original) throws -> (tree: RawTree, report: CreationReport) {
    let tree = try RawTree()
    for file in original.files { try tree.add(file) }
    let report = try tree.create(original.layout(tree)) {
      $0.name = original.name
      $0.subset = original.samples["base"] == nil ? nil : "base"
    }
    return (tree, report)
  }

  @Test(arguments: originals)
  func eachBecomesASoundDataset(_ original: Original) throws {
    let (tree, report) = try make(original)
    #expect(
      Dictionary(uniqueKeysWithValues: report.subsets.map { ($0.name, $0.samples) }) == original.samples)
    try tree.expectSound(report)
  }

  @Test(
    .enabled(
      if: FileManager.default.isExecutableFile(atPath: python), "Scripts/install-python-sdk makes it run"))
  func thePythonSDKReadsThemAll() throws {
    var trees: [RawTree] = []
    var expected: [String] = []
    for original in Self.originals {
      let (tree, report) = try make(original)
      trees.append(tree)
      expected += report.subsets.map { "\(tree.output)/set-\($0.name)/\($0.name).yaml \($0.samples)" }
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Self.python)
    let script = Self.root.appendingPathComponent("Scripts/read-with-python-sdk").path
    process.arguments = [script] + expected.map { String($0.split(separator: " ")[0]) }
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(text.split(separator: "\n").map(String.init) == expected)
    #expect(process.terminationStatus == 0)
  }
}
