/// Tells from time to time how far a check has come.
final class ProgressObserver: SampleObserver {
  /// So many bytes are read until it is told again.
  private static let stride = 4 << 20

  private let queue: HandOver<[CheckEvent]>
  private var told = 0

  init(_ queue: HandOver<[CheckEvent]>) { self.queue = queue }

  let queries: [ValueQuery] = []

  struct Part: SampleObserverPart {
    mutating func observe(_ samples: ObservedSamples, _ findings: inout ObserverFindings) {}
  }

  func makePart(_ types: ObservedTypes) -> Part { Part() }

  func append(_ part: Part, _ findings: inout ObserverFindings) {
    guard queue.monitor.bytes >= told + Self.stride else { return }
    told = queue.monitor.bytes
    _ = queue.push([.progress(CheckProgress(queue.monitor))])
  }
}
