import ArgumentParser
import DSDL
import DSDLReporting

/// The value of `--format`: a format, and the file that gets the report, if it is named with it: `sarif=out.sarif`.
struct ReportTarget: Equatable, ExpressibleByArgument {
  var format: ReportFormat
  /// The file to write to; nil for standard output.
  var path: String?
  /// Whether it is said where the report goes.
  private var hasPlace: Bool

  init(_ format: ReportFormat, path: String? = nil) {
    self.format = format
    self.path = path
    hasPlace = path != nil
  }

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(
      String.init)
    guard let format = ReportFormat(rawValue: parts[0]), parts.count == 1 || !parts[1].isEmpty else {
      return nil
    }
    self.format = format
    hasPlace = parts.count > 1
    path = parts.dropFirst().first.flatMap { $0 == "-" ? nil : $0 }
  }

  static var allValueStrings: [String] { ReportFormat.allCases.map(\.rawValue) }

  /// Where reports go, of the values of `--format` and `--output`.
  ///
  /// - Parameter usual: The format where none is named.
  static func all(
    _ targets: [ReportTarget], output: String?, usual: ReportFormat
  ) throws -> [ReportTarget] {
    var targets = targets
    if targets.isEmpty || output != nil, targets.allSatisfy(\.hasPlace) {
      guard targets.isEmpty else {
        throw ValidationError(
          Phrase(
            "--output has no report to write: every --format names its file.",
            zh: "--output 没有报告可写：每个 --format 都指定了文件。"))
      }
      targets = [ReportTarget(usual)]
    }
    if let output, let index = targets.firstIndex(where: { !$0.hasPlace }) {
      guard targets.count(where: { !$0.hasPlace }) == 1 else {
        throw ValidationError(
          Phrase(
            "--output is for one report: name the files of others, as in --format sarif=FILE.",
            zh: "--output 只用于一份报告：其他报告请指定文件，例如 --format sarif=FILE。"))
      }
      targets[index].path = output == "-" ? nil : output
    }
    guard targets.count(where: { $0.path == nil }) <= 1 else {
      throw ValidationError(
        Phrase(
          "standard output is for one report: name the files of others, as in --format sarif=FILE.",
          zh: "标准输出只用于一份报告：其他报告请指定文件，例如 --format sarif=FILE。"))
    }
    return targets
  }
}
