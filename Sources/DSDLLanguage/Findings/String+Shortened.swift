extension String {
  /// As a message quotes it: of a long one the beginning.
  package var shortened: String {
    guard utf8.count > 80 else { return self }
    // Counted in scalars: any number of accents may stand on one letter.
    return String(String.UnicodeScalarView(unicodeScalars.prefix(64))) + "…"
  }
}

extension ByteView {
  /// The same for bytes, of which no more are looked at than are quoted.
  package var shortened: String { count > 512 ? self[0..<512].string.shortened : string.shortened }
}
