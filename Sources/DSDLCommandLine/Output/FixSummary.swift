import DSDL
import DSDLReporting

/// What `--fix` has changed, for standard error.
struct FixSummary {
  private static let maximumListed = 20

  private var counts: [String: Int] = [:]
  private var paths: [String] = []
  private var isFinished = true

  /// Adds what was changed for one description; what could not be changed is said at once.
  mutating func append(_ outcome: FixOutcome, on console: inout Console) {
    for file in outcome.files {
      if counts[file.path] == nil { paths.append(file.path) }
      counts[file.path, default: 0] += file.count
    }
    isFinished = isFinished && outcome.isFinished
    if let failure = outcome.failure { console.complain("\(failure)") }
  }

  func print(on console: inout Console) {
    let total = counts.values.reduce(0, +)
    if total == 0 {
      console.error.write(isFinished ? "nothing to fix\n" : "fixed nothing\n")
    } else {
      let problems = "\(total) problem\(total == 1 ? "" : "s")"
      console.error.write("fixed \(problems) in \(paths.count) file\(paths.count == 1 ? "" : "s")\n")
      for path in paths.prefix(Self.maximumListed) {
        console.error.write("  \(VisibleText.escaping(path)): \(counts[path, default: 0])\n")
      }
      if paths.count > Self.maximumListed {
        console.error.write("  and \(paths.count - Self.maximumListed) more\n")
      }
    }
    if !isFinished { console.error.write("not everything could be fixed that has a fix\n") }
    console.error.flush()
  }
}
