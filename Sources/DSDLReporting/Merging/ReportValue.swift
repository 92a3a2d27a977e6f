import DSDL

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
    ReportValue(value?[key], path: path.isEmpty ? key : "\(path).\(key)")
  }

  /// The value itself if it is there.
  var ifPresent: ReportValue? { exists ? self : nil }

  // MARK: What is expected

  func string() throws(MergeProblem) -> String {
    guard let string = value?.string else { throw problem("a text") }
    return string
  }

  func bool() throws(MergeProblem) -> Bool {
    guard let bool = value?.bool else { throw problem("true or false") }
    return bool
  }

  /// A number that can be counted with: so many of them as there can be parts can be added up.
  func count(from minimum: Int = 0) throws(MergeProblem) -> Int {
    guard let number = value?.integer, number >= minimum, number <= Baseline.maximumCount else {
      throw problem("a whole number from \(minimum) to \(Baseline.maximumCount)")
    }
    return number
  }

  func list() throws(MergeProblem) -> [ReportValue] {
    guard let elements = value?.elements else { throw problem("a list") }
    return elements.enumerated().map { ReportValue($1, path: "\(path)[\($0)]") }
  }

  func members() throws(MergeProblem) -> [(key: String, value: ReportValue)] {
    guard let members = value?.members else { throw problem("an object") }
    return members.map { ($0.key, self[$0.key]) }
  }

  /// A choice by its name.
  func choice<Choice: RawRepresentable<String>>(
    _ type: Choice.Type, _ what: String
  ) throws(MergeProblem) -> Choice {
    let name = try string()
    guard let choice = Choice(rawValue: name) else {
      throw MergeProblem("has '\(name)' at '\(path)', which this version of dsdl does not know as \(what)")
    }
    return choice
  }

  private func problem(_ expected: String) -> MergeProblem {
    let found =
      switch value {
      case nil, .null: "has no '\(path)'"
      case .integer(let number): "has \(number) at '\(path)'"
      case .number(let number): "has \(number) at '\(path)'"
      case .bool(let bool): "has \(bool) at '\(path)'"
      case .string: "has a text at '\(path)'"
      case .array: "has a list at '\(path)'"
      case .object: "has an object at '\(path)'"
      }
    return MergeProblem("\(found): \(expected) is expected")
  }
}
