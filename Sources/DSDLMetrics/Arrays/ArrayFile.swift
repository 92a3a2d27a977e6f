/// An array in a `.npy` file, or in an entry of a `.npz` file.
///
/// Only its header is in memory; the numbers are read row by row.
public struct ArrayFile: Sendable {
  /// The file, as it was named.
  public let path: String
  /// The lengths of its dimensions.
  public var shape: [Int] { header.shape }

  /// How many numbers are held in memory at most: 4 GB.
  private static let maximumCount = 1 << 29

  let header: NPYHeader
  /// The entry's name, in a `.npz` file.
  let entry: String?

  init(_ path: String, entry: String?) throws(ArrayProblem) {
    self.path = path
    self.entry = entry
    let (stream, size) = try Self.stream(path, entry)
    header = try NPYHeader(try stream.bytes(NPYHeader.maximumSize + 12), of: path)
    // What a header claims must not decide how much memory is taken.
    guard header.dataStart + header.count * header.type.size <= size else { throw tooShort }
  }

  private var tooShort: ArrayProblem {
    ArrayProblem(path, .cut(count: header.count, size: header.type.size))
  }

  /// The names of the arrays of a `.npz` file, without `.npy`; nil for a `.npy` file.
  static func entries(of path: String) throws(ArrayProblem) -> [String]? {
    let file = try FileStream(path)
    guard try isArchive(file) else { return nil }
    return try ZipArchive(file).entries.map(\.name).filter { $0.hasSuffix(".npy") }.map {
      String($0.dropLast(4))
    }
  }

  private static func isArchive(_ file: FileStream) throws(ArrayProblem) -> Bool {
    file.limit(to: 0..<4)
    let start = try file.bytes(4)
    file.limit(to: 0..<file.size)
    return start.starts(with: Array("PK".utf8))
  }

  /// The bytes of the array, and how many they are.
  private static func stream(
    _ path: String, _ entry: String?
  ) throws(ArrayProblem) -> (any ByteStream, size: Int) {
    let file = try FileStream(path)
    guard let entry else { return (file, file.size) }
    let archive = try ZipArchive(file)
    guard let found = archive.entries.first(where: { $0.name == entry + ".npy" }) else {
      throw ArrayProblem(path, .noArray(entry, others: []))
    }
    return (try archive.stream(of: found, in: file), found.size)
  }

  /// Reads all numbers in their order, some rows at a time.
  ///
  /// - Parameters:
  ///   - rowLength: How many numbers a row has.
  ///   - body: Gets rows without a gap between them, and the number of the first one.
  func forEachBlock(
    ofRows rowLength: Int,
    _ body: (UnsafeMutableBufferPointer<Double>, _ firstRow: Int) throws(ArrayProblem) -> Void
  ) throws(ArrayProblem) {
    let (stream, _) = try Self.stream(path, entry)
    _ = try stream.bytes(header.dataStart)
    let rows = rowLength == 0 ? 0 : header.count / rowLength
    let blockRows = max(1, min(rows, (1 << 20) / max(1, rowLength)))
    let bytes = UnsafeMutableRawBufferPointer.allocate(
      byteCount: blockRows * rowLength * header.type.size, alignment: 16)
    let numbers = UnsafeMutableBufferPointer<Double>.allocate(capacity: blockRows * rowLength)
    defer {
      bytes.deallocate()
      numbers.deallocate()
    }
    var row = 0
    while row < rows {
      let count = min(blockRows, rows - row) * rowLength
      let part = UnsafeMutableRawBufferPointer(rebasing: bytes[..<(count * header.type.size)])
      guard try stream.read(into: part) == part.count else {
        throw tooShort
      }
      header.type.convert(UnsafeRawBufferPointer(part), into: numbers)
      try body(UnsafeMutableBufferPointer(rebasing: numbers[..<count]), row)
      row += count / rowLength
    }
  }

  /// Makes sure that all numbers can be held in memory.
  func requireMemory() throws(ArrayProblem) {
    guard header.count <= Self.maximumCount else {
      throw ArrayProblem(path, .tooMany(header.count, limit: Self.maximumCount))
    }
  }

  /// All numbers.
  func numbers() throws(ArrayProblem) -> [Double] {
    try requireMemory()
    var all: [Double] = []
    all.reserveCapacity(header.count)
    try forEachBlock(ofRows: max(1, shape.last ?? 1)) { block, _ in all += block }
    return all
  }
}
