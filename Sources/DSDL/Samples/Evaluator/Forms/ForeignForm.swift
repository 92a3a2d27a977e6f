/// A list in a form that other tools have, as a whole: one mistake, however many elements it has.
struct ForeignForm {
  let message: ForeignFormMessage
  let hint: ValueHint?
  /// Whether one more list around it makes it right.
  var lacksOneList = false

  init(_ message: ForeignFormMessage, hint: ValueHint?, lacksOneList: Bool = false) {
    self.message = message
    self.hint = hint
    self.lacksOneList = lacksOneList
  }

  /// The form of a list; nil if it is in none that is known, so that each element is looked at by itself.
  ///
  /// - Parameter numbers: How many numbers it holds in all lists, if it holds nothing else.
  static func of(_ shape: ValueShape, numbers: @autoclosure () -> Int?, for type: ResolvedType)
    -> ForeignForm?
  {
    switch type {
    case .polygon: polygon(shape)
    case .keypoint(let domain): keypoints(shape, domain)
    case .coord, .coord3D, .interval, .bbox, .rotatedBBox, .bbox3D, .imageShape:
      tuple(shape, numbers: numbers(), type)
    case .list(let element, _): elements(shape, of: element)
    default: nil
    }
  }
}

extension ValueShape {
  /// What it is, as a message names it.
  var written: WrittenValue {
    switch self {
    case .number: .number
    case .numeral, .text: .text
    case .boolean: .boolean
    case .null: .null
    case .object: .object
    case .list: .list
    case .mixed: .literal("")
    }
  }
}
