/// Lists of a fixed number of numbers: coordinates, intervals, boxes, sizes of images.
extension ForeignForm {
  static func tuple(_ shape: ValueShape, numbers: Int?, _ type: ResolvedType) -> ForeignForm? {
    guard case .list(let element, let counts) = shape else { return nil }
    switch element {
    case nil, .number: return nil
    case .mixed where numbers == nil: return nil
    case .numeral:
      return ForeignForm("\(type.name) has its numbers as text", hint: unquoted)
    case .list, .mixed: return nested(shape, counts.upperBound, numbers: numbers, type)
    case let element?:
      guard counts.upperBound > 1 else { return nil }
      return ForeignForm(
        "\(type.name) has \(element.plural) in place of numbers: \(type.lengthExpectation) expected",
        hint: nil)
    }
  }

  /// Lists in a list, such as corners that are points.
  private static func nested(
    _ shape: ValueShape, _ count: Int, numbers: Int?, _ type: ResolvedType
  ) -> ForeignForm? {
    func form(_ what: String, _ hint: String?) -> ForeignForm {
      ForeignForm("\(type.name) is \(what): \(type.lengthExpectation) expected", hint: hint)
    }
    if case .list(of: .list(of: .number, let inner), let outer) = shape {
      let size = inner.lowerBound == inner.upperBound ? inner.lowerBound : 0
      switch (type, size, count) {
      case (.bbox(.xywh), 2, 2):
        return form(
          "two corners, each a point", "write [x1, y1, x2, y2], and the type as BBox[mode=xyxy]")
      case (.bbox(.xyxy), 2, 2):
        return form("two corners, each a point", "write them in one list: [x1, y1, x2, y2]")
      case (.bbox, 2, 4):
        return form(
          "four corners, each a point", "write \(type.form) of the box around them")
      case (.rotatedBBox(.xyxy, _), 2, 4):
        return form("four corners, each a point", "write them in one list: [x1, y1, x2, y2, x3, y3, x4, y4]")
      case (.rotatedBBox(.xywht, _), 2, 4):
        return form(
          "four corners, each a point",
          "write [x1, y1, x2, y2, x3, y3, x4, y4], and the type as RotatedBBox[mode=xyxy]")
      case (.bbox3D, 3, 8):
        return form("eight corners, each a point", "write centre, size and angles in one list")
      case (_, let size, 1) where type.hasLength(size):
        return form("a list in a list", "take away one pair of brackets")
      case (_, let size, 2...) where type.hasLength(size) && outer.lowerBound > 1:
        return form("\(count) lists of \(size) numbers", "write the type as List[etype=\(type)] for several")
      default: break
      }
    }
    guard let numbers else {
      return shape.bottom == .numeral
        ? form("lists of numbers as text", nil) : shape.bottom == .mixed ? nil : form("a list of lists", nil)
    }
    return form("a list with lists in it", type.hasLength(numbers) ? "write all numbers in one list" : nil)
  }
}
