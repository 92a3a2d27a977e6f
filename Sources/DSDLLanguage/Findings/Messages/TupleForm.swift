/// The numbers of a geometric type in their order.
package enum TupleForm: Sendable, Hashable {
  case coord, coord3D, interval
  case sizedBox, cornerBox
  case rotatedBox, fourCorners
  case box3D(Int)
  case heightWidth, widthHeight
  case list

  /// "[x, y]"
  package var phrase: Phrase {
    switch self {
    case .coord: Phrase(verbatim: "[x, y]")
    case .coord3D: Phrase(verbatim: "[x, y, z]")
    case .interval: Phrase(verbatim: "[begin, end]")
    case .sizedBox: Phrase(verbatim: "[x, y, width, height]")
    case .cornerBox: Phrase(verbatim: "[x1, y1, x2, y2]")
    case .rotatedBox: Phrase(verbatim: "[x, y, width, height, angle]")
    case .fourCorners: Phrase(verbatim: "[x1, y1, …, x4, y4]")
    case .box3D(let count): Noun.number.counted(count)
    case .heightWidth: Phrase(verbatim: "[height, width]")
    case .widthHeight: Phrase(verbatim: "[width, height]")
    case .list: Phrase("a list", zh: "列表")
    }
  }

  /// "[x, y] is expected"
  package var expected: Phrase {
    switch self {
    case .fourCorners:
      Phrase("8 numbers, the four corners, are expected", zh: "应为 8 个数字，即四个角")
    case .box3D: phrase.isExpected("are")
    case .list: phrase.isExpected()
    default: Phrase("", zh: "应为 ") + phrase + Phrase(" is expected", zh: "")
    }
  }
}

extension Phrase {
  /// "x is expected"
  func isExpected(_ verb: String = "is") -> Phrase {
    Phrase("", zh: "应为") + self + Phrase(" \(verb) expected", zh: "")
  }
}
