extension BinaryInteger {
  /// The number in digits of base 16, with as many zeros before them as it takes: `00ad`.
  package func hexadecimal(width: Int = 1, uppercase: Bool = false) -> String {
    let digits = String(self, radix: 16, uppercase: uppercase)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
