import DSDL

/// What COCO says of a picture.
struct COCOImage {
  private(set) var name: (text: String, range: Range<Int>)?
  private var width: Int?
  private var height: Int?
  /// A width or height that is none, with its place.
  private(set) var wrong: (key: COCOImageKey, range: Range<Int>)?
  /// Where the values of other keys stand.
  private(set) var license: Range<Int>?
  private(set) var flickr: Range<Int>?
  private(set) var coco: Range<Int>?
  private(set) var date: Range<Int>?

  var size: (width: Int, height: Int)? {
    guard let width, let height else { return nil }
    return (width, height)
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) throws(JSONMistake) {
    var walk = JSONWalk(bytes)
    walk.move(to: start)
    try walk.beginObject()
    var isFirst = true
    while let key = try walk.nextKey(isFirst: isFirst) {
      isFirst = false
      let known = COCOImageKey(key)
      let kind = try walk.kind
      switch (known, kind) {
      case (.name, .string):
        let token = try walk.scalar()
        name = token.text.isEmpty ? nil : (token.text, token.range)
      case (.width?, let kind) where kind != .null: width = try size(.width, &walk)
      case (.height?, let kind) where kind != .null: height = try size(.height, &walk)
      case (.license, .number):
        let token = try walk.scalar()
        license = token.integer.map { _ in token.range }
      case (.flickr, .string): flickr = try walk.skip()
      case (.coco, .string): coco = try walk.skip()
      case (.date, .string): date = try walk.skip()
      default: _ = try walk.skip()
      }
    }
  }
  /// A width or height; nil if it is none, which is noted.
  private mutating func size(_ key: COCOImageKey, _ walk: inout JSONWalk) throws(JSONMistake) -> Int? {
    let kind = try walk.kind
    guard kind == .number else {
      let range = try walk.skip()
      // What is no JSON has been told when the file was read.
      if kind != .nonfinite { wrong = (key, range) }
      return nil
    }
    let token = try walk.scalar()
    guard let number = token.integer, number >= 0 else {
      wrong = (key, token.range)
      return nil
    }
    return number
  }
}
