import DSDLConversion
import Foundation
import Testing

/// The examples of the four tasks are what is made of trees laid out as the originals.
struct ExampleTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Examples")

  private static let facade = [
    MetaEntry("Dataset Name", "CMP Facade"),
    MetaEntry("HomePage", "https://cmp.felk.cvut.cz/~tylecr1/facade/"),
  ]

  @Test func unconditional() throws {
    let tree = try RawTree(
      "images1024x1024/00000/{00000,00001,00002,00999}.png", "images1024x1024/01000/{01000,01001}.png",
      "images1024x1024/42000/42000.png", "images1024x1024/69000/69998.png")
    _ = try tree.create(ImagesLayout(tree.path)) {
      $0.name = "FFHQ"
      $0.meta = [MetaEntry("HomePage", "https://github.com/NVlabs/ffhq-dataset")]
    }
    try expect(tree, "unconditional-ffhq")
  }

  @Test func conditional() throws {
    let tree = try RawTree("train/{airplane,automobile,bird,cat,deer,dog,frog,horse,ship,truck}/0001.png")
    _ = try tree.create(ClassFoldersLayout(tree.path)) {
      $0.name = "Cifar10"
      $0.meta = [
        MetaEntry("Dataset Name", "CIFAR-10"),
        MetaEntry("HomePage", "https://www.cs.toronto.edu/~kriz/cifar.html"),
      ]
    }
    try expect(tree, "conditional-cifar10")
  }

  @Test func unpaired() throws {
    let tree = try RawTree("base/cmp_b000{1,2,3,4}.jpg", "base/cmp_b020{1,2,3,4}.png")
    let layout = DomainsLayout(tree.path, domains: ["photo", "mask"], patterns: ("*.jpg", "*.png"))
    _ = try tree.create(layout) {
      $0.name = "Facade"
      $0.subset = "base"
      $0.meta = Self.facade
    }
    try expect(tree, "unpaired-facade")
  }

  @Test func paired() throws {
    let tree = try RawTree("base/cmp_b000{1,2,3,4,5,6,7}.{jpg,png}")
    let layout = PairsLayout(tree.path, domains: ["photo", "mask"], patterns: ("*.jpg", "*.png"))
    _ = try tree.create(layout) {
      $0.name = "Facade"
      $0.subset = "base"
      $0.meta = Self.facade
    }
    try expect(tree, "paired-facade")
  }

  /// Expects every file of the dataset, and no other, in the folder of an example.
  private func expect(_ tree: RawTree, _ example: String) throws {
    let folder = Self.folder.appendingPathComponent(example)
    let made = try tree.everything().filter { !$0.value.isEmpty }
    let kept = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    #expect(Set(made.keys) == Set(kept.filter { $0.contains(".") }.map { "out/\($0)" }))
    for (name, data) in made {
      let file = folder.appendingPathComponent(String(name.dropFirst("out/".count)))
      #expect(try data == Data(contentsOf: file), "\(name)")
    }
  }
}
