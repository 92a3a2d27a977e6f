import SystemPackage

/// An index in a file.
///
///     "DSDL-IDX" version   count   stores   entries   checksum
///
/// Numbers are written in groups of seven bits, the lowest first; entries as what they are more than the one before.
extension SampleIndex {
  private static let magic = Array("DSDL-IDX\u{1}".utf8)
  private static let checksumSize = 32

  /// Writes the index to a file, all at once.
  ///
  /// - Parameter path: Where to, relative to the working folder; beside the samples it lies well, as `train.dsdl-index`.
  /// - Throws: `SampleIndexError` if it cannot be written.
  public func write(toFile path: String) throws(SampleIndexError) {
    var bytes = IndexBytes()
    bytes.append(Self.magic)
    bytes.append(count)
    bytes.append(stores.count)
    for store in stores {
      bytes.append(Int(store.kind.rawValue))
      for text in [store.name, store.fingerprint.hash] {
        bytes.append(text.utf8.count)
        bytes.append(Array(text.utf8))
      }
      bytes.append(store.fingerprint.size)
      bytes.append(store.fingerprint.seconds)
      bytes.append(store.fingerprint.nanoseconds)
      bytes.append(store.firstNumber)
    }
    bytes.append(entries.count)
    var last = IndexedStore.Entry(number: 0, store: 0, place: 0, isBroken: false)
    for entry in entries {
      bytes.append((entry.number - last.number) << 1 | (entry.isBroken ? 1 : 0))
      bytes.append(entry.store - last.store)
      bytes.append(entry.store == last.store ? entry.place - last.place : entry.place)
      last = entry
    }
    bytes.append(Array(StableHash.digits(of: bytes.bytes).utf8))
    do throws(Errno) {
      try FileSystem.put(at: open.location(path).string) { file throws(Errno) in
        try FileSystem.write(bytes.bytes, to: file)
      }
    } catch {
      throw .file(path, .unwritable(code: error.rawValue))
    }
  }

  /// Reads an index from a file, and looks whether it is one of the dataset as it is now.
  ///
  /// - Parameters:
  ///   - path: The file, relative to the working folder.
  ///   - dataset: What it is to be an index of.
  /// - Throws: `SampleIndexError` if the file cannot be read, is no index or damaged, or sample files are other ones or have
  ///   changed.
  public init(contentsOfFile path: String, for dataset: Dataset) throws(SampleIndexError) {
    let bytes: [UInt8]
    do throws(FileProblem) { bytes = try DiskReader.read(dataset.options.location(path)) } catch {
      throw .file(path, error)
    }
    guard bytes.starts(with: Self.magic) else { throw .noIndex(path) }
    let end = bytes.count - Self.checksumSize
    guard end >= Self.magic.count, StableHash.digits(of: bytes[..<end]).utf8.elementsEqual(bytes[end...]),
      let read = Self.read(Array(bytes[Self.magic.count..<end]))
    else { throw .damaged(path) }
    let found = try Self.stores(of: dataset)
    guard found.count == read.stores.count else { throw .otherDataset(path) }
    let files = dataset.sourceSet
    for (store, known) in zip(found, read.stores) {
      var now = try Self.look(at: store, files)
      guard now.name == known.name, now.kind == known.kind else { throw .otherDataset(path) }
      now.firstNumber = known.firstNumber
      guard now == known else { throw .changed(store.shown) }
    }
    self.init(dataset, found.map(\.store), read.stores, read.entries, count: read.count)
  }

  /// Nil if the bytes contradict themselves.
  private static func read(
    _ bytes: [UInt8]
  ) -> (count: Int, stores: [IndexedStore], entries: [IndexedStore.Entry])? {
    var bytes = IndexReader(bytes)
    guard let count = bytes.number(), let sourceCount = bytes.count() else { return nil }
    var stores: [IndexedStore] = []
    for _ in 0..<sourceCount {
      guard
        let kind = bytes.number().flatMap(UInt8.init(exactly:)).flatMap(IndexedStore.Kind.init(rawValue:)),
        let name = bytes.text(), let hash = bytes.text(), let size = bytes.number(),
        let seconds = bytes.number(), let nanoseconds = bytes.number(), let first = bytes.number()
      else { return nil }
      let fingerprint = FileFingerprint(size: size, seconds: seconds, nanoseconds: nanoseconds, hash: hash)
      stores.append(IndexedStore(kind: kind, name: name, fingerprint: fingerprint, firstNumber: first))
    }
    guard let entryCount = bytes.count() else { return nil }
    var entries: [IndexedStore.Entry] = []
    entries.reserveCapacity(entryCount)
    var last = IndexedStore.Entry(number: 0, store: 0, place: 0, isBroken: false)
    for _ in 0..<entryCount {
      guard let step = bytes.number(), let skipped = bytes.number(), let place = bytes.number(),
        let number = last.number.adding(step >> 1), number < count,
        let store = last.store.adding(skipped), stores.indices.contains(store),
        stores[store].firstNumber <= number,
        let place = skipped == 0 ? last.place.adding(place) : place, place <= stores[store].fingerprint.size
      else { return nil }
      last = IndexedStore.Entry(number: number, store: store, place: place, isBroken: step & 1 == 1)
      entries.append(last)
    }
    // Each sample takes a byte at least.
    let size = stores.reduce(0) { $0.addingReportingOverflow($1.fingerprint.size).partialValue }
    let isWhole = bytes.isAtEnd && (count == 0 || entries.first?.number == 0) && count <= size
    return isWhole ? (count, stores, entries) : nil
  }
}

extension Int {
  /// Nil if the sum does not fit.
  fileprivate func adding(_ other: Int) -> Int? {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? nil : sum
  }
}

extension Dataset {
  /// The index of the samples that is kept in a file; if there is none, or it is none of the files as they are now, it is
  /// made anew and written there.
  ///
  /// - Parameters:
  ///   - path: The file, relative to the working folder.
  ///   - threads: How many threads read if it has to be made.
  /// - Throws: `SampleIndexError` if the samples cannot be read as a whole, or the file cannot be written.
  public func sampleIndex(keptIn path: String, threads: Int = 1) throws(SampleIndexError) -> SampleIndex {
    if let index = try? SampleIndex(contentsOfFile: path, for: self) { return index }
    let index = try SampleIndex(of: self, threads: threads)
    try index.write(toFile: path)
    return index
  }
}
