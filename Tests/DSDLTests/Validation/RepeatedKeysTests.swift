import DSDL
import Testing

/// What is wrong with a sample does not depend on the one before it, though keys that both have are read in another way.
struct RepeatedKeysTests {
  private static let description = """
    $dsdl-version: "0.5.3"
    meta: {}
    defs:
        Photo: {$def: struct, $fields: {image: Str, boxes: "List[Box]", first: Box}, $optional: [boxes, first]}
        Box: {$def: struct, $fields: {box: Int, note: Str}, $optional: [note]}
    data:
        sample-type: Photo
        sample-path: samples.json
    """
  private static let keys = [
    #""image""#, #""boxes""#, #""first""#, #""Image""#, #""imagePath""#, #""a\"b""#, #""\u0061""#, #""a""#,
    #""é""#, #""""#,
  ]
  private static let boxKeys = [#""box""#, #""note""#, #""Box""#, #""a""#, #""label""#]
  private static let values = [
    #""x""#, "1", "-2.5e3", "01", "NaN", "null", "true", "[1, 2,]", #"{"a": 1, "a": 2}"#, #""\n""#, "\"\t\"",
    "[]", "None",
  ]

  @Test func samplesAreJudgedOneByOne() throws {
    var random = RandomNumbers(seed: 7)
    for _ in 0..<60 {
      var objects = [Self.object(&random)]
      for _ in 0..<4 {
        // Mostly the same keys as before, some with other values.
        objects.append(Bool.random(using: &random) ? objects[objects.count - 1] : Self.object(&random))
      }
      let alone = try objects.map { try Self.findings([$0])[0] }
      #expect(try Self.findings(objects) == alone, "\(objects.joined(separator: "\n"))")
    }
  }

  private static func object(_ random: inout RandomNumbers) -> String {
    func members(_ keys: [String], _ value: (String, inout RandomNumbers) -> String) -> String {
      let blanks = ["", " ", "\n"]
      return (0..<Int.random(in: 0...5, using: &random)).map { _ in
        let key = keys.randomElement(using: &random)!
        let blank = blanks.randomElement(using: &random)!
        return "\(blank)\(key)\(blank): \(value(key, &random))\(blank)"
      }.joined(separator: ",")
    }
    let text = members(keys) { key, random in
      let scalar = values.randomElement(using: &random)!
      guard [#""boxes""#, #""first""#].contains(key), Bool.random(using: &random) else { return scalar }
      return #"{"box": 1, \#(boxKeys.randomElement(using: &random)!): \#(scalar)}"#
    }
    return "{\(text)}"
  }

  /// The findings of each sample, without their places.
  private static func findings(_ objects: [String]) throws -> [[String]] {
    let samples = #"{"samples": [\#(objects.joined(separator: ",\n"))]}"#
    return try withDataset(["base.yaml": description, "samples.json": samples]) { options in
      var options = options
      options.diagnostics.maximumPerRuleAndFile = nil
      let report = try Validator.validate(contentsOfFile: "base.yaml", options: options)
      var found = objects.map { _ in [String]() }
      for diagnostic in report.diagnostics {
        let number = try #require(diagnostic.sample)
        let pointer = (diagnostic.pointer ?? "").replacing("/samples/\(number)", with: "")
        let text = String(decoding: diagnostic.file.bytes(in: diagnostic.range.bytes), as: UTF8.self)
        found[number].append(
          "\(diagnostic.rule) \(diagnostic.message) \(pointer) \(text) \(diagnostic.hints)")
      }
      return found
    }
  }
}
