/// Ways into JSON, as RFC 6901 writes them: `/samples/3/image`.
package enum JSONPointer {
  /// A key as a part of a pointer.
  package static func escape(_ key: String) -> String {
    guard key.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else { return key }
    var escaped = ""
    for scalar in key.unicodeScalars {
      switch scalar {
      case "~": escaped += "~0"
      case "/": escaped += "~1"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// `/samples/3/boxes/0` as `/samples/*/boxes/*`
  package static func withoutNumbers(_ pointer: String) -> String {
    var text = pointer
    return text.withUTF8 { bytes in
      var kind: [UInt8] = []
      kind.reserveCapacity(bytes.count)
      for part in bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
        if part.startIndex > 0 { kind.append(UInt8(ascii: "/")) }
        if !part.isEmpty, part.allSatisfy(\.isDigit) {
          kind.append(UInt8(ascii: "*"))
        } else {
          kind.append(contentsOf: part)
        }
      }
      return String(decoding: kind, as: UTF8.self)
    }
  }
}
