import Synchronization
package import SystemPackage

/// Libraries that were read for one description and are kept for the next ones.
///
/// Descriptions that are checked with the same cache read each library they share once: the files are taken to
/// stay as they are. Reports do not depend on it, except that all descriptions see the same text. Make a new cache
/// for every run.
///
/// ```swift
/// var options = ValidationOptions()
/// options.libraries = LibraryCache()
/// let reports = try paths.map { try Validator.validate(contentsOfFile: $0, options: options) }
/// ```
///
/// What has not been used for longest is let go when all libraries together pass a limit of memory. Of files that
/// are read again in another way – with other severities, or after a search for descriptions – the bytes are kept,
/// unless they are many.
public final class LibraryCache: Sendable {
  /// What makes two imports the same.
  package struct Key: Hashable {
    /// The file, in a folder without links.
    package let location: FilePath
    /// The name that reports give it.
    package let path: String
    /// What is reported.
    package let levels: [Rule: DiagnosticOptions.Level]
  }

  /// A library with what was found wrong with it.
  package struct Entry {
    package let document: Document
    package let findings: FindingLog

    /// An estimate: the definitions take several times the space of their text.
    var cost: Int { document.file.size * 8 + findings.cost }
  }

  private struct State {
    var entries: [Key: (entry: Entry, lastUse: Int)] = [:]
    var cost = 0
    var uses = 0
    var bytes: [FilePath: [UInt8]] = [:]
    var byteCount = 0
  }

  private let maximumCost: Int
  private let state = Mutex(State())

  /// An empty cache.
  public convenience init() {
    self.init(maximumCost: 128 << 20)
  }

  package init(maximumCost: Int) {
    self.maximumCost = maximumCost
  }

  package subscript(key: Key) -> Entry? {
    state.withLock { state in
      guard let entry = state.entries[key]?.entry else { return nil }
      state.uses += 1
      state.entries[key]?.lastUse = state.uses
      return entry
    }
  }

  /// The bytes of a file, if they are kept.
  ///
  /// - Parameter file: Its path with links resolved.
  package func bytes(of file: FilePath) -> [UInt8]? { state.withLock { $0.bytes[file] } }

  /// Keeps the bytes of a file for those who read it later. A description may hold all of its samples: large files
  /// are not kept, nor is what comes when there are many others.
  package func keep(_ bytes: [UInt8], of file: FilePath) {
    guard bytes.count <= maximumCost / 128 else { return }
    state.withLock { state in
      guard state.bytes[file] == nil, state.byteCount + bytes.count <= maximumCost / 4 else { return }
      state.bytes[file] = bytes
      state.byteCount += bytes.count
    }
  }

  package func insert(_ entry: Entry, for key: Key) {
    guard entry.cost <= maximumCost else { return }
    state.withLock { state in
      state.uses += 1
      let old = state.entries.updateValue((entry, state.uses), forKey: key)
      state.cost += entry.cost - (old?.entry.cost ?? 0)
      while state.cost > maximumCost,
        let oldest = state.entries.min(by: { $0.value.lastUse < $1.value.lastUse })
      {
        state.entries[oldest.key] = nil
        state.cost -= oldest.value.entry.cost
      }
    }
  }
}
