/// Year, month and day of a text that is close to the ISO form: `2021-2-3`, `2021/02/03`, `20210203`.
///
/// It is for messages, and takes no text whose parts could be meant in another order.
struct LooseDate {
  var year: Int
  var month: Int
  var day: Int
  /// The offsets of the month and the day in the text.
  var monthRange: Range<Int>
  var dayRange: Range<Int>

  init?(_ text: DateTimeText) {
    guard let year = text.number(0..<4) else { return nil }
    self.year = year
    if text.count == 8, text.digitsEnd(from: 0) == 8 {
      (monthRange, dayRange) = (4..<6, 6..<8)
    } else {
      guard let separator = text.byte(at: 4), "-/.".utf8.contains(separator) else { return nil }
      monthRange = 5..<text.digitsEnd(from: 5)
      guard 1...2 ~= monthRange.count, text.byte(at: monthRange.upperBound) == separator else { return nil }
      let start = monthRange.upperBound + 1
      dayRange = start..<text.digitsEnd(from: start)
      guard 1...2 ~= dayRange.count, dayRange.upperBound == text.count else { return nil }
    }
    guard let month = text.number(monthRange), let day = text.number(dayRange) else { return nil }
    self.month = month
    self.day = day
  }
}
