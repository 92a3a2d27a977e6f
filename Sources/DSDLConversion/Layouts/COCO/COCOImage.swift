import DSDL

/// What COCO says of a picture.
struct COCOImage {
  private(set) var name: (text: String, range: Range<Int>)?
  private var width: Int?
  private var height: Int?
  /// Values that are not what their keys stand for, with their places.
  private(set) var wrong: [(key: COCOImageKey, range: Range<Int>)] = []
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
      case (nil, _), (.name, _), (_, .null): _ = try walk.skip()
      case (.width?, _): width = try number(.width, from: 0, &walk)?.value
      case (.height?, _): height = try number(.height, from: 0, &walk)?.value
      case (.license?, _): license = try number(.license, from: .min, &walk)?.range
      case (.flickr?, _): flickr = try text(.flickr, &walk)
      case (.coco?, _): coco = try text(.coco, &walk)
      case (.date?, _): date = try text(.date, &walk)
      }
    }
  }

  /// A whole number that is not too small; nil if it is none, which is noted.
  private mutating func number(
    _ key: COCOImageKey, from least: Int, _ walk: inout JSONWalk
  ) throws(JSONMistake) -> (value: Int, range: Range<Int>)? {
    guard try walk.kind == .number else {
      try skipWrong(key, &walk)
      return nil
    }
    let token = try walk.scalar()
    guard let number = token.integer, number >= least else {
      wrong.append((key, token.range))
      return nil
    }
    return (number, token.range)
  }

  /// Where a text stands; nil if it is none, which is noted.
  private mutating func text(_ key: COCOImageKey, _ walk: inout JSONWalk) throws(JSONMistake) -> Range<Int>? {
    guard try walk.kind == .string else {
      try skipWrong(key, &walk)
      return nil
    }
    return try walk.skip()
  }

  private mutating func skipWrong(_ key: COCOImageKey, _ walk: inout JSONWalk) throws(JSONMistake) {
    let kind = try walk.kind
    let range = try walk.skip()
    // What is no JSON has been told when the file was read.
    if kind != .nonfinite { wrong.append((key, range)) }
  }
}
