import Foundation
import Testing

@testable import DSDL
@testable import DSDLLanguage
@testable import DSDLProject

/// Whatever the samples are: fixing changes nothing that was right, brings up nothing that is wrong, and ends.
struct FixPropertyTests {
  private static let description = """
    $dsdl-version: "0.5.3"
    meta: {}
    defs:
      S:
        $def: struct
        $fields:
          label: Label[dom=D]
          both: Label[dom=[D, E]]
          date: Date
          time: Time
          shape: Polygon
          image: Image
          left_eye: Bool
          visible: Bool
          class: Str
        $optional: [both, date, time, shape, image, left_eye, visible, class]
      D:
        $def: class_domain
        classes: [photo, street_view, unoccupied, grade_11, hepatitis A, "airplane,", left.eye, "no"]
      E:
        $def: class_domain
        classes: [photo, drawing]
    data:
      sample-type: S
      sample-path: [s.json, t.jsonl, u.yaml]
    """

  private static let members: [(key: String, values: [String])] = [
    (
      "label",
      [
        "photo", "Photo", "phto", "street_view", "Street-View", "streetview", "occupied", "unoccupied",
        "grade_1_1",
        "grade_12", "hepatitis B", "airplane", "airplane,", "eye", "D::photo", "D::PHOTO", "D::phto",
        "E::photo", "no", "No",
      ].map { "\"\($0)\"" } + ["1", "0", "\"1\"", "null"]
    ),
    ("both", ["\"D::photo\"", "\"photo\"", "\"drawing\"", "\"Drawing\"", "\"E::drawng\"", "\"d::photo\""]),
    (
      "date",
      ["2021-02-03", "2021-2-3", "2021/02/03", "20210203", "2021-02-30", " 2021-02-03", "03/02/2021"].map {
        "\"\($0)\""
      } + ["20210203"]
    ),
    ("time", ["07:30", "7:30", "7:30 pm", "07:30:00,5", "073000", "07:30:00.1234567"].map { "\"\($0)\"" }),
    (
      "shape",
      [
        "[[[1, 2], [3, 4], [5, 6]]]", "[[1, 2], [3, 4], [5, 6]]", "[1, 2, 3, 4]", "[[1, 2,], [3, 4], [5, 6]]",
        "[]",
      ]
    ),
    (
      "image",
      [
        "\"a.jpg\"", "{\"$loc\": \"a.jpg\"}", "{\"loc\": \"a.jpg\"}", "{\"loc\": \"a\", \"$loc\": \"b\"}",
        "{\"loc\": 1}", "{\"loc\": \"a\", \"loc\": \"b\"}",
      ]
    ),
    ("leftEye", ["1"]), ("left_eye", ["true"]), ("left_ear", ["true"]), ("invisible", ["1"]),
    ("Visible", ["0", "\"x\""]),
    ("Class", ["\"a\""]), ("class", ["\"a\"", "12"]), ("Label", ["\"photo\"", "\"phto\""]),
  ]

