/// `generate SHAPE FOLDER [--size BYTES] [--seed N]` writes a dataset; without arguments, lists the shapes.
@main
enum Main {
  static let shapes: [(name: String, shape: any Shape)] =
    [
      ("detection", DetectionShape()),
      ("facade", FacadeShape()),
      ("polygons", PolygonShape()),
      ("separators", DetectionShape(style: .python)),
      ("indented", DetectionShape(style: .indented)),
      ("bad", DetectionShape(badSamples: 2)),
      ("alternating", DetectionShape(alternatesKeys: true)),
      ("cjk", DetectionShape(classes: ClassNames.chinese, imageFolder: "图像/训练", hasCaption: true)),
      ("long-labels", DetectionShape(classes: ClassNames.long)),
      ("wide", WideShape()),
      (
        "escapes",
        DetectionShape(
          style: .escaped, classes: ClassNames.chinese, imageFolder: "图像/训练", hasCaption: true)
      ),
      ("lines", DetectionShape(container: .lines)),
      ("folder", DetectionShape(container: .folder)),
      ("yaml", DetectionShape(container: .description)),
      ("definitions", DefinitionsShape()),
      ("small", FacadeShape(style: .indented, samples: 378)),
    ]
    + MisspeltShape.Kind.allCases.flatMap { kind in
      [
        ("misspelt-\(kind)", MisspeltShape(kind: kind, isWrong: true)),
        ("right-\(kind)", MisspeltShape(kind: kind, isWrong: false)),
      ]
    }

  static func main() {
    var positional: [String] = []
    var (size, seed) = (150_000_000, UInt64(1))
    var arguments = CommandLine.arguments.dropFirst()
    while let argument = arguments.popFirst() {
      switch argument {
      case "--size":
        guard let value = arguments.popFirst().flatMap({ Int($0) }) else { fail("--size needs a number") }
        size = value
      case "--seed":
        guard let value = arguments.popFirst().flatMap({ UInt64($0) }) else { fail("--seed needs a number") }
        seed = value
      default: positional.append(argument)
      }
    }
    if positional.isEmpty {
      for (name, _) in shapes { print(name) }
      return
    }
    guard positional.count == 2 else { fail("usage: generate SHAPE FOLDER [--size BYTES] [--seed N]") }
    guard let shape = shapes.first(where: { $0.name == positional[0] })?.shape else {
      fail("there is no shape '\(positional[0])'")
    }
    var random = Random(seed: seed)
    shape.write(to: Folder(positional[1]), size: size, random: &random)
  }
}
