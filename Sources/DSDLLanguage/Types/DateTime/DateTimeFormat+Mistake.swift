extension DateTimeFormat {
  /// Why no text can match a format.
  package struct Mistake: Error, Hashable {
    package var message: DateTimeMessage
    /// The UTF-8 offsets of the directive inside the format.
    package var offset: Range<Int>
    package var hint: DateTimeMessage?
  }
}

extension DateTimeFormat.Mistake {
  static func lonePercent(at range: Range<Int>) -> Self {
    Self(message: .lastPercent, offset: range, hint: .writePercent)
  }

  static func unknownDirective(_ letter: Unicode.Scalar, at range: Range<Int>) -> Self {
    guard !DateTimeText.isWhitespace(letter), letter.properties.generalCategory != .control else {
      return Self(message: .lonePercent, offset: range, hint: .writePercent)
    }
    return Self(message: .unknownDirective(letter), offset: range, hint: .insteadOf(letter))
  }

  package static func repeated(
    _ directive: DateTimeDirective, in letter: Unicode.Scalar, at range: Range<Int>
  )
    -> Self
  {
    let written = "%\(letter)"
    let whole = written == directive.spelling ? nil : written
    return Self(
      message: .repeatedDirective(directive.spelling, in: whole), offset: range, hint: .onceOnly)
  }
}
