import DSDL

/// Text of HTML and SVG.
enum Markup {
  /// A text as it stands between tags or in an attribute with quotes around it.
  ///
  /// Each scalar counts, not each character: a quote with an accent on it is still a quote to a browser. What cannot be
  /// seen, such as marks that turn the direction of writing, is shown by its code.
  static func escape(_ text: String) -> String {
    let visible = VisibleText.escaping(text)
    guard visible.utf8.contains(where: { isReserved($0) }) else { return visible }
    var escaped: [UInt8] = []
    escaped.reserveCapacity(visible.utf8.count + 16)
    for byte in visible.utf8 {
      switch byte {
      case UInt8(ascii: "<"): escaped += "&lt;".utf8
      case UInt8(ascii: ">"): escaped += "&gt;".utf8
      case UInt8(ascii: "&"): escaped += "&amp;".utf8
      case UInt8(ascii: "\""): escaped += "&quot;".utf8
      case UInt8(ascii: "'"): escaped += "&#39;".utf8
      case UInt8(ascii: "`"): escaped += "&#96;".utf8
      default: escaped.append(byte)
      }
    }
    return String(decoding: escaped, as: UTF8.self)
  }

  private static func isReserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "\""), UInt8(ascii: "'"),
      UInt8(ascii: "`"):
      true
    default: false
    }
  }

  /// A number of pixels: "12", "12.5".
  static func number(_ value: Double) -> String {
    let tenths = (value * 10).rounded()
    guard abs(tenths) < 1e9 else { return value < 0 ? "-99999999" : "99999999" }
    let whole = Int(tenths)
    let sign = whole < 0 ? "-" : ""
    return whole % 10 == 0 ? "\(whole / 10)" : "\(sign)\(abs(whole) / 10).\(abs(whole) % 10)"
  }

  /// An element with attributes and what is in it.
  static func element(_ name: String, _ attributes: [(String, String)], _ content: String = "") -> String {
    let written = attributes.map { " \($0.0)=\"\(escape($0.1))\"" }.joined()
    return content.isEmpty && name != "text" && name != "g"
      ? "<\(name)\(written)/>" : "<\(name)\(written)>\(content)</\(name)>"
  }
}
