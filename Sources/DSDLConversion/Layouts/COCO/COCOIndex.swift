/// Where in a COCO file everything is. Of the annotations of a large file, of which there are a million, only offsets are
/// kept.
struct COCOIndex {
  /// An annotation: where it begins, and what it belongs to.
  struct Annotation {
    let start: Int
    /// The id of the image, as it is written.
    var image: Int
    /// The id of the category; nil if it has none.
    var category: Int?
  }

  /// A picture: where it stands, and its id.
  struct Image {
    let start: Int
    let id: Int
  }

  var images: [Image] = []
  var annotations: [Annotation] = []
  /// For each annotation, the offset of each field's value from its beginning, 0 if it has none.
  var offsets: [UInt32] = []
  /// Ids that are texts, with the numbers that stand for them here, and the other way round.
  private(set) var textIDs: [String: Int] = [:]
  private(set) var idTexts: [Int: String] = [:]
  /// Keys that samples have no place for, with where they were first and how often.
  var unknown: [String: (range: Range<Int>, count: Int)] = [:]
  var categories: [COCOCategory] = []
  /// Where the values of `info` and `licenses` stand.
  var information: Range<Int>?
  var licenses: Range<Int>?
  /// Where the first list of each kind stands.
  var sections: [String: Range<Int>] = [:]

  /// Where the value of a field of an annotation begins; nil if it has none.
  func value(_ field: COCOField, of annotation: Int) -> Int? {
    let offset = offsets[annotation * COCOField.count + field.rawValue]
    return offset == 0 ? nil : annotations[annotation].start + Int(offset)
  }

  /// Text that stands for the id it is.
  func idText(_ id: Int) -> String {
    idTexts[id].map { "'\($0)'" } ?? String(id)
  }

  /// The number that stands for a text.
  mutating func number(of text: String) -> Int {
    if let known = textIDs[text] { return known }
    let number = Self.firstTextID - textIDs.count
    textIDs[text] = number
    idTexts[number] = text
    return number
  }

  /// Numbers from here down stand for texts.
  static let firstTextID = Int.min / 2
}

/// A category of COCO.
struct COCOCategory {
  let range: Range<Int>
  let id: Int
  let name: String
  let nameRange: Range<Int>
  /// The names of its key points, and what joins them.
  let points: [String]
  let skeleton: [[Int]]
  /// All of it, as JSON.
  let text: Range<Int>
}
