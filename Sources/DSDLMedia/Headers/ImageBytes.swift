/// The bytes of a file: its beginning is in memory, and the rest is read in windows where a format keeps something there.
///
/// One is used for many files, so that its buffers are made once.
final class ImageBytes {
  /// How many bytes are read at first: the headers of nearly all pictures lie in them.
  static let headSize = 4096
  /// How many bytes of the end are looked at together, where formats say that they have ended.
  private static let smallWindow = 4096
  private static let largestWindow = 1 << 16

  private(set) var size: Int
  private var head: [UInt8]
  private var headCount: Int
  /// The file, open for as long as its bytes are asked for; nil for one that is in memory.
  private var descriptor: CInt?
  private var window: [UInt8] = []
  private var windowStart = 0
  private var windowCount = 0
  private var windowSize = smallWindow

  /// A file that is in memory.
  init(_ bytes: [UInt8]) {
    head = bytes
    headCount = bytes.count
    size = bytes.count
  }

  /// No file yet.
  init() {
    head = Array(repeating: 0, count: Self.headSize)
    headCount = 0
    size = 0
  }

  /// Opens another file, and reads its beginning. The file is to be kept as long as its bytes are asked for.
  func open(_ path: String) throws(MediaFile.Problem) -> MediaFile {
    let file = try MediaFile(path, head: &head, count: &headCount)
    use(file)
    return file
  }

  /// Goes over to a file that is open, and reads its beginning.
  func open(_ file: borrowing MediaFile) {
    headCount = file.size > 0 ? file.read(0..<min(file.size, Self.headSize), into: &head) : 0
    use(file)
  }

  private func use(_ file: borrowing MediaFile) {
    size = file.size
    descriptor = file.descriptor
    windowCount = 0
    windowSize = Self.smallWindow
  }

  /// A hash of the size and of what was read at first.
  var fingerprint: Fingerprint {
    Fingerprint(hash: ContentHash(head, count: headCount, size: size), isWhole: headCount == size)
  }

  /// A byte; nil behind the end.
  func byte(_ offset: Int) -> UInt8? {
    if offset >= 0, offset < headCount { return head[offset] }
    guard load(offset, 1) else { return nil }
    return window[offset - windowStart]
  }

  /// A number of up to four bytes; nil where the file ends.
  func number(_ offset: Int, _ count: Int, bigEndian: Bool) -> Int? {
    guard offset >= 0, offset <= size - count else { return nil }
    if offset + count <= headCount { return Self.number(head, offset, count, bigEndian) }
    guard load(offset, count) else { return nil }
    return Self.number(window, offset - windowStart, count, bigEndian)
  }

  /// Whether bytes, such as the name of a chunk, stand somewhere.
  func matches(_ text: StaticString, at offset: Int) -> Bool {
    let count = text.utf8CodeUnitCount
    guard offset >= 0, offset <= size - count else { return false }
    let isInHead = offset + count <= headCount
    guard isInHead || load(offset, count) else { return false }
    let start = isInHead ? offset : offset - windowStart
    return text.withUTF8Buffer { text in
      for index in 0..<count where (isInHead ? head[start + index] : window[start + index]) != text[index] {
        return false
      }
      return true
    }
  }

  /// The first place of a byte in a range; nil if it is not there.
  func first(_ byte: UInt8, in range: Range<Int>) -> Int? {
    range.first { self.byte($0) == byte }
  }

  /// Whether a pair of bytes stands anywhere from an offset on; looked for from the end.
  func containsPair(_ first: UInt8, _ second: UInt8, from start: Int) -> Bool {
    var end = size
    while end - start >= 2 {
      let begin = max(start, end - Self.largestWindow)
      for offset in stride(from: end - 2, through: begin, by: -1) {
        guard load(begin, end - begin) else { return false }
        if window[offset - windowStart] == first, window[offset + 1 - windowStart] == second { return true }
      }
      // A pair may lie across two windows.
      end = begin + 1
      if begin == start { return false }
    }
    return false
  }

  private static func number(_ bytes: [UInt8], _ start: Int, _ count: Int, _ bigEndian: Bool) -> Int {
    var number = 0
    for index in 0..<count {
      let byte = Int(bytes[start + index])
      number |= byte << (8 * (bigEndian ? count - 1 - index : index))
    }
    return number
  }

  /// Makes sure that a range is in the window; false if the file does not have all of it.
  private func load(_ start: Int, _ count: Int) -> Bool {
    guard start >= 0, count > 0, start <= size - count else { return false }
    if start >= windowStart, start + count <= windowStart + windowCount { return true }
    // Who goes on from one window to the next will go on.
    let continues = windowCount > 0 && start >= windowStart && start <= windowStart + windowCount
    windowSize = continues ? min(2 * windowSize, Self.largestWindow) : Self.smallWindow
    let wanted = min(size - start, max(count, windowSize))
    if window.count < wanted { window = Array(repeating: 0, count: max(wanted, Self.smallWindow)) }
    windowStart = start
    windowCount =
      head.count == size && headCount == size
      ? copyHead(start, wanted) : readWindow(start..<start + wanted)
    return start + count <= windowStart + windowCount
  }

  private func readWindow(_ range: Range<Int>) -> Int {
    descriptor.map { MediaFile.read($0, range, into: &window) } ?? 0
  }

  private func copyHead(_ start: Int, _ count: Int) -> Int {
    for index in 0..<count { window[index] = head[start + index] }
    return count
  }
}
