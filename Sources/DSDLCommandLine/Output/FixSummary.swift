import DSDL
import DSDLReporting

/// What `--fix` has changed, for standard error: file by file, old → new, with counts.
///
///     fixed 14 problems in 1 file
///       samples.json: 14
///         unknown-label: 'Photo' → 'photo' (12 times)
///         json-trailing-comma: ',' removed (2 times)
struct FixSummary {
  private static let maximumFiles = 20
  private static let maximumChanges = 10

  private var changes: [String: FixChanges] = [:]
  private var paths: [String] = []
  private var isFinished = true
  /// Whether it is only shown what would be changed.
  private var isPreview = false

  /// Adds what would be changed.
  mutating func append(_ files: [FixOutcome.FixedFile], isCut: Bool) {
    isPreview = true
    isFinished = isFinished && !isCut
    append(files)
  }

  private mutating func append(_ files: [FixOutcome.FixedFile]) {
    for file in files {
      if changes[file.path] == nil { paths.append(file.path) }
      changes[file.path, default: FixChanges()].append(file.changes)
    }
  }

  /// Adds what was changed for one description; what could not be changed is said at once.
  mutating func append(_ outcome: FixOutcome, on console: inout Console) {
    append(outcome.files)
    isFinished = isFinished && outcome.isFinished
    guard let failure = outcome.failure else { return }
    console.complain("\(failure)", hint: Self.unchanged(failure))
  }

  func print(on console: inout Console) {
    let total = changes.values.reduce(0) { $0 + $1.count }
    if total == 0 {
      console.error.write(isFinished || isPreview ? "nothing to fix\n" : "fixed nothing\n")
    } else {
      let problems = "\(total) problem\(total == 1 ? "" : "s")"
      let verb = isPreview ? "would fix" : "fixed"
      console.error.write("\(verb) \(problems) in \(paths.count) file\(paths.count == 1 ? "" : "s")\n")
      for path in paths.prefix(Self.maximumFiles) {
        guard let changes = changes[path] else { continue }
        console.error.write("  \(VisibleText.escaping(path)): \(changes.count)\n")
        for line in Self.lines(changes) { console.error.write("    \(line)\n") }
      }
      if paths.count > Self.maximumFiles {
        console.error.write("  and \(paths.count - Self.maximumFiles) more\n")
      }
    }
    if !isFinished {
      let rest =
        isPreview ? "there are more fixes than can be shown" : "not everything could be fixed that has a fix"
      console.error.write("\(rest)\n")
    }
    console.error.flush()
  }

  private static func unchanged(_ failure: FixOutcome.Failure) -> String? {
    guard !failure.unchanged.isEmpty else { return nil }
    let named = failure.unchanged.prefix(maximumFiles).joined(separator: ", ")
    let rest = failure.unchanged.count - maximumFiles
    return "not changed either: \(named)\(rest > 0 ? " and \(rest) more" : "")"
  }

  /// The changes of a file, rule by rule, of each rule those that were made most often.
  private static func lines(_ changes: FixChanges) -> [String] {
    var lines: [String] = []
    var left = changes.unlistedCount
    for rule in Rule.builtIn {
      let ofRule = changes.different.filter { $0.change.rule == rule }
      // The sort is stable.
      let ordered = ofRule.sorted { $0.count > $1.count }
      for (change, count) in ordered.prefix(maximumChanges) {
        let times = count == 1 ? "" : " (\(count) times)"
        lines.append("\(rule.name): \(text(change))\(times)")
      }
      left += ordered.dropFirst(maximumChanges).reduce(0) { $0 + $1.count }
    }
    if left > 0 { lines.append("and \(left) other change\(left == 1 ? "" : "s")") }
    return lines
  }

  private static func text(_ change: FixChanges.Change) -> String {
    // The quotes around a text are not what was changed, as a rule.
    for quote in ["\"", "'"] where isQuoted(change.old, by: quote) && isQuoted(change.new, by: quote) {
      return text(String(change.old.dropFirst().dropLast()), String(change.new.dropFirst().dropLast()))
    }
    return text(change.old, change.new)
  }

  private static func text(_ old: String, _ new: String) -> String {
    let (old, new) = ("'\(VisibleText.escaping(old))'", "'\(VisibleText.escaping(new))'")
    if new == "''" { return "\(old) removed" }
    return old == "''" ? "\(new) added" : "\(old) → \(new)"
  }

  private static func isQuoted(_ text: String, by quote: String) -> Bool {
    text.utf8.count > 2 && text.hasPrefix(quote) && text.hasSuffix(quote)
  }
}
