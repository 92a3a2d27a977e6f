import DSDL
import Synchronization
import SystemPackage

/// Draws a line on standard error while a check lasts over a second, and takes it away afterwards.
final class ProgressBar: Sendable {
  private struct State {
    var isOver = false
    var isDrawn = false
  }

  private static let delay = Duration.seconds(1)
  private static let interval = Duration.milliseconds(200)

  private let monitor: ValidationMonitor
  private let language: TextLanguage
  /// What the monitor had counted before the check began: it counts for all checks of a run.
  private let (samples, bytes, total): (Int, Int, Int)
  private let start = ContinuousClock.now
  private let state = Mutex(State())

  init(_ monitor: ValidationMonitor, _ language: TextLanguage = .english) {
    self.monitor = monitor
    self.language = language
    (samples, bytes, total) = (monitor.samples, monitor.bytes, monitor.totalBytes)
  }

  /// Whether a bar is drawn: on a terminal, unless little is to be said.
  static func isWanted(by request: ReportRequest, on console: Console) -> Bool {
    console.errorIsTerminal && !request.isQuiet
  }

  /// Runs a check, with a bar if it is wanted.
  static func during<R, Failure: Error>(
    _ monitor: ValidationMonitor, isWanted: Bool, language: TextLanguage, _ body: () throws(Failure) -> R
  ) throws(Failure) -> R {
    guard isWanted else {
      monitor.leaveOutTotal()
      return try body()
    }
    let bar = ProgressBar(monitor, language)
    let task = Task.detached { await bar.draw() }
    defer {
      task.cancel()
      bar.end()
    }
    return try body()
  }

  private func draw() async {
    try? await Task.sleep(for: Self.delay)
    while !Task.isCancelled {
      let line = line(after: ContinuousClock.now - start)
      state.withLock { state in
        guard !state.isOver else { return }
        state.isDrawn = true
        Self.show("\r\u{1B}[K\(line.text(width: Platform.terminalWidth(2)))")
      }
      try? await Task.sleep(for: Self.interval)
    }
  }

  /// What there is to say now.
  func line(after elapsed: Duration) -> ProgressLine {
    ProgressLine(
      samples: monitor.samples - samples, bytes: monitor.bytes - bytes,
      totalBytes: monitor.totalBytes - total,
      elapsed: elapsed, language: language)
  }

  private func end() {
    state.withLock { state in
      state.isOver = true
      if state.isDrawn { Self.show("\r\u{1B}[K") }
    }
  }

  private static func show(_ text: String) {
    try? FileSystem.write(Array(text.utf8), to: .standardError)
  }
}
