import SystemPackage

/// A JSON file of any size that is no dataset, mapped into memory: what tools around the library read.
///
/// What keeps it safe: bytes are lent for the time of a call, and a page of NULs can be read behind them.
package final class JSONDocument {
  /// The file, for places in it.
  package let file: SourceFile
  private let mapping: FileMapping

  package init(_ path: String) throws(UnreadableFile) {
    do throws(FileProblem) {
      let sources = SourceSet(workingFolder: DiskReader.workingFolder)
      (file, mapping) = try sources.map(FilePath(path))
    } catch {
      throw UnreadableFile(path, error)
    }
  }

  /// Gives the bytes for the time of a call.
  package func withBytes<R>(_ body: (UnsafeBufferPointer<UInt8>) throws -> R) rethrows -> R {
    try mapping.withBytes { try body($0.buffer) }
  }

  /// Why what has been read may not be what the file held, to follow its name; nil if it is.
  package var problem: Phrase? { mapping.problem?.explanation }

  /// What the file is instead of JSON, as its first bytes tell; nil if nothing speaks against it.
  package var foreign: JSONMistake? {
    mapping.withBytes { bytes in
      ForeignFile(bytes, as: .json).map { JSONMistake(InstanceMistake($0)) }
    }
  }
}
