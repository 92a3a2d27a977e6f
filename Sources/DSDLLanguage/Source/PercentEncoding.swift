import JSONText

/// Text as it may stand in a URI.
package enum PercentEncoding {
  /// Letters, digits and what is named stay; all other bytes are written as `%C3`.
  package static func encoded(_ text: String, keeping others: String) -> String {
    text.utf8.reduce(into: "") { encoded, byte in
      let scalar = Unicode.Scalar(byte)
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9": encoded.unicodeScalars.append(scalar)
      case _ where byte < 0x80 && others.unicodeScalars.contains(scalar):
        encoded.unicodeScalars.append(scalar)
      default: encoded += "%" + byte.hexadecimal(width: 2, uppercase: true)
      }
    }
  }
}
