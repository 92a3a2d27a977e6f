public import ArgumentParser
import DSDL
public import DSDLProject

extension FailureThreshold: ExpressibleByArgument {
  /// What a report means for the exit code.
  func status(of report: ValidationReport) -> ExitStatus {
    guard report.isComplete else { return .notChecked }
    return fails(errors: report.errorCount, warnings: report.warningCount) ? .failed : .passed
  }

  /// Whether so many findings fail a run.
  func fails(errors: Int, warnings: Int) -> Bool {
    switch self {
    case .error: errors > 0
    case .warning: errors + warnings > 0
    case .never: false
    }
  }
}
