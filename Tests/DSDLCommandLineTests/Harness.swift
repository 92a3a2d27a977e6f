import ArgumentParser
import DSDL

@testable import DSDL
@testable import DSDLCommandLine
@testable import DSDLLanguage

/// Runs commands inside of the test process.
enum Harness {
  /// What a command did.
  struct Outcome {
    let status: ExitStatus
    let output: String
    let error: String
  }

  /// Parses arguments as the tool does, which looks through the commands first: checks of debug builds make that slow.
  static func parse(_ arguments: String...) throws -> ValidationRequest {
    try parse(arguments)
  }

  static func parse(_ arguments: [String]) throws -> ValidationRequest {
    try ValidateCommand.parse(arguments).request
  }

  /// The exit code of arguments that cannot be parsed, and what is said about them.
  static func usageError(_ arguments: String...) -> (code: Int32, message: String)? {
    do {
      _ = try DSDLCommand.parseAsRoot(["validate"] + arguments)
      return nil
    } catch {
      return (DSDLCommand.exitCode(for: error).rawValue, DSDLCommand.fullMessage(for: error))
    }
  }

  /// Runs `dsdl validate` with findings that are made up: see `report(for:options:)`.
  static func run(
    _ arguments: String..., terminal: Bool = false, environment: [String: String] = [:]
  ) throws -> Outcome {
    var console = console(terminal: terminal, environment: environment)
    let status = try parse(arguments).execute(on: &console, check: report)
    return Outcome(status: status, output: console.output.text, error: console.error.text)
  }

  /// Runs `dsdl validate` with files that are there.
  static func validate(_ arguments: String...) throws -> Outcome {
    try validate(arguments)
  }

  static func validate(_ arguments: [String]) throws -> Outcome {
    var console = console()
    let status = try parse(arguments).execute(on: &console)
    return Outcome(status: status, output: console.output.text, error: console.error.text)
  }

  /// Writes a description of labels, whose samples are in `samples.json`, with the class `cat` only.
  static func writeDataset(_ samples: [String], in folder: String, name: String = "base.yaml") throws {
    try replace(
      """
      $dsdl-version: "0.5.3"
      meta:
      defs:
        Pet: {$def: class_domain, classes: [cat]}
      data:
        sample-type: Label[dom=Pet]
        sample-path: samples.json

      """, at: "\(folder)/\(name)")
    let lines = samples.map { "  \"\($0)\"" }.joined(separator: ",\n")
    try replace("{\"samples\": [\n\(lines)\n]}", at: "\(folder)/samples.json")
  }

  static func replace(_ text: String, at path: String) throws {
    FileSystem.remove(path)
    try write(text, to: path)
  }

  /// A console that keeps what is written to it.
  static func console(terminal: Bool = false, environment: [String: String] = [:]) -> Console {
    Console(
      output: BufferedOutput(descriptor: nil), error: BufferedOutput(descriptor: nil),
      outputIsTerminal: terminal, errorIsTerminal: terminal, environment: { environment[$0] })
  }

  /// A report as the file's name demands: of `error-warning.yaml` one with an error and a warning.
  static func report(
    for path: String, options: ValidationOptions
  ) throws(UnreadableFile) -> ValidationReport {
    if path.contains("missing") {
      throw UnreadableFile(path: path, code: .notFound, reason: Phrase("does not exist", zh: "不存在"))
    }
    let file = SourceFile(path: path, bytes: Array("key: value\n".utf8))
    let collector = DiagnosticCollector(options: options.diagnostics)
    if path.contains("error") { collector.report(.unknownLabel, at: SourceRange(file, 5..<10), "wrong") }
    if path.contains("warning") { collector.report(.nullValue, at: SourceRange(file, 0..<3), "odd") }
    if path.contains("many") {
      for _ in 0..<150 { collector.report(.typeMismatch, at: SourceRange(file, 5..<10), "wrong") }
    }
    var samples = SampleCounts()
    samples.checked = options.checksSamples ? 3 : 0
    return ValidationReport(
      descriptionFile: file, files: [SourceFile(path: "library.yaml", bytes: [])],
      diagnostics: collector.sorted(in: [file]), errorCount: collector.errors,
      warningCount: collector.warnings,
      countByRule: collector.countByRule, omitted: collector.omitted, samples: samples,
      isComplete: !path.contains("interrupted"))
  }
}
