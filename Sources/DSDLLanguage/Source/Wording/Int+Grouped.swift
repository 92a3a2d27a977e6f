extension Int {
  /// With commas between thousands, as in messages: "1,234,567".
  package var grouped: String {
    let digits = String(magnitude)
    return digits.enumerated().reduce(into: self < 0 ? "-" : "") { text, digit in
      if digit.offset > 0, (digits.count - digit.offset) % 3 == 0 { text.append(",") }
      text.append(digit.element)
    }
  }
}
