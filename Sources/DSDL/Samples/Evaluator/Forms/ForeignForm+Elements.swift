/// Lists that lack the outer list, or the inner ones, or all of whose elements are of another kind than they should be.
extension ForeignForm {
  static func elements(_ shape: ValueShape, of element: ResolvedType) -> ForeignForm? {
    switch (element, shape) {
    case (.polygon, .list(.list(.list(.number, 2...2), _), _)), (.keypoint, .list(.list(.number, 3...3), _)):
      one(element)
    case (.polygon, .list(.list(.number, 2...2), _)):
      ForeignForm(.oneRingForPolygons, hint: .form("[[[[x1, y1], [x2, y2], …]], …]"))
    case (_, .list(.number, let counts)) where element.hasLength(counts.upperBound): one(element)
    case (_, .list(let numbers?, let counts))
    where counts.upperBound > 1 && (numbers == .number || numbers == .numeral):
      hint(forEach: element).map { ForeignForm(.elementsInRow(element.name, counts.upperBound), hint: $0) }
        ?? all(numbers, counts, of: element)
    case (_, .list(let one?, let counts)): all(one, counts, of: element)
    default: nil
    }
  }

  /// Several elements that are all of the same kind, which is not that of their type.
  private static func all(
    _ one: ValueShape, _ counts: ClosedRange<Int>, of element: ResolvedType
  ) -> ForeignForm? {
    guard counts.lowerBound > 1, one != .mixed else { return nil }
    // What is wrong with lists is not what they are.
    if case .list = one, !element.isSingle { return nil }
    let hint: ValueHint? = one == .numeral ? .numbersWithoutQuotes : KindHint.of(one, nil, for: element)
    return ForeignForm(.eachElement(one.written, element.expectation), hint: one == .null ? nil : hint)
  }

  private static func one(_ element: ResolvedType) -> ForeignForm {
    ForeignForm(.oneElement(element.name), hint: .oneMoreList, lacksOneList: true)
  }

  private static func hint(forEach element: ResolvedType) -> ValueHint? {
    switch element {
    case .polygon: .form("[[[[x1, y1], [x2, y2], …]], …]")
    case .keypoint: .form("[[[x1, y1, v1], [x2, y2, v2], …], …]")
    default: element.form == .list ? nil : .eachAs(element.form)
    }
  }
}
