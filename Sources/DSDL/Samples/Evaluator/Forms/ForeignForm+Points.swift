/// Lists of points: polygons and key points.
extension ForeignForm {
  static func polygon(_ shape: ValueShape) -> ForeignForm? {
    func form(_ what: String, _ hint: String?, lacksOneList: Bool = false) -> ForeignForm {
      ForeignForm(what, hint: hint, lacksOneList: lacksOneList)
    }
    let rings = "a list of rings, each a list of [x, y], is expected"
    if shape.bottom == .numeral { return form("the polygon has its numbers as text", unquoted) }
    switch shape {
    case .list(.number, _):
      return form(
        "the polygon has numbers in a row: \(rings)", "pair the numbers: [[[x1, y1], [x2, y2], …]]")
    case .list(.list(.number, let sizes), _) where sizes.lowerBound <= 2:
      return form(
        "the polygon is one ring: a list of rings is expected", "wrap it in one more list",
        lacksOneList: sizes == 2...2)
    case .list(.list(.number, _), _):
      return form(
        "the polygon has numbers in a row: \(rings)", "pair the numbers: [[[x1, y1], [x2, y2], …]]")
    case .list(.list(.list(.number, let sizes), let points), let rings)
    where sizes.lowerBound == sizes.upperBound && sizes != 2...2 && points.upperBound + rings.upperBound > 2:
      guard sizes.lowerBound > 0 else { return nil }
      return form(
        "the points of the polygon have \(Self.numbers(sizes.lowerBound)) each: [x, y] is expected", nil)
    case .list(of: .list(of: .list(of: .list, _), _), let polygons):
      return form(
        "the polygon is a list of polygons: \(rings)",
        polygons == 1...1
          ? "take away one pair of brackets" : "write one list of rings, or the type as List[etype=Polygon]")
    case .list(of: .list(of: .object, _), _):
      return form(
        "the points of the polygon are objects: [x, y] is expected", "write [[[x1, y1], [x2, y2], …]]")
    case .list(of: .object, _) where shape.element?.isRunLength == true:
      return form("the polygon is a list of run-length encoded masks: \(rings)", KindHint.mask)
    case .list(of: .object, _):
      return form("the polygon is a list of objects: \(rings)", "write [[[x1, y1], [x2, y2], …]]")
    default: return rest(shape, "polygon", rings)
    }
  }

  static func ring(_ shape: ValueShape) -> ForeignForm? {
    switch shape {
    case .list(.number, let counts) where counts.upperBound > 1:
      ForeignForm(
        "the ring has numbers in a row: a list of [x, y] is expected",
        hint: "pair the numbers: [[x1, y1], [x2, y2], …]")
    case .list(of: .object, let counts) where counts.upperBound > 1:
      ForeignForm("the points of the ring are objects: [x, y] is expected", hint: "write [x, y] for each")
    default: nil
    }
  }

  static func keypoints(_ shape: ValueShape, _ domain: ClassDomain) -> ForeignForm? {
    let count = domain.classes.count
    let expected =
      "\(count == 1 ? "1 list" : "\(count) lists") of [x, y, visibility] \(count == 1 ? "is" : "are") expected"
    func form(_ what: String, _ hint: String?) -> ForeignForm {
      ForeignForm("\(what): \(expected)", hint: hint)
    }
    if shape.bottom == .numeral { return form("the key points have their numbers as text", unquoted) }
    switch shape {
    case .list(.number, let numbers):
      return form(
        "the key points are \(Self.numbers(numbers.upperBound)) in a row",
        "write a list for each: [[x1, y1, v1], [x2, y2, v2], …]")
    case .list(.list(.number, let sizes), let points)
    where sizes.lowerBound == sizes.upperBound && sizes != 3...3 && points.upperBound > 1:
      guard sizes.lowerBound > 0 else { return nil }
      return form(
        sizes == 2...2
          ? "the key points have no visibility"
          : "the key points have \(Self.numbers(sizes.lowerBound)) each", nil)
    case .list(.list(.list(.number, _), _), let objects):
      return form(
        "the key points are a list in a list",
        objects == 1...1
          ? "take away one pair of brackets"
          : "write the type as List[etype=Keypoint[dom=\(domain.name.text)]] for those of several objects")
    case .list(of: .object, _):
      return form("the key points are objects", "write [x, y, visibility] for each")
    default: return rest(shape, "list of key points", expected)
    }
  }

  /// A list of several values of which none is what is expected.
  private static func rest(_ shape: ValueShape, _ what: String, _ expected: String) -> ForeignForm? {
    guard case .list(let element?, let counts) = shape, counts.upperBound > 1 else { return nil }
    switch element {
    case .text, .boolean, .null:
      return ForeignForm("the \(what) has \(element.plural) in it: \(expected)", hint: nil)
    default: return nil
    }
  }

  private static func numbers(_ count: Int) -> String { count == 1 ? "1 number" : "\(count) numbers" }
}
