/// The header of a `.npy` file: what its numbers are, and how many.
///
///     93 'NUMPY' 01 00 length(2)                  version 1; with version 2 and 3 the length has 4 bytes
///     {'descr': '<f4', 'fortran_order': False, 'shape': (10000, 2048), }
struct NPYHeader: Sendable, Hashable {
  private static let magic: [UInt8] = [0x93] + Array("NUMPY".utf8)
  /// No header of an array of numbers is longer.
  static let maximumSize = 1 << 16

  let type: NumberType
  let isFortranOrder: Bool
  let shape: [Int]
  /// Where the numbers begin.
  let dataStart: Int
  /// How many numbers there are.
  let count: Int

  /// - Parameters:
  ///   - bytes: The first bytes of the file, ``maximumSize`` or all.
  ///   - path: The file, for messages.
  init(_ bytes: [UInt8], of path: String) throws(ArrayProblem) {
    guard bytes.starts(with: Self.magic), bytes.count >= 10 else {
      throw ArrayProblem(path, .notNumPy)
    }
    let isLong = bytes[6] > 1
    let start = isLong ? 12 : 10
    guard bytes.count >= start, (1...3).contains(bytes[6]) else {
      throw ArrayProblem(path, .unknownVersion)
    }
    var length = Int(bytes[8]) | Int(bytes[9]) << 8
    if isLong { length |= Int(bytes[10]) << 16 | Int(bytes[11]) << 24 }
    guard length <= Self.maximumSize, start + length <= bytes.count else {
      throw ArrayProblem(path, .cutHeader)
    }
    var reader = NPYDictionaryReader(bytes[start..<start + length])
    guard let entries = reader.entries() else {
      throw ArrayProblem(path, .unreadableHeader)
    }
    guard let shape = entries.shape, let description = entries.type else {
      throw ArrayProblem(path, .incompleteHeader)
    }
    guard let type = NumberType(description) else {
      throw ArrayProblem(
        path, description.contains("O") ? .pythonObjects(type: description) : .otherType(description))
    }
    var count = 1
    for length in shape {
      let (product, overflow) = count.multipliedReportingOverflow(by: length)
      guard !overflow, product <= Int.max / 16 else {
        throw ArrayProblem(path, .impossibleShape)
      }
      count = product
    }
    self.type = type
    self.shape = shape
    self.count = count
    isFortranOrder = entries.isFortranOrder
    dataStart = start + length
  }
}
