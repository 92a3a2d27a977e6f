import SystemPackage
import YAMLTree

extension Dataset.Source {
  /// The number of samples here.
  ///
  /// JSON is only looked through for where its elements begin, without checking what they are, in one pass
  /// and without building anything.
  ///
  /// - Returns: Nothing if the file cannot be read, is not of the right shape, or ends too early.
  public func countSamples() -> Int? { StackRoom.ensured(count) }

  private func count() -> Int? {
    switch source {
    case nil: return nil
    case .inline(let node, _, _): return node.isComplete ? node.count : nil
    case .yaml(let path):
      guard let bytes = try? DiskReader.read(path) else { return nil }
      let result = Tree.parse(bytes)
      guard result.isComplete, let list = result.tree.root?["samples"], list.kind == .sequence else {
        return nil
      }
      return list.count
    case .json(let path): return (try? FileMapping(path))?.withBytes(Self.countElements)
    case .jsonLines(let path): return (try? FileMapping(path))?.withBytes(Self.countLines)
    }
  }

  /// The lines that are not blank.
  private static func countLines(_ bytes: ByteView) -> Int {
    var count = 0
    var lines = JSONLines(bytes)
    while let line = lines.next() {
      if line.contains(where: { !isJSONBlank(bytes[$0]) }) { count += 1 }
    }
    return count
  }

  private static func countElements(_ bytes: ByteView) -> Int? {
    var reader = JSONReader(bytes, at: bytes[0..<3].elementsEqual(LineTable.byteOrderMark) ? 3 : 0)
    guard (try? reader.enterSamples()) != nil else { return nil }
    return countElements(bytes.buffer, from: reader.at)
  }

  /// Counts what begins outside of all brackets: first of all, or behind a comma.
  private static func countElements(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var count = 0
    var depth = 0
    var expectsElement = true
    var at = start
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      switch byte {
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        if depth == 0 { return byte == UInt8(ascii: "]") ? count : nil }
        depth -= 1
        continue
      case UInt8(ascii: ","):
        if depth == 0 { expectsElement = true }
        continue
      case 0x20, 0x09, 0x0A, 0x0D: continue
      default: break
      }
      if depth == 0, expectsElement {
        count += 1
        expectsElement = false
      }
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "\""):
        while at < bytes.count, bytes[at] != UInt8(ascii: "\"") {
          at += bytes[at] == UInt8(ascii: "\\") ? 2 : 1
        }
        at += 1
      default: break
      }
    }
    return nil
  }
}
