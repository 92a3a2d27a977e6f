/// Lists of points: polygons and key points.
extension ForeignForm {
  static func polygon(_ shape: ValueShape) -> ForeignForm? {
    func form(
      _ message: ForeignFormMessage, _ hint: ValueHint?, lacksOneList: Bool = false
    ) -> ForeignForm {
      ForeignForm(message, hint: hint, lacksOneList: lacksOneList)
    }
    if shape.bottom == .numeral { return form(.polygonAsText, .numbersWithoutQuotes) }
    switch shape {
    case .list(.number, _):
      return form(
        .polygon(.row), .pairNumbers("[[[x1, y1], [x2, y2], …]]"))
    case .list(.list(.number, 2...2), 2...2):
      return form(.oneRing, .form("[[[x1, y1], [x2, y1], [x2, y2], [x1, y2]]]"))
    case .list(.list(.number, 2...2), 1...1):
      return form(.oneRing, .form("[[[x1, y1], [x2, y2], …]]"))
    case .list(.list(.number, let sizes), _) where sizes.lowerBound <= 2:
      return form(
        .oneRing, .oneMoreList,
        lacksOneList: sizes == 2...2)
    case .list(.list(.number, _), _):
      return form(
        .polygon(.row), .pairNumbers("[[[x1, y1], [x2, y2], …]]"))
    case .list(.list(.list(.number, let sizes), let points), let rings)
    where sizes.lowerBound == sizes.upperBound && sizes != 2...2 && points.upperBound + rings.upperBound > 2:
      guard sizes.lowerBound > 0 else { return nil }
      return form(
        .polygonPoints(of: sizes.lowerBound), .each("[x, y]"))
    case .list(of: .list(of: .list(of: .list, _), _), let polygons):
      return form(
        .polygon(.polygons), polygons == 1...1 ? .withoutOnePairOfBrackets : .ringsOrList)
    case .list(of: .list(of: .object, _), _):
      return form(
        .polygonObjects, .form("[[[x1, y1], [x2, y2], …]]"))
    case .list(of: .list(of: let values?, let points), let rings)
    where [.text, .boolean, .null].contains(values) && points.upperBound + rings.upperBound > 2:
      return form(.polygonPointsAre(values.written), .each("[x, y]"))
    case .list(of: .object, _) where shape.element?.isRunLength == true:
      return form(.polygon(.masks), .mask)
    case .list(of: .object, _):
      return form(.polygon(.objects), .form("[[[x1, y1], [x2, y2], …]]"))
    default: return rest(shape, .form("[[[x1, y1], [x2, y2], …]]")) { .polygon(.values($0)) }
    }
  }

  static func ring(_ shape: ValueShape) -> ForeignForm? {
    switch shape {
    case .list(.number, let counts) where counts.upperBound > 1:
      ForeignForm(
        .ringInRow, hint: .pairNumbers("[[x1, y1], [x2, y2], …]"))
    case .list(of: .object, let counts) where counts.upperBound > 1:
      ForeignForm(.ringOfObjects, hint: .each("[x, y]"))
    default: nil
    }
  }

  static func keypoints(_ shape: ValueShape, _ domain: ClassDomain) -> ForeignForm? {
    let count = domain.classes.count
    func form(_ form: ForeignFormMessage.Keypoints, _ hint: ValueHint?) -> ForeignForm {
      ForeignForm(.keypoints(form, expected: count), hint: hint)
    }
    if shape.bottom == .numeral { return form(.text, .numbersWithoutQuotes) }
    switch shape {
    case .list(.number, let numbers):
      return form(
        .row(numbers.upperBound), .listForEach)
    case .list(.list(.number, let sizes), let points)
    where sizes.lowerBound == sizes.upperBound && sizes != 3...3 && points.upperBound > 1:
      guard sizes.lowerBound > 0 else { return nil }
      return form(
        sizes == 2...2 ? .withoutVisibility : .points(of: sizes.lowerBound),
        sizes == 2...2 ? .visibility : .otherType(.ownField))
    case .list(.list(.list(.number, _), _), let objects):
      return form(
        .listInList,
        objects == 1...1 ? .withoutOnePairOfBrackets : .typeForKeypoints(domain: domain.name.text))
    case .list(of: .object, _):
      return form(.objects, .each("[x, y, visibility]"))
    default: return rest(shape, .listForEach) { .keypoints(.values($0), expected: count) }
    }
  }

  /// Key points that say with true and false whether they can be seen.
  static func keypointsWithFlags(_ domain: ClassDomain) -> ForeignForm {
    ForeignForm(.keypoints(.flags, expected: domain.classes.count), hint: .visibility)
  }

  /// Key points with words such as `"visible"`.
  static func keypointsWithWords(_ domain: ClassDomain) -> ForeignForm {
    ForeignForm(.keypoints(.words, expected: domain.classes.count), hint: .visibility)
  }

  /// Key points with a list for x and y: `[[x, y], visibility]`.
  static func keypointsWithPoints(_ domain: ClassDomain) -> ForeignForm {
    ForeignForm(
      .keypoints(.withPoints, expected: domain.classes.count), hint: .each("[x, y, visibility]"))
  }

  /// A list of several values of which none is what is expected.
  private static func rest(
    _ shape: ValueShape, _ hint: ValueHint, _ message: (WrittenValue) -> ForeignFormMessage
  ) -> ForeignForm? {
    guard case .list(let element?, let counts) = shape, counts.upperBound > 1 else { return nil }
    switch element {
    case .text, .boolean, .null: return ForeignForm(message(element.written), hint: hint)
    default: return nil
    }
  }
}