  @Test(arguments: [[.safe], [.safe, .unsafe]] as [Set<FixIt.Safety>], 0..<40)
  func whatIsRightStaysAsItIs(_ safeties: Set<FixIt.Safety>, _ seed: UInt64) throws {
    var random = RandomNumbers(seed: seed)
    let written = (0..<30).map { _ in Self.sample(&random) }
    let samples = written.map(\.text)
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("dsdl-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try write(Self.description, "base.yaml", in: folder)
    try write("{\"samples\": [\n\(samples[..<10].joined(separator: ",\n"))\n]}\n", "s.json", in: folder)
    try write(samples[10..<20].joined(separator: "\n") + "\n", "t.jsonl", in: folder)
    try write("samples:\n" + samples[20...].map { "- \($0)\n" }.joined(), "u.yaml", in: folder)
    var options = ValidationOptions()
    options.workingFolder = folder.path
    options.diagnostics.maximumPerRuleAndFile = nil
    let before = try Validator.validate(contentsOfFile: "base.yaml", options: options)
    options.diagnostics.maximumPerRuleAndFile = 1
    let outcome = try Fixer.fix("base.yaml", options: options, applying: safeties)
    #expect(outcome.isFinished && outcome.failure == nil)
    options.diagnostics.maximumPerRuleAndFile = nil
    let after = try Validator.validate(contentsOfFile: "base.yaml", options: options)

    // A sample without findings has the same bytes as before; all others are still there.
    let wrong = Set(before.diagnostics.compactMap(\.sample))
    let now =
      try lines("s.json", in: folder)[1..<11].map { $0.hasSuffix(",") ? String($0.dropLast()) : $0 }
      + lines("t.jsonl", in: folder) + lines("u.yaml", in: folder).dropFirst().map { String($0.dropFirst(2)) }
    #expect(now.count == samples.count)
    for (number, sample) in samples.enumerated() where !wrong.contains(number) {
      #expect(now[number] == sample)
    }

    // Neither are members of others without findings.
    let flawed = Set(before.diagnostics.map { "\($0.sample ?? -1) \(Self.member(of: $0.pointer ?? ""))" })
    for number in wrong {
      for part in written[number].members where !flawed.contains("\(number) \(part.key)") {
        #expect(now[number].contains(part.text), "\(samples[number]) → \(now[number])")
      }
    }

    // A safe fix leaves the letters and digits of every sample: nothing in it is taken for another word.
    if safeties == [.safe] {
      for (sample, new) in zip(samples, now) { #expect(Self.letters(sample) == Self.letters(new)) }
    }

    // What is found now was found before, or was hidden by what is fixed at the same place.
    let places = Set(before.diagnostics.map { "\($0.sample ?? -1) \($0.pointer ?? "")" })
    for diagnostic in after.diagnostics {
      let place = "\(diagnostic.sample ?? -1) \(diagnostic.pointer ?? "")"
      let isKnown =
        places.contains(place) || diagnostic.rule == .typeMismatch || diagnostic.rule == .unknownLabel
      #expect(isKnown, "\(diagnostic.rule.name) \(place): \(diagnostic.message)")
      #expect(diagnostic.fix.map { !safeties.contains($0.safety) } ?? true)
    }
    #expect(after.errorCount <= before.errorCount && after.samples.invalid <= before.samples.invalid)

    // A second run finds nothing more to do.
    let again = try Fixer.fix("base.yaml", options: options, applying: safeties)
    #expect(again.isFinished && again.files.isEmpty)
  }

  /// The letters and digits of a sample, but for zeros that fill up numbers and the names of class domains in labels.
  private static func letters(_ sample: String) -> String {
    sample.lowercased().replacing("d::", with: "").replacing("e::", with: "")
      .filter { ($0.isLetter || $0.isNumber) && $0 != "0" }
  }

  /// The member of a sample that a pointer leads into; "" for the sample itself.
  private static func member(of pointer: String) -> String {
    var steps = pointer.split(separator: "/").map(String.init)
    if steps.first == "samples" { steps.removeFirst(min(2, steps.count)) }
    return steps.first ?? ""
  }

  private static func sample(
    _ random: inout RandomNumbers
  ) -> (text: String, members: [(key: String, text: String)]) {
    var keys: [String] = []
    var parts: [String] = []
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      guard let member = members.randomElement(using: &random), !keys.contains(member.key),
        let value = member.values.randomElement(using: &random)
      else { continue }
      keys.append(member.key)
      parts.append("\"\(member.key)\": \(value)")
    }
    if !keys.contains("label"), !keys.contains("Label") {
      keys.append("label")
      parts.append("\"label\": \"photo\"")
    }
    let text = "{\(parts.joined(separator: ", "))\(Int.random(in: 0..<8, using: &random) == 0 ? "," : "")}"
    return (text, zip(keys, parts).map { ($0, $1) })
  }

  private func write(_ text: String, _ name: String, in folder: URL) throws {
    try Data(text.utf8).write(to: folder.appendingPathComponent(name))
  }

  private func lines(_ name: String, in folder: URL) throws -> [String] {
    try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      .split(separator: "\n").map(String.init)
  }
}
