/// Rows of numbers, one for each picture: features (N × D), or probabilities of classes (N × C).
public struct FeatureSet: Sendable {
  /// The file, as it was named.
  public let path: String
  /// How many pictures there are: N.
  public let count: Int
  /// How many numbers each has: D.
  public let dimensions: Int

  let array: ArrayFile

  /// The largest D. A row has to be in memory.
  private static let maximumDimensions = 1_000_000

  /// Opens `.npy` or `.npz`.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - name: The array of a `.npz` file; it can be left out where there is only one, or one named `arr_0`.
  /// - Throws: `ArrayProblem` if there is no such array, or it is not N × D numbers in C order.
  public init(contentsOfFile path: String, array name: String? = nil) throws(ArrayProblem) {
    try self.init(ArrayFile(path, entry: try Self.entry(name, of: path)))
  }

  init(_ array: ArrayFile) throws(ArrayProblem) {
    self.array = array
    path = array.path
    guard array.shape.count == 2 else {
      let shape = array.shape.map(String.init).joined(separator: " × ")
      throw ArrayProblem(
        array.path, .shape,
        "has the shape \(shape.isEmpty ? "of a single number" : shape): N × D is expected, a row for each picture"
      )
    }
    guard !array.header.isFortranOrder || array.shape.contains(1) else {
      throw ArrayProblem(
        array.path, .unsupported,
        "stores columns one after the other (Fortran order): save numpy.ascontiguousarray of it")
    }
    count = array.shape[0]
    dimensions = array.shape[1]
    guard count > 0, dimensions > 0 else { throw ArrayProblem(array.path, .shape, "holds no numbers") }
    guard dimensions <= Self.maximumDimensions else {
      throw ArrayProblem(
        array.path, .shape, "has \(dimensions) columns: at most \(Self.maximumDimensions) are read")
    }
  }

  private static func entry(_ name: String?, of path: String) throws(ArrayProblem) -> String? {
    guard let entries = try ArrayFile.entries(of: path) else {
      if let name { throw ArrayProblem(path, .shape, "is a single array: it has none named '\(name)'") }
      return nil
    }
    if let name {
      guard entries.contains(name) else {
        throw ArrayProblem(path, .shape, "has no array '\(name)': it has \(entries.joined(separator: ", "))")
      }
      return name
    }
    if entries.count == 1 { return entries[0] }
    if entries.contains("arr_0") { return "arr_0" }
    guard !entries.isEmpty else { throw ArrayProblem(path, .shape, "holds no array") }
    throw ArrayProblem(path, .shape, "holds several arrays: name one of \(entries.joined(separator: ", "))")
  }

  /// All numbers, row by row, each finite.
  func numbers() throws(ArrayProblem) -> [Double] {
    let numbers = try array.numbers()
    if let bad = numbers.firstIndex(where: { !$0.isFinite }) { throw notFinite(numbers[bad], at: bad) }
    return numbers
  }

  private func notFinite(_ number: Double, at index: Int) -> ArrayProblem {
    ArrayProblem(
      path, .value,
      "has \(number) in row \(index / dimensions), column \(index % dimensions): a finite number is expected")
  }

  /// Reads all rows, some at a time, and makes sure that each number is finite.
  func forEachBlock(
    _ body: (UnsafeMutableBufferPointer<Double>, _ firstRow: Int) throws(ArrayProblem) -> Void
  ) throws(ArrayProblem) {
    try array.forEachBlock(ofRows: dimensions) { (block, firstRow) throws(ArrayProblem) in
      if let bad = block.firstIndex(where: { !$0.isFinite }) {
        throw notFinite(block[bad], at: firstRow * dimensions + bad)
      }
      try body(block, firstRow)
    }
  }
}
