import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Finds out whether there is nothing to be said of a file of samples that is small enough to be read at once.
///
/// Mapping a file, and unmapping it, takes longer than reading some kilobytes into memory that is there already.
///
/// What keeps it safe: the memory has room for the file and the NULs behind it that the recogniser asks for, and is freed
/// with the object; it is lent to the checker for the time of a call. Each thread has an object of its own.
final class SmallFileChecker {
  /// A file in which nothing is wrong.
  struct CleanFile: Sendable {
    let size: Int
    let hasByteOrderMark: Bool
    let samples: Int
    /// What observers have seen of them.
    let parts: [any SampleObserverPart]
    /// Whether pointers into it have the numbers of samples.
    let hasNumbers: Bool
  }

  /// Larger files are shared by threads.
  private static let sizeLimit = RecognitionOptions().parallelSize

  private let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: sizeLimit + Recogniser.lookAhead)
  private let recogniser: Recogniser
  private var checker: SampleChecker
  /// Stands for all files: nothing is kept that points into it.
  private let file = SourceFile(path: "", bytes: [])

  init(_ checker: SampleChecker, _ flatPlan: FlatPlan) {
    self.checker = checker.copy(DiagnosticCollector(options: checker.collector.options))
    self.checker.options.threads = 1
    recogniser = Recogniser(
      flatPlan, crossesLines: true, window: PageWindow(), tape: self.checker.observation?.tape)
  }

  deinit { memory.deallocate() }

  /// Nil if it has to be looked at more closely, for whatever reason.
  func cleanFile(_ store: SampleStore) -> CleanFile? {
    let size: Int
    switch store {
    case .json(let path):
      guard let length = read(path) else { return nil }
      size = length
      checker.json(bytes(size), file, PageWindow(), recogniser)
    case .jsonLines(let path):
      guard let length = read(path) else { return nil }
      size = length
      checker.jsonLines(bytes(size), file)
    case .yaml, .inline, .compressed, .missing: return nil
    }
    let (counts, isComplete) = (checker.tally.counts, checker.isComplete)
    let isClean = isComplete && checker.collector.hasFoundNothing
    let parts = isClean ? checker.observation?.takeParts() ?? [] : []
    checker.restart(isClean ? checker.collector : DiagnosticCollector(options: checker.collector.options))
    guard isClean else { return nil }
    let hasMark = bytes(size)[0..<3].elementsEqual(LineTable.byteOrderMark)
    let hasNumbers = if case .json = store { true } else { false }
    return CleanFile(
      size: size, hasByteOrderMark: hasMark, samples: counts.met, parts: parts, hasNumbers: hasNumbers)
  }

  private func bytes(_ size: Int) -> ByteView { ByteView(base: UnsafePointer(memory), count: size) }

  /// Reads a file and gives its size.
  private func read(_ path: FilePath) -> Int? {
    guard let descriptor = try? DiskReader.open(path) else { return nil }
    defer { close(descriptor) }
    guard let stamp = try? DiskReader.stamp(descriptor), stamp.size <= Self.sizeLimit else { return nil }
    let size = stamp.size
    let room = UnsafeMutableRawBufferPointer(start: memory, count: size)
    guard (try? DiskReader.read(descriptor, from: 0, into: room)) == size,
      (try? DiskReader.stamp(descriptor)) == stamp
    else { return nil }
    (memory + size).update(repeating: 0, count: Recogniser.lookAhead)
    return size
  }
}
