import DSDL

/// What COCO says of a picture.
struct COCOImage {
  private(set) var name: (text: String, range: Range<Int>)?
  private var width: Int?
  private var height: Int?
  /// Where the values of `license`, `flickr_url`, `coco_url` and `date_captured` stand.
  private(set) var others: [Range<Int>?] = [nil, nil, nil, nil]

  private static let keys = ["license", "flickr_url", "coco_url", "date_captured"]

  var size: (width: Int, height: Int)? {
    guard let width, let height, width >= 0, height >= 0 else { return nil }
    return (width, height)
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) throws(JSONMistake) {
    var walk = JSONWalk(bytes)
    walk.move(to: start)
    try walk.beginObject()
    var isFirst = true
    while let key = try walk.nextKey(isFirst: isFirst) {
      isFirst = false
      let name = key.text
      let kind = try walk.kind
      switch (name, kind) {
      case ("file_name", .string):
        let token = try walk.scalar()
        self.name = token.text.isEmpty ? nil : (token.text, token.range)
      case ("width", .number): width = try walk.scalar().integer
      case ("height", .number): height = try walk.scalar().integer
      default:
        let range = try walk.skip()
        guard let other = Self.keys.firstIndex(of: name), kind == (other == 0 ? .number : .string) else {
          continue
        }
        others[other] = range
      }
    }
  }
}
