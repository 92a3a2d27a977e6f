import DSDL

/// What a case says of a finding.
struct ExpectedFinding {
  struct ExpectedNote {
    /// The number of its mark; none for a note without a place, or with one outside of the case's files.
    var mark: Int?
    var message: String
  }

  /// The number of its mark.
  var mark: Int
  var severity: String
  var rule: String
  var message: String
  /// Sample and JSON Pointer: "sample 0 /samples/0/image".
  var at: String?
  var notes: [ExpectedNote] = []
  var hints: [String] = []

  /// `1 error unknown-label: 'dgo' is not a class of 'Pet'`
  init(_ line: String) throws {
    let words = line.split(separator: " ", maxSplits: 3).map(String.init)
    guard words.count == 4, let mark = Int(words[0]), words[2].hasSuffix(":") else {
      throw RuleCaseError("'\(line)' should be 'MARK SEVERITY RULE: MESSAGE'")
    }
    self.init(mark: mark, severity: words[1], rule: String(words[2].dropLast()), message: words[3])
  }

  init(mark: Int, severity: String, rule: String, message: String) {
    self.mark = mark
    self.severity = severity
    self.rule = rule
    self.message = message
  }

  /// Takes an indented line: `note 2: …`, `note: …`, `hint: …` or `at: …`.
  mutating func add(_ line: String) throws {
    let parts = line.split(separator: ": ", maxSplits: 1).map(String.init)
    let words = parts[0].split(separator: " ").map(String.init)
    guard parts.count == 2 else { throw RuleCaseError("'\(line)' says nothing") }
    switch words.first {
    case "note": notes.append(ExpectedNote(mark: words.count > 1 ? Int(words[1]) : nil, message: parts[1]))
    case "hint": hints.append(parts[1])
    case "at": at = parts[1]
    default: throw RuleCaseError("'\(line)' is neither note, hint nor at")
    }
  }

  var text: String {
    var lines = ["\(mark) \(severity) \(rule): \(message)"]
    if let at { lines.append("  at: \(at)") }
    lines += notes.map { "  note\($0.mark.map { " \($0)" } ?? ""): \($0.message)" }
    lines += hints.map { "  hint: \($0)" }
    return lines.joined(separator: "\n") + "\n"
  }
}
