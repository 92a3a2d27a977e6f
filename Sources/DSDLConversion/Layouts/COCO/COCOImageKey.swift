import DSDL

/// A key of a picture that samples have a place for.
enum COCOImageKey: Int, CaseIterable {
  case name, width, height, license, flickr, coco, date

  /// Nil for another key.
  init?(_ key: JSONToken) {
    guard let found = Self.allCases.first(where: { key.says($0.text) }) else { return nil }
    self = found
  }

  var text: StaticString {
    switch self {
    case .name: "file_name"
    case .width: "width"
    case .height: "height"
    case .license: "license"
    case .flickr: "flickr_url"
    case .coco: "coco_url"
    case .date: "date_captured"
    }
  }

  /// What its values are.
  var expected: Phrase {
    switch self {
    case .width, .height: Phrase("a whole number of pixels", zh: "像素的整数")
    case .license: Phrase("a whole number", zh: "整数")
    case .name, .flickr, .coco, .date: Phrase("text", zh: "文本")
    }
  }
}
