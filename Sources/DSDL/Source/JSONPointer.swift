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
    pointer.split(separator: "/", omittingEmptySubsequences: false).map { part in
      !part.isEmpty && part.utf8.allSatisfy(\.isDigit) ? "*" : part
    }.joined(separator: "/")
  }
}
