extension String {
  /// The text as it follows a Chinese character: with a blank before a Latin letter or a digit.
  var afterChinese: String {
    guard let first = utf8.first, first &- 0x30 < 10 || (first | 0x20) &- 0x61 < 26 else { return self }
    return " " + self
  }
}
