#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What COCO says of an annotation that samples have a place for.
enum COCOField: Int, CaseIterable {
  case id, bbox, segmentation, keypoints, area, iscrowd, score, caption
  /// Of panoptic annotations: the objects, and the picture with a colour for each.
  case segments, fileName

  static let count = allCases.count

  var key: String {
    switch self {
    case .segments: "segments_info"
    case .fileName: "file_name"
    default: "\(self)"
    }
  }
}

/// What a key of an annotation is for.
enum COCOKey {
  case field(COCOField)
  case image, category
  /// What follows from other fields.
  case derived

  /// A key by its bytes, without quotes; nil for one that samples have no place for.
  init?(_ key: UnsafeBufferPointer<UInt8>) {
    guard let base = key.baseAddress else { return nil }
    func says(_ text: StaticString) -> Bool {
      key.count == text.utf8CodeUnitCount && memcmp(base, text.utf8Start, key.count) == 0
    }
    let found: COCOKey? =
      switch key.first {
      case UInt8(ascii: "a"): says("area") ? .field(.area) : nil
      case UInt8(ascii: "b"): says("bbox") ? .field(.bbox) : nil
      case UInt8(ascii: "c"): says("category_id") ? .category : says("caption") ? .field(.caption) : nil
      case UInt8(ascii: "f"): says("file_name") ? .field(.fileName) : nil
      case UInt8(ascii: "i"):
        says("image_id") ? .image : says("id") ? .field(.id) : says("iscrowd") ? .field(.iscrowd) : nil
      case UInt8(ascii: "k"): says("keypoints") ? .field(.keypoints) : nil
      case UInt8(ascii: "n"): says("num_keypoints") ? .derived : nil
      case UInt8(ascii: "s"):
        says("segmentation")
          ? .field(.segmentation)
          : says("segments_info") ? .field(.segments) : says("score") ? .field(.score) : nil
      default: nil
      }
    guard let found else { return nil }
    self = found
  }
}
