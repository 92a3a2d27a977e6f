import DSDL
import Foundation
import Testing

/// Samples in many ways of writing, whose values are known from elsewhere than reading.
struct TypedValueTests {
  struct Item: SampleObject, Equatable {
    var box: BoundingBox
    var corners: BoundingBox
    var label: Kind
    var note: String?

    init(box: BoundingBox, corners: BoundingBox, label: Kind, note: String?) {
      (self.box, self.corners, self.label, self.note) = (box, corners, label, note)
    }

    init(_ fields: inout FieldReader) throws(SampleError) {
      box = try fields.read("box")
      corners = try fields.read("corners")
      label = try fields.read("label")
      note = try fields.read("note")
    }
  }

  struct Picture: SampleObject, Equatable {
    var image: Locator
    var weight: Double?
    var items: [Item]

    init(image: Locator, weight: Double?, items: [Item]) {
      (self.image, self.weight, self.items) = (image, weight, items)
    }

    init(_ fields: inout FieldReader) throws(SampleError) {
      image = try fields.read("image")
      weight = try fields.read("a weight in kilograms")
      items = try fields.read("items")
    }
  }

  /// A projection with fields in another order than in files.
  struct Few: SampleObject, Equatable {
    struct Item: SampleObject, Equatable {
      var label: Kind
      var box: BoundingBox
      init(_ fields: inout FieldReader) throws(SampleError) {
        label = try fields.read("label")
        box = try fields.read("box")
      }
    }

    var items: [Item]
    init(_ fields: inout FieldReader) throws(SampleError) { items = try fields.read("items") }
  }

  enum Kind: Int, ClassLabel {
    case cat = 1
    case dog, long, quoted
    static let domainName: StaticString = "Kinds"
    static let classNames: [StaticString] = ["cat", "dog", "a name of more than sixteen bytes", "a \"bird\""]
  }

  private static let definitions = """
    $dsdl-version: "0.5.3"
    meta: {dataset_name: many}
    defs:
      Kinds: {$def: class_domain, classes: [cat, dog, a name of more than sixteen bytes, 'a "bird"']}
      Item:
        $def: struct
        $fields: {box: BBox, corners: 'BBox[mode=xyxy]', label: 'Label[dom=Kinds]', note: Str}
        $optional: [note]
      Picture:
        $def: struct
        $fields: {image: Image, a weight in kilograms: Num, items: 'List[etype=Item]'}
        $optional: [a weight in kilograms]
    data: {sample-type: Picture, sample-path: samples
    """

  /// Writes samples in ways that a seed chooses.
  private struct Writer {
    var random: RandomNumbers
    /// Whether line breaks may stand between values.
    let crossesLines: Bool

    private mutating func choose<T>(_ all: [T]) -> T { all.randomElement(using: &random)! }
    private mutating func chance(_ one: Int) -> Bool { Int.random(in: 0..<one, using: &random) == 0 }

    private mutating func blank(_ isPlain: Bool) -> String {
      isPlain ? "" : choose(["", "", " ", "  ", "\t", crossesLines ? "\n    " : " "])
    }

    private static let odd = [
      "9007199254740991", "9007199254740992", "9007199254740993", "9007199254740993.5", "1e22", "1E-7",
      "1.5e1",
      "123456789012345678901234567890", "0.1", "0.30000000000000004", "4.9e-324", "1.7976931348623157e308",
      "12345678", "123456789", "1234567.8", "0.000001", "0.0000001", "99999.999", "8.5e+3", "0", "0.0", "0e5",
      "72057594037927945", "2.2250738585072011e-308",
    ]

    private mutating func number(_ isPlain: Bool) -> String {
      if !isPlain, chance(4) { return choose(Self.odd) }
      let whole = String(Int.random(in: 0..<choose([10, 1000, 100_000]), using: &random))
      guard !chance(3) else { return whole }
      let digits = Int.random(in: 1...choose([2, 6]), using: &random)
      return whole + "." + (0..<digits).map { _ in String(Int.random(in: 0...9, using: &random)) }.joined()
    }

    private mutating func box(_ isPlain: Bool) -> (text: String, numbers: [Double]) {
      var numbers = (0..<4).map { _ in number(isPlain) }
      // Places may be negative.
      if chance(6) { numbers[0] = "-" + numbers[0] }
      let space = blank(isPlain)
      let text =
        "[\(blank(isPlain))" + numbers.joined(separator: "\(blank(isPlain)),\(space)") + "\(blank(isPlain))]"
      return (text, numbers.map { Double($0)! })
    }

    private mutating func label() -> (text: String, kind: Kind) {
      let kind = choose(Kind.allCases)
      let name = kind.className.replacing("\"", with: "\\\"")
      let escaped = name.first == "a" ? "\\u0061" + name.dropFirst() : name
      return (
        choose([
          "\"\(name)\"", "\"\(name)\"", "\"\(escaped)\"", "\(kind.rawValue)", "\"Kinds::\(name)\"",
          "\"Kinds::\(kind.rawValue)\"", "\"Kinds[\(kind.rawValue)]\"",
        ]), kind
      )
    }

