import JSONText
import Testing

@testable import DSDL
@testable import DSDLLanguage
@testable import DSDLReporting

/// What anybody may have written into a file reaches no terminal, runner or viewer as it is, in any format.
@Suite struct EscapeTests {
  /// Named here one by one, and not taken from the table that is tested.
  private static let hidden: [ClosedRange<UInt32>] = [
    0x00...0x09, 0x0B...0x1F, 0x7F...0x9F, 0xAD...0xAD, 0x061C...0x061C, 0x200B...0x200F, 0x2028...0x2029,
    0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFE00...0xFE0F, 0xFEFF...0xFEFF, 0xFFF9...0xFFFB,
    0xFFFE...0xFFFF, 0x1FFFE...0x1FFFF, 0xE0000...0xE007F, 0xE0100...0xE01EF,
  ]
  private static let scalars = hidden.joined().compactMap(Unicode.Scalar.init)
  private static let commands = "##[set-output name=a]b ##vso[task.complete] ::error::x"

  private static func run(_ text: String) -> ValidationRun {
    let file = Fixture.file(text, "a: \(text)\n")
    let notes = (0..<12).map { Note(.custom("\(text)\($0)"), SourceRange(file, 0..<1)) }
    let finding = Fixture.diagnostic(
      .unknownLabel, text, SourceRange(file, 3..<3 + text.utf8.count), sample: 0, pointer: text,
      notes: notes + [Note(.custom(text))], hints: [text],
      fix: FixIt(3..<4, text, safety: .unsafe))
    return ValidationRun(
      [Fixture.report(of: file, [finding])],
      unreadable: [UnreadableFile(path: text, code: .notFound, reason: Phrase(verbatim: text))])
  }

  @Test func escapesAreThoseOfSwift() {
    #expect(VisibleText.escaping("a\u{202E}b\u{1B}") == #"a\u202Eb\u001B"#)
    #expect(VisibleText.escaping("\u{FFFE}\u{1FFFE}\u{E0041}") == #"\uFFFE\U0001FFFE\U000E0041"#)
  }

  @Test(arguments: ReportFormat.allCases)
  func nothingIsHidden(_ format: ReportFormat) {
    for scalar in Self.scalars + ["\n"] {
      let report = format.renderer().rendered(Self.run("x\(scalar)y"))
      let found = report.unicodeScalars.first { $0 == scalar && $0 != "\n" }
      #expect(found == nil, "\(format): \(String(scalar.value, radix: 16))")
      #expect(!report.contains("x\ny"), "\(format): \(String(scalar.value, radix: 16))")
    }
  }

  @Test(arguments: ReportFormat.allCases)
  func runnersFindNoCommand(_ format: ReportFormat) {
    for text in [Self.commands, "::error::x", "  ::error::x", "##[x]", "#", "##", "[##[group]"] {
      let report = format.renderer().rendered(Self.run(text))
      #expect(!report.contains("##[") && !report.contains("##vso["), "\(format)")
      for line in report.split(separator: "\n") where line.drop(while: { $0 == " " }).hasPrefix("::") {
        #expect(format == .github && (line.hasPrefix("::error file=") || line.hasPrefix("::error title=")))
      }
    }
  }

  /// The mark stays below its word whatever is escaped before it.
  @Test func commandsInALineKeepTheMarkInItsPlace() {
    let file = Fixture.file("a.yaml", "##[group]##vso[x] word\n")
    let excerpt = Excerpt(SourceLine(of: file.range(of: "word")))
    #expect(excerpt.text == ##"#\u0023[group]#\u0023vso[x] word"##)
    #expect(excerpt.text.dropFirst(excerpt.indentation) == "word")
  }

  @Test(arguments: [
    ("plain: ##x #[", "plain: ##x #["), ("a::b", "a::b"), ("::b", "\\u003A:b"), ("##[", "#\\u0023["),
    ("a\u{200B}\u{E0041}", "a\\u200B\\U000E0041"), ("图 é 😀", "图 é 😀"), ("\t\r\n", "\\t\\r\\n"),
    ("\u{FFFE}", "\\uFFFE"),
  ])
  func visibleText(_ text: String, _ expected: String) {
    #expect(VisibleText.escaping(text) == expected)
  }

  @Test func jsonKeepsWhatItEscapes() {
    let text = "\u{E0041}\u{2066}\u{FFFE}##[ ::"
    #expect(JSONValue.string(text).line(.report) == #""\udb40\udc41\u2066\ufffe#\u0023[ ::""#)
  }

  /// GitHub takes ten related locations of a result.
  @Test func sarifHasTenRelatedLocations() throws {
    let file = Fixture.file("a.json", "[1]\n")
    // Notes without a place take no room of the others, and are told in the text.
    let located = (0..<12).map { Note("n\($0)", SourceRange(file, 0..<1)) }
    let notes = [Note("tried x"), Note("tried y")] + located
    let finding = Fixture.diagnostic(.typeMismatch, "m", SourceRange(file, 1..<2), notes: notes)
    let report = SARIFRenderer().rendered(ValidationRun([Fixture.report(of: file, [finding])]))
    #expect(report.contains(#""m\nnote: tried x\nnote: tried y""#))
    #expect((0..<12).filter { report.contains("\"n\($0)\"") } == Array(0..<10))
  }

  /// Findings of one line are told apart by what they say, where a format has no column.
  @Test(arguments: [ReportFormat.github, .gitlab, .junit, .sarif])
  func theSampleAndTheNotesAreTold(_ format: ReportFormat) {
    let report = format.renderer().rendered(ValidationRun([Fixture.base]))
    #expect(report.contains("in sample 0, at /samples/0/image_a/domain"))
    #expect(report.contains("hint: did you mean 'photo'?"))
    #expect(report.contains("class domain declared here"))
  }
}
