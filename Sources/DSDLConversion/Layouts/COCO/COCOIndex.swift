import CPrimitives

/// Where in a COCO file everything is. Of the annotations of a large file, of which there are a million, only offsets are
/// kept.
struct COCOIndex {
  /// An annotation: where it begins, and what it belongs to.
  struct Annotation {
    let start: Int
    /// The id of the image, as it is written.
    var image: Int
    private var categoryID = Int.min
    private var ownID = Int.min

    /// The id of the category; nil if it has none.
    var category: Int? {
      get { categoryID == .min ? nil : categoryID }
      set { categoryID = newValue ?? .min }
    }

    /// Its own id; nil if it has none, or one that is no whole number.
    var id: Int? {
      get { ownID == .min ? nil : ownID }
      set { ownID = newValue ?? .min }
    }

    init(start: Int) { (self.start, image) = (start, 0) }
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
  /// Whether an annotation names a file, as those of panoptic segmentation.
  var namesFiles = false
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

  /// Has what is kept of an annotation brought near.
  func prefetch(_ annotation: Int) {
    annotations.withUnsafeBufferPointer { dsdl_prefetch($0.baseAddress.map { $0 + annotation }) }
    offsets.withUnsafeBufferPointer {
      dsdl_prefetch($0.baseAddress.map { $0 + annotation * COCOField.count })
    }
  }

  /// Adds an annotation that was read at speed.
  mutating func append(_ scanned: COCOAnnotationScan) {
    annotations.append(scanned.annotation)
    withUnsafeBytes(of: scanned.offsets) {
      offsets.append(contentsOf: $0.bindMemory(to: UInt32.self)[..<COCOField.count])
    }
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
