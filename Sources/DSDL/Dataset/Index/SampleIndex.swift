/// Reaches each sample of a dataset by its number, without reading those before it.
///
/// It knows the place of about each 64th sample, and passes over the few between. Made once, which takes as long as checking
/// the dataset, it may be kept in a file:
///
/// ```swift
/// let index = try dataset.sampleIndex(keptIn: "train.dsdl-index")
/// for number in (0..<index.count).shuffled() {
///   let picture = try index.sample(number, as: Picture.self).value
/// }
/// ```
///
/// Numbers are those of ``Dataset/samples(in:options:)`` and of findings. A sample file that has changed since is refused:
/// its size, the time of its last change and a hash of some of its bytes tell. It may be used by many threads at once, and
/// keeps at most 32 files open.
public struct SampleIndex: Sendable {
  /// How many samples there are, those included that cannot be read.
  public let count: Int
  let entries: [IndexedStore.Entry]
  let stores: [IndexedStore]
  let open: OpenStores
  private let types: SampleTypes

  /// Makes an index, reading all samples.
  ///
  /// - Parameters:
  ///   - dataset: What it is an index of.
  ///   - threads: How many threads read.
  /// - Throws: `SampleIndexError` if a file cannot be read as a whole, is compressed, or changes meanwhile.
  public init(of dataset: Dataset, threads: Int = 1) throws(SampleIndexError) {
    let all = try Self.stores(of: dataset)
    let files = dataset.sourceSet
    var known: [IndexedStore] = []
    for store in all { known.append(try Self.look(at: store, files)) }
    let observer = SampleIndexObserver(all.map(\.shown), known.map(\.kind))
    var options = CheckOptions()
    options.threads = threads
    do throws(UnreadableFile) {
      try SampleRequest(dataset, 0..<Int.max, options).read(observer, nil)
    } catch {
      throw SampleIndexError(.unreadable, error.path, error.why)
    }
    if let problem = observer.problem { throw .finding(problem) }
    for (index, store) in all.enumerated() {
      guard try Self.look(at: store, files) == known[index] else { throw .changed(store.shown) }
      known[index].firstNumber = observer.firstNumbers[index]
    }
    self.init(dataset, all.map(\.store), known, observer.entries, count: observer.count)
  }

  init(
    _ dataset: Dataset, _ found: [SampleStore], _ stores: [IndexedStore], _ entries: [IndexedStore.Entry],
    count: Int
  ) {
    (self.count, self.entries, self.stores) = (count, entries, stores)
    open = OpenStores(dataset, Array(zip(found, stores)))
    types = SampleTypes(PlanCompiler.compile(dataset.sampleType ?? .unknown))
  }

  /// The sample of a number, from 0.
  ///
  /// - Throws: `SampleIndexError` if there is none, or its file has changed or cannot be read any more. A sample whose text
  ///   is broken is no error here: its ``Sample/root`` throws.
  public func sample(_ number: Int) throws(SampleIndexError) -> Sample {
    guard (0..<count).contains(number), let entry = entry(of: number) else {
      throw .outOfRange(number, count: count)
    }
    return try open.store(entry.store).sample(number, from: entry, types)
  }

  /// The sample of a number as a value of a type; see ``Dataset/samples(as:in:options:)``.
  public func sample<Value: SampleValue>(
    _ number: Int, as type: Value.Type
  ) throws(SampleIndexError) -> Located<Value> {
    try sample(number).located { value throws(SampleError) in try value.decode(as: type) }
  }

  /// The sample of a number as a value of a `Decodable` type; see ``Dataset/samples(decoding:in:options:)``.
  public func sample<Value: Decodable & Sendable>(
    _ number: Int, decoding type: Value.Type
  ) throws(SampleIndexError) -> Located<Value> {
    try sample(number).located { value throws(SampleError) in try value.decode(type) }
  }

  /// The last entry up to a number.
  private func entry(of number: Int) -> IndexedStore.Entry? {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].number <= number { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : entries[low - 1]
  }

  // MARK: Sources

  struct FoundStore {
    let store: SampleStore
    let kind: IndexedStore.Kind
    /// The path as it is shown.
    let shown: String
  }

  /// The stores of a dataset, if all of them have places to begin at.
  static func stores(of dataset: Dataset) throws(SampleIndexError) -> [FoundStore] {
    var found: [FoundStore] = []
    for store in dataset.sampleStores {
      guard let place = store.store else { throw .file(store.path, .notFound) }
      guard let kind = IndexedStore.Kind(place) else { throw .compressed(store.path) }
      found.append(FoundStore(store: place, kind: kind, shown: store.path))
    }
    return found
  }

  static func look(at found: FoundStore, _ files: SourceSet) throws(SampleIndexError) -> IndexedStore {
    let name = String(found.shown.split(separator: "/").last ?? "")
    guard let path = found.store.path else {
      guard case .inline(_, let description, _) = found.store else { throw .file(found.shown, .notFound) }
      return IndexedStore(
        kind: found.kind, name: name, fingerprint: FileFingerprint(description.contents))
    }
    do throws(FileProblem) {
      let mapping = try files.access.map(path).mapping
      return IndexedStore(kind: found.kind, name: name, fingerprint: FileFingerprint(mapping))
    } catch {
      throw .file(found.shown, error)
    }
  }
}
