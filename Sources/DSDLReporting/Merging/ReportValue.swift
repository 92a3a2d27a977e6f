import DSDL
import DSDLProject
import JSONText

/// A value in a report that is read, with the way to it: whatever is asked of it is checked, as anybody may have
/// written the file.
struct ReportValue {
  private let value: JSONValue?
  /// Such as `summary.errors`; empty for the whole.
  private let path: String

  init(_ value: JSONValue?, path: String = "") {
    self.value = value
    self.path = path
  }

  var exists: Bool { value != nil }

  subscript(key: String) -> ReportValue {
    ReportValue(value?[key], path: path(of: key))
  }

  private func path(of key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

  /// The value itself if it is there.
  var ifPresent: ReportValue? { exists ? self : nil }

  // MARK: What is expected

  func string() throws(MergeProblem) -> String {
    guard let string = value?.string else { throw problem(Phrase("a text", zh: "文本")) }
    return string
  }

  func bool() throws(MergeProblem) -> Bool {
    guard let bool = value?.bool else { throw problem(Phrase("true or false", zh: "true 或 false")) }
    return bool
  }

  /// A number that can be counted with: so many of them as there can be parts can be added up.
  func count(from minimum: Int = 0) throws(MergeProblem) -> Int {
    guard let number = value?.integer, number >= minimum, number <= Baseline.maximumCount else {
      let (least, most) = (minimum, Baseline.maximumCount)
      throw problem(Phrase("a whole number from \(least) to \(most)", zh: "\(least) 到 \(most) 的整数"))
    }
    return number
  }

  func list() throws(MergeProblem) -> [ReportValue] {
    guard let elements = value?.elements else { throw problem(Phrase("a list", zh: "列表")) }
    return elements.enumerated().map { ReportValue($1, path: "\(path)[\($0)]") }
  }

  func members() throws(MergeProblem) -> [(key: String, value: ReportValue)] {
    guard let members = value?.members else { throw problem(Phrase("an object", zh: "对象")) }
    return members.map { ($0.key, ReportValue($0.value, path: path(of: $0.key))) }
  }

  /// A choice by its name.
  func choice<Choice: RawRepresentable<String>>(
    _ type: Choice.Type, _ what: Phrase
  ) throws(MergeProblem) -> Choice {
    let name = try string()
    guard let choice = Choice(rawValue: name) else {
      throw MergeProblem(
        Phrase(
          "has '\(name)' at '\(path)', which this version of dsdl does not know as ",
          zh: "在“\(path)”处有“\(name)”，这个版本的 dsdl 不知道这样的")
          + what)
    }
    return choice
  }

  private func problem(_ expected: Phrase) -> MergeProblem {
    let found: Phrase? =
      switch value {
      case nil, .null: nil
      case .integer(let number): Phrase(verbatim: "\(number)")
      case .number(let number): Phrase(verbatim: "\(number)")
      case .bool(let bool): Phrase(verbatim: "\(bool)")
      case .string: Phrase("a text", zh: "文本")
      case .array, .elements: Phrase("a list", zh: "列表")
      case .object: Phrase("an object", zh: "对象")
      }
    let start = found.map { found in
      Phrase("has ", zh: "“\(path)”处是") + found + Phrase(" at '\(path)'", zh: "")
    }
    return MergeProblem(
      (start ?? Phrase("has no '\(path)'", zh: "没有“\(path)”")) + Phrase(": ", zh: "：应为") + expected
        + Phrase(" is expected", zh: ""))
  }
}
