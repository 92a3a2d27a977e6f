import JSONText

/// Bytes that need not be text, such as names in a file system, for people.
package enum ReadableBytes {
  /// The text, with what is not UTF-8 in it as `\xE9`.
  package static func text(of bytes: some Collection<UInt8>) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    var text = ""
    var rest = Array(bytes)[...]
    while !rest.isEmpty {
      let next = rest.dropFirst().firstIndex { $0 & 0xC0 != 0x80 } ?? rest.endIndex
      if let character = String(validating: rest[..<next], as: UTF8.self) {
        text += character
      } else {
        text += rest[..<next].map { "\\x" + $0.hexadecimal(uppercase: true) }.joined()
      }
      rest = rest[next...]
    }
    return text
  }
}
