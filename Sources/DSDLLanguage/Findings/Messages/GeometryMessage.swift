/// What is said of points, boxes, rings and other lists of numbers.
package enum GeometryMessage: Sendable, Hashable {
  /// A number that must not be negative.
  package enum Size: Sendable, Hashable {
    case width, height, first, second, third
  }

  /// A list within a list.
  package enum Part: Sendable, Hashable {
    case ring, point, keypoint
  }

  case wrongCount(type: String, Int, TupleForm)
  /// An element is missing behind the last comma.
  case countBeforeComma(type: String, Int, TupleForm)
  case notNumber(WrittenValue, type: String)
  case intervalOrder(String, String)
  case reversedCorners
  case reversedAxis(String, second: String, first: String)
  case negative(Size, String)
  case negativeImageSize(String)
  case notWhole(String, type: String)
  case noExtent
  case angleInRadians(String)
  case angleInDegrees(String)
  case noRing
  case shortRing(Int)
  case notPart(WrittenValue, Part)
  case partCount(Part, Int)
  case partCountBeforeComma(Part, Int)
  /// Several of its numbers are NaN, or infinite.
  case partNotFinite(Part, String)
  case keypointCount(Int, expected: Int, domain: String)

  private static let comma = Phrase(" and a comma behind: ", zh: "，其后还有逗号，")

  package var phrase: Phrase {
    switch self {
    case .wrongCount(let type, let count, let form):
      Phrase("\(type) has ", zh: "\(type) 有") + Noun.element.counted(count) + Phrase(": ", zh: "，")
        + form.expected
    case .countBeforeComma(let type, let count, let form):
      Phrase("\(type) has ", zh: "\(type) 有") + Noun.element.counted(count) + Self.comma + form.expected
    case .notNumber(let value, let type):
      value.phrase + Phrase(" is not a number, as \(type) has them", zh: "不是 \(type) 中应有的数字")
    case .intervalOrder(let begin, let end):
      Phrase(
        "the interval begins at \(begin), after its end \(end): begin ≤ end is expected",
        zh: "区间的起点 \(begin) 在终点 \(end) 之后，应为 begin ≤ end")
    case .reversedCorners:
      Phrase(
        "the second corner lies before the first: [x1, y1, x2, y2] with x1 ≤ x2 and y1 ≤ y2 is usual",
        zh: "第二个角在第一个角之前，通常写成 [x1, y1, x2, y2]，其中 x1 ≤ x2、y1 ≤ y2")
    case .reversedAxis(let axis, let second, let first):
      Phrase(
        "\(axis)2 is \(second), less than \(axis)1, which is \(first): [x1, y1, x2, y2] with x1 ≤ x2 and y1 ≤ y2 is usual",
        zh: "\(axis)2 是 \(second)，小于 \(axis)1 的 \(first)，通常写成 [x1, y1, x2, y2]，其中 x1 ≤ x2、y1 ≤ y2")
    case .negative(let size, let number):
      Phrase("the ", zh: "") + size.phrase
        + Phrase(" \(number) is negative: at least 0 is expected", zh: " \(number) 是负数，应不小于 0")
    case .negativeImageSize(let number):
      Phrase(
        "the size \(number) of an image is negative: at least 0 is expected", zh: "图像的尺寸 \(number) 是负数，应不小于 0"
      )
    case .notWhole(let number, let type):
      Phrase("\(number) is not a whole number, as \(type) has them", zh: "\(number) 不是 \(type) 中应有的整数")
    case .noExtent: Phrase("the box has no extent", zh: "边界框没有大小")
    case .angleInRadians(let angle):
      Phrase("the angle \(angle) is beyond ±π, half a turn in radians", zh: "角度 \(angle) 超出 ±π（半圈，以弧度计）")
    case .angleInDegrees(let angle):
      Phrase("the angle \(angle) is beyond ±180 degrees", zh: "角度 \(angle) 超出 ±180 度")
    case .noRing: Phrase("the polygon has no ring: at least one is expected", zh: "多边形没有环，应至少有一个")
    case .shortRing(let count):
      Phrase("the ring has ", zh: "环有") + Noun.point.counted(count)
        + Phrase(": at least 3 make an area", zh: "，至少 3 个点才能围成区域")
    case .notPart(let value, let part):
      value.phrase + Phrase(" is not ", zh: "不是") + part.phrase
        + Phrase(": \(part.form.english) is expected", zh: "，应为 \(part.form.chinese)")
    case .partCount(let part, let count):
      part.phrase + Phrase(" has ", zh: "有") + Noun.element.counted(count)
        + Phrase(": \(part.form.english) is expected", zh: "，应为 \(part.form.chinese)")
    case .partCountBeforeComma(let part, let count):
      part.phrase + Phrase(" has ", zh: "有") + Noun.element.counted(count) + Self.comma
        + Phrase("\(part.form.english) is expected", zh: "应为 \(part.form.chinese)")
    case .partNotFinite(let part, let word):
      part.phrase + Phrase(" has \(word) in place of numbers: ", zh: "中应有数字的地方是 \(word)，应为 ")
        + Phrase("\(part.form.english) is expected", zh: part.form.chinese)
    case .keypointCount(let count, let expected, let domain):
      Phrase(
        "there \(count == 1 ? "is 1 key point" : "are \(count) key points"): \(expected) \(expected == 1 ? "is" : "are") expected, one for each class of '\(domain)'",
        zh: "有 \(count) 个关键点，应有 \(expected) 个，与“\(domain)”的类别一一对应")
    }
  }
}

extension GeometryMessage.Size {
  fileprivate var phrase: Phrase {
    switch self {
    case .width: Phrase("width", zh: "宽度")
    case .height: Phrase("height", zh: "高度")
    case .first: Phrase("first size", zh: "第一个尺寸")
    case .second: Phrase("second size", zh: "第二个尺寸")
    case .third: Phrase("third size", zh: "第三个尺寸")
    }
  }
}

extension GeometryMessage.Part {
  fileprivate var phrase: Phrase {
    switch self {
    case .ring: Phrase("a ring", zh: "环")
    case .point: Phrase("a point", zh: "点")
    case .keypoint: Phrase("a key point", zh: "关键点")
    }
  }

  fileprivate var form: Phrase {
    switch self {
    case .ring: Phrase("a list of [x, y]", zh: "[x, y] 的列表")
    case .point: Phrase(verbatim: "[x, y]")
    case .keypoint: Phrase(verbatim: "[x, y, visibility]")
    }
  }
}
