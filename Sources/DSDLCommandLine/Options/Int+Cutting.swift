extension Int {
  /// A number in digits, or the highest there is instead of one that is higher; nil for all other text.
  init?(cutting text: Substring) {
    let isNumber =
      !text.isEmpty && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard let number = Int(text) ?? (isNumber ? .max : nil) else { return nil }
    self = number
  }
}
