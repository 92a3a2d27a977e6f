/// The brackets that are open in text that is not JSON, some of which may lack the other one.
struct OpenBrackets {
  /// More than any instance may nest: of those inside only the number is known.
  private static let limit = 2 * JSONReader.maximumDepth

  /// Whether each is that of a list.
  private var isList: [Bool] = []
  private var lists = 0
  private var deeper = 0
  /// Whether each that was closed is of the kind of its opening.
  private(set) var areMatched = true

  var isEmpty: Bool { isList.isEmpty }

  mutating func open(_ bracket: UInt8) {
    guard isList.count < Self.limit else {
      deeper += 1
      return
    }
    isList.append(bracket == UInt8(ascii: "["))
    if isList[isList.count - 1] { lists += 1 }
  }

  /// Closes the innermost one of its kind, and what is open inside of that; if there is none, its opening is missing.
  mutating func close(_ bracket: UInt8) {
    guard deeper == 0 else {
      deeper -= 1
      return
    }
    let closesList = bracket == UInt8(ascii: "]")
    guard closesList ? lists > 0 : lists < isList.count else {
      areMatched = false
      return
    }
    while let last = isList.popLast() {
      if last { lists -= 1 }
      if last == closesList { return }
      areMatched = false
    }
  }
}
