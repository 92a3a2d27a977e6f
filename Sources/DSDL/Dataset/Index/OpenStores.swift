import Synchronization
import SystemPackage

/// The stores of an index that are open: a few, those used last.
final class OpenStores: Sendable {
  private static let limit = 32

  private struct State {
    var open: [Int: OpenStore] = [:]
    /// The one used last comes last.
    var order: [Int] = []
  }

  private let dataset: Dataset
  private let stores: [(store: SampleStore, known: IndexedStore)]
  private let state = Mutex(State())

  init(_ dataset: Dataset, _ stores: [(store: SampleStore, known: IndexedStore)]) {
    (self.dataset, self.stores) = (dataset, stores)
  }

  /// Where a path of the caller leads to.
  func location(_ path: String) -> FilePath { dataset.options.location(path) }

  func store(_ number: Int) throws(SampleIndexError) -> OpenStore {
    let known = state.withLock { state -> OpenStore? in
      guard let store = state.open[number] else { return nil }
      if state.order.last != number {
        state.order.removeAll { $0 == number }
        state.order.append(number)
      }
      return store
    }
    if let known { return known }
    // Several threads may open it at once, which does no harm.
    let (store, indexed) = stores[number]
    let opened = try OpenStore(store, indexed, dataset.sourceSet)
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