    private mutating func object(_ members: [(String, String)], _ isPlain: Bool) -> String {
      var members = members
      if !isPlain {
        if chance(3) { members.shuffle(using: &random) }
        if chance(5) {
          members.insert(("unknown", choose(["[{\"box\":[1]}]", "\"}\"", "null", "{}"])), at: 0)
        }
      }
      let written = members.map { "\"\($0)\"\(blank(isPlain)):\(blank(isPlain))\($1)" }
      return "{\(blank(isPlain))" + written.joined(separator: "\(blank(isPlain)),\(blank(isPlain))")
        + "\(blank(isPlain))}"
    }

    private static let wrong: [(key: String, text: String)] = [
      ("box", "[1,2,3]"), ("box", "[1,2,3,4,5]"), ("box", "null"), ("box", "[1,2,3,\"4\"]"),
      ("label", "\"cow\""),
      ("label", "9"), ("label", "null"), ("box", "[[1,2],[3,4]]"), ("label", "\"Kinds::9\""),
      ("corners", "{}"),
      ("box", "[]"), ("label", "true"),
    ]

    mutating func item(_ isPlain: Bool, isWrong: Bool) -> (String, Item) {
      let (box, corners, label) = (box(isPlain), box(isPlain), label())
      var members = [("box", box.text), ("corners", corners.text), ("label", label.text)]
      var note: String?
      if chance(3) {
        let texts = [
          ("\"short\"", "short"), ("\"caf\\u00e9 \\n\"", "café \n"), ("\"\"", ""), ("\"猫 a\"", "猫 a"),
        ]
        let chosen = choose(texts)
        note = chosen.1
        members.append(("note", chosen.0))
      }
      if isWrong {
        let wrong = choose(Self.wrong)
        for index in members.indices where members[index].0 == wrong.key { members[index].1 = wrong.text }
      }
      let (a, b) = (box.numbers, corners.numbers)
      return (
        object(members, isPlain),
        Item(
          box: BoundingBox(x: a[0], y: a[1], width: a[2], height: a[3]),
          corners: BoundingBox(x1: b[0], y1: b[1], x2: b[2], y2: b[3]), label: label.kind, note: note)
      )
    }

    /// A sample, and what is to be read of it; nil if it is wrong.
    mutating func sample(_ number: Int) -> (text: String, picture: Picture?) {
      let (isPlain, isWrong) = (chance(2), chance(8))
      // More than the room that lists are made in, once.
      let count = number == 50 ? 2_000 : Int.random(in: 0..<choose([3, 30]), using: &random)
      let bad = isWrong && count > 0 ? Int.random(in: 0..<count, using: &random) : -1
      let items = (0..<count).map { item(isPlain, isWrong: $0 == bad) }
      let list =
        "[\(blank(isPlain))" + items.map(\.0).joined(separator: ",\(blank(isPlain))") + "\(blank(isPlain))]"
      var members = [("image", "\"images/\(number) é.jpg\"")]
      let weight = chance(3) ? self.number(false) : nil
      if let weight { members.append(("a weight in kilograms", weight)) }
      members.append(("items", list))
      let picture = Picture(
        image: Locator("images/\(number) é.jpg"), weight: weight.flatMap(Double.init), items: items.map(\.1))
      return (object(members, isPlain), bad >= 0 ? nil : picture)
    }
  }

  @Test(arguments: [(1, false), (1, true), (2, false), (2, true), (3, false), (3, true)])
  func everyWayOfWriting(_ threads: Int, _ inLines: Bool) throws {
    let folder = try TemporaryFolder()
    var writer = Writer(random: RandomNumbers(seed: UInt64(inLines ? 11 : 12)), crossesLines: !inLines)
    let samples = (0..<400).map { writer.sample($0) }
    let name = inLines ? "samples.jsonl" : "samples.json"
    try folder.write(Array((Self.definitions + (inLines ? ".jsonl}" : ".json}")).utf8), to: "base.yaml")
    let texts = samples.map(\.text)
    let text = inLines ? texts.joined(separator: "\n") : "{\"samples\":[\(texts.joined(separator: ","))]}"
    try folder.write(Array(text.utf8), to: name)
    let dataset = try Dataset(contentsOfFile: folder.path + "/base.yaml")
    var options = CheckOptions()
    options.threads = threads
    let read = Array(try dataset.samples(as: Picture.self, options: options))
    #expect(read.map(\.number) == Array(0..<samples.count))
    for (sample, expected) in zip(read, samples) {
      #expect((try? sample.value) == expected.picture, "\(expected.text)")
      let places = sample.range
      #expect(String(decoding: places.file.bytes(in: places.bytes), as: UTF8.self) == expected.text)
    }
    // Fields that are not asked for may be anything.
    for (sample, expected) in zip(try dataset.samples(as: Few.self, options: options), samples) {
      guard let picture = expected.picture else { continue }
      let few = try sample.value
      #expect(few.items.map(\.label) == picture.items.map(\.label))
      #expect(few.items.map(\.box) == picture.items.map(\.box))
    }
  }
}
