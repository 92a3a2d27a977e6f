/// The list of what a `.zip` file holds (APPNOTE 6.3), which `.npz` files are, with the entries of 64 bits that large
/// arrays need.
struct ZipArchive {
  struct Entry {
    let name: String
    /// 0: as it is; 8: deflated.
    let method: Int
    /// CRC-32.
    let checksum: UInt
    let compressedSize: Int
    let size: Int
    /// Where its own header begins.
    let headerStart: Int
  }

  private static let maximumEntries = 1000

  let entries: [Entry]
  private let path: String

  init(_ file: FileStream) throws(ArrayProblem) {
    path = file.path
    let broken = ArrayProblem(file.path, .brokenEntryList)
    let tailStart = max(0, file.size - 65_557)
    file.limit(to: tailStart..<file.size)
    let tail = try file.bytes(file.size - tailStart)
    guard tail.count >= 22,
      let end = stride(from: tail.count - 22, through: 0, by: -1).first(where: {
        tail.number($0, 4) == 0x0605_4B50
      })
    else { throw ArrayProblem(file.path, .noEntryList) }
    var (count, size, start) = (tail.number(end + 10, 2), tail.number(end + 12, 4), tail.number(end + 16, 4))
    if end >= 20, tail.number(end - 20, 4) == 0x0706_4B50 {
      let place = tail.number(end - 12, 8)
      guard place >= 0, place <= file.size else { throw broken }
      file.limit(to: place..<file.size)
      let record = try file.bytes(56)
      guard record.count == 56, record.number(0, 4) == 0x0606_4B50 else {
        throw broken
      }
      (count, size, start) = (record.number(32, 8), record.number(40, 8), record.number(48, 8))
    }
    guard (0...Self.maximumEntries).contains(count), start >= 0, size >= 0, start <= file.size,
      size <= file.size - start, size <= 1 << 24
    else { throw broken }
    file.limit(to: start..<start + size)
    let list = try file.bytes(size)
    var entries: [Entry] = []
    var at = 0
    for _ in 0..<count {
      guard at + 46 <= list.count, list.number(at, 4) == 0x0201_4B50 else {
        throw broken
      }
      let (nameSize, extraSize, noteSize) = (
        list.number(at + 28, 2), list.number(at + 30, 2), list.number(at + 32, 2)
      )
      guard at + 46 + nameSize + extraSize + noteSize <= list.count else {
        throw broken
      }
      guard list.number(at + 8, 2) & 1 == 0 else { throw ArrayProblem(file.path, .encrypted) }
      var sizes = [list.number(at + 24, 4), list.number(at + 20, 4), list.number(at + 42, 4)]
      let extra = at + 46 + nameSize
      Self.replaceBySizesOf64Bits(&sizes, list, extra..<extra + extraSize)
      entries.append(
        Entry(
          name: String(decoding: list[(at + 46)..<(at + 46 + nameSize)], as: UTF8.self),
          method: list.number(at + 10, 2), checksum: UInt(list.number(at + 16, 4)), compressedSize: sizes[1],
          size: sizes[0], headerStart: sizes[2]))
      at = extra + extraSize + noteSize
    }
    self.entries = entries
  }

  private static func replaceBySizesOf64Bits(_ sizes: inout [Int], _ list: [UInt8], _ extra: Range<Int>) {
    var at = extra.lowerBound
    while at + 4 <= extra.upperBound {
      let (kind, length) = (list.number(at, 2), list.number(at + 2, 2))
      var value = at + 4
      let end = min(value + length, extra.upperBound)
      if kind == 1 {
        for index in sizes.indices where sizes[index] == 0xFFFF_FFFF && value + 8 <= end {
          sizes[index] = list.number(value, 8)
          value += 8
        }
      }
      at = end
    }
  }

  /// The bytes of an entry, unpacked while they are read.
  func stream(of entry: Entry, in file: FileStream) throws(ArrayProblem) -> any ByteStream {
    let broken = ArrayProblem(path, .brokenEntry(entry.name))
    guard entry.headerStart >= 0, entry.headerStart <= file.size, entry.compressedSize >= 0, entry.size >= 0
    else {
      throw broken
    }
    file.limit(to: entry.headerStart..<file.size)
    let header = try file.bytes(30)
    guard header.count == 30, header.number(0, 4) == 0x0403_4B50 else { throw broken }
    let start = entry.headerStart + 30 + header.number(26, 2) + header.number(28, 2)
    guard start <= file.size, entry.compressedSize <= file.size - start else {
      throw ArrayProblem(path, .cutEntry(entry.name))
    }
    file.limit(to: start..<start + entry.compressedSize)
    switch entry.method {
    case 0:
      guard entry.size == entry.compressedSize else { throw broken }
      return ChecksumStream(file, of: entry, path: path)
    case 8:
      // Nothing that is deflated becomes more than 1,032 times as large.
      guard entry.size / 1040 <= entry.compressedSize else { throw broken }
      return ChecksumStream(try InflateStream(file), of: entry, path: path)
    default:
      throw ArrayProblem(path, .unknownPacking(entry.name))
    }
  }
}

extension [UInt8] {
  /// A number of up to 8 bytes, the lowest first; negative if it is beyond 63 bits.
  fileprivate func number(_ at: Int, _ count: Int) -> Int {
    var bits: UInt64 = 0
    for index in (0..<count).reversed() { bits = bits << 8 | UInt64(self[at + index]) }
    return Int(truncatingIfNeeded: bits)
  }
}
