/// Reads comma-separated values by RFC 4180, with the place of each cell: lines end at LF, CRLF or CR, a cell in quotes
/// may have commas, line ends and doubled quotes in it.
struct CSVReader {
  struct Cell {
    let text: [UInt8]
    /// The bytes of the file, quotes included.
    let range: Range<Int>
    /// Whether it has the quote that ends it, if one begins it.
    var isClosed = true
  }

  private let bytes: [UInt8]
  private var at: Int

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The cells of the next line that is not empty; nil at the end.
  mutating func next() -> [Cell]? {
    while at < bytes.count, bytes[at] == 0x0A || bytes[at] == 0x0D { at += 1 }
    guard at < bytes.count else { return nil }
    var cells: [Cell] = []
    while true {
      cells.append(cell())
      guard at < bytes.count, bytes[at] == UInt8(ascii: ",") else { return cells }
      at += 1
    }
  }

  private mutating func cell() -> Cell {
    let start = at
    guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else {
      while at < bytes.count, bytes[at] != UInt8(ascii: ","), bytes[at] != 0x0A, bytes[at] != 0x0D { at += 1 }
      return Cell(text: Array(bytes[start..<at]), range: start..<at)
    }
    at += 1
    var text: [UInt8] = []
    var isClosed = false
    while at < bytes.count {
      if bytes[at] == UInt8(ascii: "\"") {
        at += 1
        // A quote that ends the cell has nothing but a comma or the line's end behind it.
        guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else {
          isClosed = true
          break
        }
      }
      text.append(bytes[at])
      at += 1
    }
    while at < bytes.count, bytes[at] != UInt8(ascii: ","), bytes[at] != 0x0A, bytes[at] != 0x0D {
      text.append(bytes[at])
      at += 1
    }
    return Cell(text: text, range: start..<at, isClosed: isClosed)
  }
}
