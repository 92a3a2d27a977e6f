import Synchronization
package import SystemPackage
import YAMLTree

/// A file that the library has read: a description, a library or samples.
///
/// Small files are held in memory. Samples, which may be larger than the memory, are read again from
/// disk in blocks when a position or an excerpt is asked for.
public final class SourceFile: Sendable {
  package enum Storage: Sendable {
    case memory([UInt8])
    /// Where it is read: the place of the file, or of what is read in its place.
    case disk(FilePath)
    indirect case block(Block)
    /// What a report says of it: positions by offset.
    case recorded([Int: SourcePosition])
  }

  /// A part of a file that is never in memory as a whole.
  package struct Block: Sendable {
    package let whole: SourceFile
    package let start: SourcePosition
    /// Behind them there are others that do not count.
    package let bytes: [UInt8]
  }

  /// The path as shown to people: relative to the working folder where the file lies below it.
  public let path: String
  /// The path used to open the file; empty for a file that exists in memory only.
  package let location: FilePath
  /// The number of bytes.
  public let size: Int
  /// What the file was known by when it was read; nil for one that was not read from disk, and a block of one.
  package let identity: FileIdentity?

  /// Whether another file stands in its place by now, or somebody wrote to it since it was read, or took it away.
  package var hasChanged: Bool { identity.map { DiskReader.stamp(location) != $0.stamp } ?? false }

  private let storage: Storage
  /// Where the file can be read without opening it again, as long as its samples are checked.
  private let mapping = Mutex(MappingReference())
  private let lines: Mutex<LineTable>

  package init(path: String, location: FilePath = "", bytes: [UInt8], identity: FileIdentity? = nil) {
    self.path = path
    self.identity = identity
    self.location = location
    self.size = bytes.count
    self.storage = .memory(bytes)
    self.lines = Mutex(LineTable(hasByteOrderMark: bytes.starts(with: LineTable.byteOrderMark)))
  }

  /// A file that stays on disk.
  package init(
    path: String, location: FilePath, onDisk place: FilePath, size: Int, hasByteOrderMark: Bool,
    identity: FileIdentity? = nil
  ) {
    self.path = path
    self.identity = identity
    self.location = location
    self.size = size
    self.storage = .disk(place)
    self.lines = Mutex(LineTable(hasByteOrderMark: hasByteOrderMark))
  }

  package init(_ block: Block, size: Int) {
    self.path = block.whole.path
    self.identity = nil
    self.location = block.whole.location
    self.size = size
    self.storage = .block(block)
    self.lines = Mutex(
      LineTable(
        hasByteOrderMark: block.start.offset == 0 && block.bytes.starts(with: LineTable.byteOrderMark)))
  }

  /// A file of which only the positions are known that a report names.
  package init(path: String, recorded positions: [Int: SourcePosition]) {
    self.path = path
    identity = nil
    location = ""
    size = 0
    storage = .recorded(positions)
    lines = Mutex(LineTable(hasByteOrderMark: false))
  }

  private var block: Block? {
    if case .block(let block) = storage { block } else { nil }
  }

  /// The file itself, or the one that it is a block of.
  package var whole: SourceFile { block?.whole ?? self }

  /// A byte offset counted from the beginning of the whole file.
  package func offsetInWhole(_ offset: Int) -> Int { (block?.start.offset ?? 0) + offset }

  /// Where its text begins: behind a byte order mark.
  package var textStart: Int { bytes(in: 0..<3) == LineTable.byteOrderMark ? 3 : 0 }

  /// The whole file where it is held in memory.
  package var contents: [UInt8] {
    switch storage {
    case .memory(let bytes): bytes
    case .block(let block): Array(block.bytes[..<size])
    case .disk, .recorded: []
    }
  }

  /// Lets the bytes be taken from a mapping of the file while there is one.
  package func read(from mapping: FileMapping) { self.mapping.withLock { $0.mapping = mapping } }

  private struct MappingReference {
    weak var mapping: FileMapping?
  }

  /// The line and column of a byte offset; offsets beyond the end give the position of the end.
  public func position(at offset: Int) -> SourcePosition {
    if case .recorded(let positions) = storage {
      return positions[offset] ?? SourcePosition(line: 1, column: 1, offset: offset)
    }
    let offset = min(max(offset, 0), size)
    let position = lines.withLock { table in
      table.position(at: offset) { [self] in bytes(in: $0) }
    }
    guard let start = block?.start else { return position }
    return SourcePosition(
      line: start.line + position.line - 1,
      column: position.line == 1 ? start.column + position.column - 1 : position.column,
      offset: start.offset + position.offset)
  }

  /// Whether the line and column of a byte offset can be told: a report names some only.
  package func knows(positionAt offset: Int) -> Bool {
    if case .recorded(let positions) = storage { positions[offset] != nil } else { true }
  }

  /// The bytes of a range, cut to the file's size; empty if the file cannot be read any more.
  public func bytes(in range: Range<Int>) -> [UInt8] {
    let range = range.clamped(to: 0..<size)
    Steps.take(range.count)
    switch storage {
    case .memory(let bytes): return Array(bytes[range])
    case .block(let block): return Array(block.bytes[range])
    case .disk(let place):
      if let mapping = mapping.withLock(\.mapping) { return mapping.withBytes { Array($0[range].buffer) } }
      return DiskWindow.bytes(of: self, at: place, in: range)
    case .recorded: return []
    }
  }
}

extension SourceFile: Hashable {
  public static func == (left: SourceFile, right: SourceFile) -> Bool { left === right }
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
