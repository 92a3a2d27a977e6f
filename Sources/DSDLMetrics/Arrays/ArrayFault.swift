/// What is wrong with a file of numbers.
package enum ArrayFault: Sendable, Hashable {
  // The file
  case missing
  case notRegular
  case system(code: Int32)
  case interrupted

  // A `.npz` file
  case noEntryList
  case brokenEntryList
  case encrypted
  case brokenEntry(String)
  case cutEntry(String)
  case unknownPacking(String)
  case cannotBeUnpacked
  case wrongChecksum(String)
  case outOfMemory
  case noArrays
  case noArray(String, others: [String])
  case severalArrays([String])
  /// An array was named, and the file is one.
  case singleArray(named: String)

  // A `.npy` file
  case notNumPy
  case unknownVersion
  case cutHeader
  case unreadableHeader
  case incompleteHeader
  case pythonObjects(type: String)
  case otherType(String)
  case impossibleShape
  case cut(count: Int, size: Int)
  case tooMany(Int, limit: Int)

  // Rows
  case notRows(shape: [Int])
  case fortranOrder
  case empty
  case tooManyColumns(Int, limit: Int)
  case tooManyDimensions(Int, limit: Int)
  case oneRow
  case fewRows(Int, parts: Int)
  case notFinite(Double, row: Int, column: Int)
  case noDistribution(RowFault, row: Int, others: Int)
  case tooLarge

  // Statistics
  case unfitShapes
  case notFiniteStatistics
  case negativeVariance
  case notSymmetric

  // Two files
  case otherDimensions(Int, other: String, otherDimensions: Int)
  case onlyStatistics(other: String)
  case scoreNotFinite

  /// Why a row of probabilities is none.
  package enum RowFault: Sendable, Hashable {
    case negative(Double)
    case sum(Double)
  }

  var kind: ArrayProblem.Kind {
    switch self {
    case .missing, .notRegular, .system, .interrupted, .outOfMemory: .unreadable
    case .noEntryList, .brokenEntryList, .encrypted, .brokenEntry, .cannotBeUnpacked, .wrongChecksum,
      .notNumPy,
      .unknownVersion, .unreadableHeader, .incompleteHeader:
      .malformed
    case .cutEntry, .cutHeader, .cut: .truncated
    case .unknownPacking, .pythonObjects, .otherType, .fortranOrder: .unsupported
    case .noArrays, .noArray, .severalArrays, .singleArray, .impossibleShape, .tooMany, .notRows, .empty,
      .tooManyColumns, .tooManyDimensions, .oneRow, .fewRows, .unfitShapes, .otherDimensions, .onlyStatistics:
      .shape
    case .notFinite, .noDistribution, .tooLarge, .notFiniteStatistics, .negativeVariance, .notSymmetric,
      .scoreNotFinite:
      .value
    }
  }
}
