public import DSDL

/// Rows of numbers, one for each picture: features (N × D), or probabilities of classes (N × C).
public struct FeatureSet: Sendable {
  /// The file, as it was named.
  public let path: String
  /// How many pictures there are: N.
  public let count: Int
  /// How many numbers each has: D.
  public let dimensions: Int

  /// Told of the rows that are read; a cancelled one ends the reading with an error.
  public var monitor: ValidationMonitor?

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
    guard array.shape.count == 2 else { throw ArrayProblem(path, .notRows(shape: array.shape)) }
    guard !array.header.isFortranOrder || array.shape.contains(1) else {
      throw ArrayProblem(path, .fortranOrder)
    }
    count = array.shape[0]
    dimensions = array.shape[1]
    guard count > 0, dimensions > 0 else { throw ArrayProblem(path, .empty) }
    guard dimensions <= Self.maximumDimensions else {
      throw ArrayProblem(path, .tooManyColumns(dimensions, limit: Self.maximumDimensions))
    }
  }

  private static func entry(_ name: String?, of path: String) throws(ArrayProblem) -> String? {
    guard let entries = try ArrayFile.entries(of: path) else {
      if let name { throw ArrayProblem(path, .singleArray(named: name)) }
      return nil
    }
    if let name {
      guard entries.contains(name) else { throw ArrayProblem(path, .noArray(name, others: entries)) }
      return name
    }
    if entries.count == 1 { return entries[0] }
    if entries.contains("arr_0") { return "arr_0" }
    guard !entries.isEmpty else { throw ArrayProblem(path, .noArrays) }
    throw ArrayProblem(path, .severalArrays(entries))
  }

  /// Tells the monitor how much will be read.
  package func announce(passes: Int) {
    monitor?.willRead(passes * array.header.count * array.header.type.size)
  }

  /// All numbers, row by row, each finite.
  func numbers() throws(ArrayProblem) -> [Double] {
    try array.requireMemory()
    var numbers: [Double] = []
    numbers.reserveCapacity(array.header.count)
    try forEachBlock { (block, _) throws(ArrayProblem) in numbers += block }
    return numbers
  }

  private func notFinite(_ number: Double, at index: Int) -> ArrayProblem {
    ArrayProblem(path, .notFinite(number, row: index / dimensions, column: index % dimensions))
  }

  /// Reads all rows, some at a time, and makes sure that each number is finite.
  func forEachBlock(
    _ body: (UnsafeMutableBufferPointer<Double>, _ firstRow: Int) throws(ArrayProblem) -> Void
  ) throws(ArrayProblem) {
    try array.forEachBlock(ofRows: dimensions) { (block, firstRow) throws(ArrayProblem) in
      if let bad = block.firstIndex(where: { !$0.isFinite }) {
        throw notFinite(block[bad], at: firstRow * dimensions + bad)
      }
      if monitor?.isCancelled == true { throw ArrayProblem(path, .interrupted) }
      try body(block, firstRow)
      monitor?.didRead(block.count * array.header.type.size)
      monitor?.didCheck(block.count / dimensions)
    }
  }
}
