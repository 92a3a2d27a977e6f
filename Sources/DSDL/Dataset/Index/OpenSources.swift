import Synchronization
import SystemPackage

/// The sources of an index that are open: a few, those used last.
final class OpenSources: Sendable {
  private static let limit = 32

  private struct State {
    var open: [Int: OpenSource] = [:]
    /// The one used last comes last.
    var order: [Int] = []
  }

  private let dataset: Dataset
  private let sources: [(source: SampleSource, known: IndexedSource)]
  private let state = Mutex(State())

  init(_ dataset: Dataset, _ sources: [(source: SampleSource, known: IndexedSource)]) {
    (self.dataset, self.sources) = (dataset, sources)
  }

  /// Where a path of the caller leads to.
  func location(_ path: String) -> FilePath { dataset.options.location(path) }

  func source(_ number: Int) throws(SampleIndexError) -> OpenSource {
    let known = state.withLock { state -> OpenSource? in
      guard let source = state.open[number] else { return nil }
      if state.order.last != number {
        state.order.removeAll { $0 == number }
        state.order.append(number)
      }
      return source
    }
    if let known { return known }
    // Several threads may open it at once, which does no harm.
    let (source, indexed) = sources[number]
    let opened = try OpenSource(source, indexed, dataset.sourceSet)
    state.withLock { state in
      if state.open.updateValue(opened, forKey: number) == nil { state.order.append(number) }
      if state.order.count > Self.limit { state.open[state.order.removeFirst()] = nil }
    }
    return opened
  }
}

extension Dataset {
  /// The dataset's files, for whoever reads more of them.
  var sourceSet: SourceSet { Pipeline(options: ValidationOptions(reading: options)).sources }
}
