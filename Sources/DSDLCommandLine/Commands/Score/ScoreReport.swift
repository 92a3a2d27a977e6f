import DSDL
import DSDLReporting
import JSONText

/// A score with what it was computed from, as text or JSON.
struct ScoreReport {
  /// A line of the text and a member of the object.
  struct Line {
    /// What the line begins with; nil if it is for programs only.
    var label: Phrase?
    var text = Phrase(verbatim: "")
    var key: String
    var value: JSONValue
  }

  let lines: [Line]
  /// What may keep the score from meaning what it seems to, a sentence without full stop each.
  let warnings: [Phrase]

  /// Prints it: warnings go to standard error, and with JSON into the object.
  func write(_ output: ScoreOutputOptions, isQuiet: Bool, on console: inout Console) -> ExitStatus {
    let text = output.format == .json ? json(in: console.programLanguage) : self.text(in: console.language)
    guard output.write(text, on: &console) else { return .notChecked }
    if output.format == .text, !isQuiet { for warning in warnings { console.warn(warning) } }
    return .passed
  }

  private func text(in language: TextLanguage) -> String {
    let width = lines.compactMap { $0.label.map { DisplayWidth.of($0[language]) } }.max() ?? 0
    return lines.map { line in
      guard let label = line.label?[language] else { return "" }
      let gap = String(repeating: " ", count: width - DisplayWidth.of(label) + 2)
      return "\(label)\(gap)\(line.text[language])\n"
    }.joined()
  }

  private func json(in language: TextLanguage) -> String {
    let head = [JSONValue.Member(key: "version", value: 1)]
    let members = lines.map { JSONValue.Member(key: $0.key, value: $0.value) }
    let tail = [JSONValue.Member(key: "warnings", value: .array(warnings.map { .string($0[language]) }))]
    var text = ""
    JSONValue.object(head + members + tail).write(into: &text, .report)
    return text + "\n"
  }
}

extension ScoreReport.Line {
  /// A number with the precision that it has for programs, and six digits for people.
  init(_ label: Phrase, _ key: String, number: Double) {
    self.init(
      label: label, text: Phrase(verbatim: Self.text(number)), key: key, value: .number("\(number)"))
  }

  /// A count.
  init(_ label: Phrase, _ key: String, _ count: Int) {
    self.init(label: label, text: Phrase(verbatim: "\(count)"), key: key, value: .integer(count))
  }

  /// How many pictures each of two sides has; null and '?' where nobody knows.
  init(pictures counts: [Int?]) {
    let texts = counts.map { $0.map(String.init) ?? "?" }
    self.init(
      label: Self.pictures,
      text: Phrase(texts.joined(separator: " and "), zh: texts.joined(separator: " 和 ")),
      key: "samples", value: .array(counts.map { $0.map { JSONValue.integer($0) } ?? .null }))
  }

  static let pictures = Phrase("pictures", zh: "图像")
  static let dimensions = Phrase("dimensions", zh: "维数")
  static let deviation = Phrase("deviation", zh: "标准差")

  /// Six digits behind the point, or six that are not 0 for small numbers.
  static func text(_ number: Double) -> String {
    let scale = abs(number) < 1e-3 && number != 0 ? 1e12 : 1e6
    let rounded = (number * scale).rounded() / scale
    return rounded.isFinite ? "\(rounded)" : "\(number)"
  }
}
