import DSDL
import DSDLReporting
import Synchronization

/// Writes findings as JSON Lines to standard output while they are found.
final class FindingStream: Sendable {
  private let output: Mutex<BufferedOutput>
  private let renderer: JSONLinesRenderer

  /// - Parameter output: What has to be written before.
  init(_ output: BufferedOutput, _ language: TextLanguage) {
    renderer = JSONLinesRenderer(language: language)
    self.output = Mutex(output)
  }

  func write(_ diagnostics: [Diagnostic]) {
    output.withLock { output in
      for diagnostic in diagnostics { renderer.render(diagnostic, into: &output) }
      // Whoever reads a stream wants to know now.
      output.flush()
    }
  }

  /// The sink with what could not be written yet.
  var end: BufferedOutput { output.withLock { $0 } }
}
