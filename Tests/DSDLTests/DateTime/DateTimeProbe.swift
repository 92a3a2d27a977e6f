@testable import DSDL
@testable import DSDLLanguage

/// The date and time checks, called with strings.
enum DateTimeProbe {
  static func matchesDate(_ text: String) -> Bool { with(text, ISODate.matches) }
  static func explainDate(_ text: String) -> DateTimeProblem? { with(text, ISODate.explain) }
  static func matchesTime(_ text: String) -> Bool { with(text, ISOTime.matches) }
  static func explainTime(_ text: String) -> DateTimeProblem? { with(text, ISOTime.explain) }
  static func matches(_ format: DateTimeFormat, _ text: String) -> Bool { with(text, format.matches) }
  static func explain(_ format: DateTimeFormat, _ text: String) -> DateTimeProblem? {
    with(text, format.explain)
  }

  /// Message and suggestion in one line.
  static func text(_ problem: DateTimeProblem) -> String {
    let message = Message.dateTime(problem.message).text()
    return problem.suggestion.map { "\(message): write '\($0)'" } ?? message
  }

  private static func with<Result>(_ text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    var text = text
    return text.withUTF8(body)
  }
}
