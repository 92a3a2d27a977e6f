import DSDL
import Testing

/// A small dataset with all that is to be found in it, place by place. See `Tests/Rules/README.md`.
struct RuleCase: CustomTestStringConvertible {
  /// The file of cases it stands in, without its suffix.
  let group: String
  let title: String
  /// The lines `name: value` below the title.
  var options: [(name: String, value: String)] = []
  var files: [MarkedFile] = []
  var findings: [ExpectedFinding] = []

  var testDescription: String { "\(group): \(title)" }

  func values(of option: String) -> [String] { options.filter { $0.name == option }.map(\.value) }

  var validationOptions: ValidationOptions {
    get throws {
      var result = ValidationOptions()
      result.fallbackLibraryPath = []
      result.libraryPath = values(of: "library-path")
      result.diagnostics.maximumPerRuleAndFile = nil
      for value in values(of: "rule") {
        let parts = value.split(separator: "=").map(String.init)
        guard parts.count == 2, let rule = Rule.named(parts[0]),
          let level = DiagnosticOptions.Level(rawValue: parts[1])
        else { throw RuleCaseError("'\(value)' is no rule with a level") }
        result.diagnostics.levels[rule] = level
      }
      return result
    }
  }

  // MARK: Reading

  /// The cases of a file: `=== title`, options, `--- file` with its text, `--- finds` with the findings.
  static func read(_ text: String, group: String) throws -> (preface: String, cases: [RuleCase]) {
    var preface = ""
    var cases: [RuleCase] = []
    var section = ""
    var lines: [Substring] = []
    func finish() throws {
      guard !cases.isEmpty else {
        preface = lines.map { $0 + "\n" }.joined()
        return
      }
      let last = cases.count - 1
      switch section {
      case "": try cases[last].readOptions(lines)
      case "finds": try cases[last].readFindings(lines)
      default:
        cases[last].files.append(
          try MarkedFile(name: section, text: lines.map { $0 + "\n" }.joined()))
      }
    }
    var all = text.split(separator: "\n", omittingEmptySubsequences: false)
    if all.last == "" { all.removeLast() }
    for line in all {
      if line.hasPrefix("=== ") {
        try finish()
        cases.append(RuleCase(group: group, title: String(line.dropFirst(4))))
        (section, lines) = ("", [])
      } else if line.hasPrefix("--- "), !cases.isEmpty {
        try finish()
        (section, lines) = (String(line.dropFirst(4)), [])
      } else {
        if line.hasSuffix("--- finds") {
          throw RuleCaseError("\(group): '\(line)' ends a file without ⟨end⟩")
        }
        lines.append(line)
      }
    }
    try finish()
    return (preface, cases)
  }

  init(group: String, title: String) {
    self.group = group
    self.title = title
  }

  private mutating func readOptions(_ lines: [Substring]) throws {
    for line in lines where !line.isEmpty {
      let parts = line.split(separator: ": ", maxSplits: 1).map(String.init)
      guard parts.count == 2, ["rule", "library-path", "pipe", "variants"].contains(parts[0]) else {
        throw RuleCaseError("\(testDescription): '\(line)' is no option")
      }
      options.append((parts[0], parts[1]))
    }
  }

  private mutating func readFindings(_ lines: [Substring]) throws {
    for line in lines where !line.isEmpty && line != "nothing" {
      if line.hasPrefix("  ") {
        guard !findings.isEmpty else { throw RuleCaseError("\(testDescription): '\(line)'") }
        try findings[findings.count - 1].add(String(line.dropFirst(2)))
      } else {
        findings.append(try ExpectedFinding(String(line)))
      }
    }
  }

  // MARK: Writing

  var text: String {
    var text = "=== \(title)\n"
    for option in options { text += "\(option.name): \(option.value)\n" }
    for file in files { text += "--- \(file.name)\n\(file.text)" }
    text += "--- finds\n"
    text += findings.isEmpty ? "nothing\n" : findings.map(\.text).joined()
    return text + "\n"
  }
}
