/// What is said of a list of numbers in a form that other tools have, as a whole.
package enum ForeignFormMessage: Sendable, Hashable {
  /// What a list with lists in it is, for a type of a fixed number of numbers.
  package enum Nesting: Sendable, Hashable {
    case corners(Int)
    case listInList
    case lists(Int, of: Int)
    case listsOfText, listOfLists, listWithLists
  }

  /// What the list is in place of a polygon.
  package enum PolygonForm: Sendable, Hashable {
    case row, polygons, masks, objects
    case values(WrittenValue)
  }

  /// What the list is in place of key points.
  package enum Keypoints: Sendable, Hashable {
    case text
    case row(Int)
    case withoutVisibility
    /// True and false in place of a visibility.
    case flags
    /// Words in place of a visibility.
    case words
    /// A list for x and y, and the visibility beside it.
    case withPoints
    case points(of: Int)
    case listInList, objects
    case values(WrittenValue)
  }

  case numbersAsText(type: String)
  case inPlaceOfNumbers(type: String, WrittenValue, TupleForm)
  case nested(type: String, Nesting, TupleForm)
  case polygonAsText, oneRing
  case polygonPoints(of: Int)
  case polygonObjects
  case polygonPointsAre(WrittenValue)
  case polygon(PolygonForm)
  case ringInRow, ringOfObjects
  case keypoints(Keypoints, expected: Int)
  /// One of the elements in place of a list of them.
  case oneElement(String)
  case oneRingForPolygons
  /// Numbers that are not divided into elements.
  case elementsInRow(String, Int)
  /// What each element of a list is, and what it should be.
  case eachElement(WrittenValue, ExpectedValue)

  package var phrase: Phrase {
    switch self {
    case .numbersAsText(let type): Phrase("\(type) has its numbers as text", zh: "\(type) 的数字写成了文本")
    case .inPlaceOfNumbers(let type, let value, let form):
      Phrase("\(type) has ", zh: "\(type) 中应有数字的地方是") + value.plural
        + Phrase(" in place of numbers: ", zh: "，") + form.expected
    case .nested(let type, let nesting, let form):
      Phrase("\(type) is ", zh: "\(type) 是") + nesting.phrase + Phrase(": ", zh: "，") + form.expected
    case .polygonAsText: Phrase("the polygon has its numbers as text", zh: "多边形的数字写成了文本")
    case .oneRing:
      Phrase("the polygon is one ring: a list of rings is expected", zh: "多边形是单个环，应为环的列表")
    case .polygonPoints(let count):
      Phrase("the points of the polygon have ", zh: "多边形的每个点有") + Noun.number.counted(count)
        + Phrase(" each: [x, y] is expected", zh: "，应为 [x, y]")
    case .polygonObjects:
      Phrase("the points of the polygon are objects: [x, y] is expected", zh: "多边形的点是对象，应为 [x, y]")
    case .polygonPointsAre(let value):
      Phrase("the points of the polygon are ", zh: "多边形的点是") + value.plural
        + Phrase(": [x, y] is expected", zh: "，应为 [x, y]")
    case .polygon(let form): form.phrase + Self.rings
    case .ringInRow:
      Phrase("the ring has numbers in a row: a list of [x, y] is expected", zh: "环的数字排成一列，应为 [x, y] 的列表")
    case .ringOfObjects:
      Phrase("the points of the ring are objects: [x, y] is expected", zh: "环的点是对象，应为 [x, y]")
    case .keypoints(let form, let count):
      form.phrase
        + Phrase(
          ": \(count.counted("list")) of [x, y, visibility] \(count == 1 ? "is" : "are") expected",
          zh: "，应为 \(count) 个 [x, y, visibility] 列表")
    case .oneElement(let type):
      Phrase("this is one \(type): a list of \(type) is expected", zh: "这是单个 \(type)，应为 \(type) 的列表")
    case .oneRingForPolygons:
      Phrase(
        "this is one ring: a list of polygons, each a list of rings, is expected",
        zh: "这是单个环，应为多边形的列表，每个多边形是环的列表")
    case .eachElement(let value, let expected):
      Phrase("each element of the list is ", zh: "列表的每个元素都是") + value.phrase
        + Phrase(" and not ", zh: "，而不是") + expected.phrase
    case .elementsInRow(let type, let count):
      Phrase("the list has ", zh: "列表中是排成一列的") + Noun.number.counted(count)
        + Phrase(" in a row: a list of \(type) is expected", zh: "，应为 \(type) 的列表")
    }
  }

  private static let rings = Phrase(
    ": a list of rings, each a list of [x, y], is expected", zh: "，应为环的列表，每个环是 [x, y] 的列表")
}

extension ForeignFormMessage.Nesting {
  fileprivate var phrase: Phrase {
    switch self {
    case .corners(let count):
      Phrase(
        "\(count == 2 ? "two" : count == 4 ? "four" : "eight") corners, each a point",
        zh: "\(count) 个角，每个是一个点"
      )
    case .listInList: Phrase("a list in a list", zh: "列表中的列表")
    case .lists(let count, let size):
      Phrase("\(count) lists of \(size) numbers", zh: "\(count) 个含 \(size) 个数字的列表")
    case .listsOfText: Phrase("lists of numbers as text", zh: "以文本写数字的多个列表")
    case .listOfLists: Phrase("a list of lists", zh: "列表的列表")
    case .listWithLists: Phrase("a list with lists in it", zh: "含有列表的列表")
    }
  }
}

extension ForeignFormMessage.PolygonForm {
  fileprivate var phrase: Phrase {
    switch self {
    case .row: Phrase("the polygon has numbers in a row", zh: "多边形的数字排成一列")
    case .polygons: Phrase("the polygon is a list of polygons", zh: "多边形是多边形的列表")
    case .masks: Phrase("the polygon is a list of run-length encoded masks", zh: "多边形是游程编码掩码的列表")
    case .objects: Phrase("the polygon is a list of objects", zh: "多边形是对象的列表")
    case .values(let value):
      Phrase("the polygon has ", zh: "多边形中有") + value.plural + Phrase(" in it", zh: "")
    }
  }
}

extension ForeignFormMessage.Keypoints {
  fileprivate var phrase: Phrase {
    switch self {
    case .text: Phrase("the key points have their numbers as text", zh: "关键点的数字写成了文本")
    case .row(let count):
      Phrase("the key points are ", zh: "关键点是排成一列的") + Noun.number.counted(count)
        + Phrase(" in a row", zh: "")
    case .withoutVisibility: Phrase("the key points have no visibility", zh: "关键点没有可见性")
    case .flags:
      Phrase("the key points have true or false for their visibility", zh: "关键点的可见性写成了 true 或 false")
    case .words: Phrase("the key points have text for their visibility", zh: "关键点的可见性写成了文本")
    case .withPoints:
      Phrase("the key points have a list for x and y", zh: "关键点把 x、y 写成了列表")
    case .points(let count):
      Phrase("the key points have ", zh: "关键点各有") + Noun.number.counted(count) + Phrase(" each", zh: "")
    case .listInList: Phrase("the key points are a list in a list", zh: "关键点是列表中的列表")
    case .objects: Phrase("the key points are objects", zh: "关键点是对象")
    case .values(let value):
      Phrase("the list of key points has ", zh: "关键点的列表中有") + value.plural + Phrase(" in it", zh: "")
    }
  }
}
