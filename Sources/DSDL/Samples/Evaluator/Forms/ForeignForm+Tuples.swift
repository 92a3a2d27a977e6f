/// Lists of a fixed number of numbers: coordinates, intervals, boxes, sizes of images.
extension ForeignForm {
  static func tuple(_ shape: ValueShape, numbers: Int?, _ type: ResolvedType) -> ForeignForm? {
    guard case .list(let element, let counts) = shape else { return nil }
    switch element {
    case nil, .number: return nil
    case .mixed where numbers == nil: return nil
    case .numeral:
      return ForeignForm(.numbersAsText(type: type.name), hint: .numbersWithoutQuotes)
    case .list, .mixed: return nested(shape, counts.upperBound, numbers: numbers, type)
    case let element?:
      guard counts.upperBound > 1 else { return nil }
      let corners: ValueHint? =
        switch (type, element, counts) {
        case (.bbox(.xywh), .object, 2...2): .cornersOrSize
        case (.bbox(.xyxy), .object, 2...2): .form("[x1, y1, x2, y2]")
        default: nil
        }
      return ForeignForm(
        .inPlaceOfNumbers(type: type.name, element.written, type.form), hint: corners)
    }
  }

  /// Lists in a list, such as corners that are points.
  private static func nested(
    _ shape: ValueShape, _ count: Int, numbers: Int?, _ type: ResolvedType
  ) -> ForeignForm? {
    func form(_ nesting: ForeignFormMessage.Nesting, _ hint: ValueHint?) -> ForeignForm {
      ForeignForm(.nested(type: type.name, nesting, type.form), hint: hint)
    }
    if case .list(of: .list(of: .number, let inner), let outer) = shape {
      let size = inner.lowerBound == inner.upperBound ? inner.lowerBound : 0
      switch (type, size, count) {
      case (.bbox(.xywh), 2, 2):
        return form(
          .corners(2), .withType("[x1, y1, x2, y2]", "BBox[mode=xyxy]"))
      case (.bbox(.xyxy), 2, 2):
        return form(.corners(2), .oneList("[x1, y1, x2, y2]"))
      case (.bbox, 2, 4):
        return form(
          .corners(4), .tupleAround(type.form))
      case (.rotatedBBox(.xyxy, _), 2, 4):
        return form(.corners(4), .oneList("[x1, y1, x2, y2, x3, y3, x4, y4]"))
      case (.rotatedBBox(.xywht, _), 2, 4):
        return form(
          .corners(4), .withType("[x1, y1, x2, y2, x3, y3, x4, y4]", "RotatedBBox[mode=xyxy]"))
      case (.bbox3D, 3, 8):
        return form(.corners(8), .centreSizeAnglesInOneList)
      case (_, let size, 1) where type.hasLength(size):
        return form(.listInList, .withoutOnePairOfBrackets)
      case (_, let size, 2...) where type.hasLength(size) && outer.lowerBound > 1:
        return form(.lists(count, of: size), .typeForSeveral("\(type)"))
      default: break
      }
    }
    guard let numbers else {
      return shape.bottom == .numeral
        ? form(.listsOfText, nil) : shape.bottom == .mixed ? nil : form(.listOfLists, nil)
    }
    return form(.listWithLists, type.hasLength(numbers) ? .allInOneList : nil)
  }
}
