public import ArgumentParser
public import DSDL

extension FailureThreshold: ExpressibleByArgument {
  /// What a report means for the exit code.
  func status(of report: ValidationReport) -> ExitStatus {
    guard report.isComplete else { return .notChecked }
    let count =
      switch self {
      case .error: report.errors
      case .warning: report.errors + report.warnings
      case .never: 0
      }
    return count == 0 ? .passed : .failed
  }
}
