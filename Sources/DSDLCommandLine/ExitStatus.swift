import ArgumentParser

/// The exit codes of all commands. Most usage errors are made by ArgumentParser.
enum ExitStatus: Int32, Comparable {
  /// Everything asked for was checked, and nothing is at or above `--fail-on`.
  case passed = 0
  /// Checked, with findings at or above `--fail-on`.
  case failed = 1
  /// A named file could not be checked, the report could not be written, or the run was interrupted.
  case notChecked = 2
  /// What is asked for would destroy what is read.
  case wrongUsage = 64

  static func < (left: ExitStatus, right: ExitStatus) -> Bool { left.rawValue < right.rawValue }

  /// Makes the process end with this code when the command returns.
  func end() throws {
    if self != .passed { throw ExitCode(rawValue) }
  }
}
