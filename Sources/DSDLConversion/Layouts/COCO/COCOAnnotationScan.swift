import CPrimitives

/// An annotation as nearly all are: an object of numbers and lists of numbers under known keys, each there once. It is
/// read at speed; anything else is left to those who read all of JSON.
struct COCOAnnotationScan {
  private(set) var annotation: COCOIndex.Annotation
  /// For each field the offset of its value from the beginning, 0 if there is none.
  private(set) var offsets = SIMD16<UInt32>()
  /// Where the annotation ends.
  let end: Int

  /// - Parameter start: Where the annotation begins.
  /// - Returns: Nil for an annotation of another kind, which may be in order or not.
  init?(_ scan: NumberScan, at start: Int) {
    annotation = COCOIndex.Annotation(start: start)
    var hasImage = false
    var at = scan.blanks(start + 1)
    while true {
      guard let key = scan.shortKey(at) else { return nil }
      at = scan.blanks(key.end)
      guard scan[at] == UInt8(ascii: ":") else { return nil }
      at = scan.blanks(at + 1)
      switch key.key {
      case .image:
        guard !hasImage, let (id, end) = scan.integer(at) else { return nil }
        hasImage = true
        annotation.image = id
        at = end
      case .category:
        guard annotation.category == nil, let (id, end) = scan.integer(at) else { return nil }
        annotation.category = id
        at = end
      case .field(.id):
        guard offsets[COCOField.id.rawValue] == 0, let offset = UInt32(exactly: at - start),
          let (id, end) = scan.integer(at)
        else { return nil }
        offsets[COCOField.id.rawValue] = offset
        annotation.id = id
        at = end
      case .derived:
        guard let end = scan.number(at) else { return nil }
        at = end
      case .field(let field):
        guard offsets[field.rawValue] == 0, let offset = UInt32(exactly: at - start),
          let end = scan[at] == UInt8(ascii: "[") ? scan.listEnd(at) : scan.number(at)
        else { return nil }
        offsets[field.rawValue] = offset
        at = end
      }
      at = scan.blanks(at)
      if scan[at] == UInt8(ascii: "}"), hasImage {
        end = at + 1
        return
      }
      guard scan[at] == UInt8(ascii: ",") else { return nil }
      at = scan.blanks(at + 1)
    }
  }
}

extension NumberScan {
  /// A known key in quotes, and where it ends; nil if there is none.
  fileprivate func shortKey(_ start: Int) -> (key: COCOKey, end: Int)? {
    guard self[start] == UInt8(ascii: "\"") else { return nil }
    let length = quote(start + 1)
    guard length < 16, let key = COCOKey(bytes(start + 1..<start + 1 + length)) else { return nil }
    return (key, start + length + 2)
  }
}
