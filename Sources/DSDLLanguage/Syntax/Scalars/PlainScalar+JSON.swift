package import YAMLTree

extension PlainScalar {
  /// What JSON has for a scalar without quotes that means the same to every reader of YAML.
  package static func form(_ bytes: UnsafeBufferPointer<UInt8>) -> CompactJSON.Form {
    if let first = bytes.first, first.isDigit || first == UInt8(ascii: "-") {
      return isSimpleNumber(bytes) ? .literal : .none
    }
    let plain = PlainScalar(bytes)
    guard plain != .text else { return .text }
    return bytes.elementsEqual("true".utf8) || bytes.elementsEqual("false".utf8)
      || bytes.elementsEqual("null".utf8) ? .literal : .none
  }

  /// Whether it is a number without exponent and leading zeros, as `-12.50`.
  private static func isSimpleNumber(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var at = bytes.first == UInt8(ascii: "-") ? 1 : 0
    let start = at
    while at < bytes.count, bytes[at].isDigit { at += 1 }
    guard at == start + 1 || (at > start && bytes[start] != UInt8(ascii: "0")) else { return false }
    guard at < bytes.count else { return true }
    guard bytes[at] == UInt8(ascii: "."), at + 1 < bytes.count else { return false }
    at += 1
    while at < bytes.count, bytes[at].isDigit { at += 1 }
    return at == bytes.count
  }
}
