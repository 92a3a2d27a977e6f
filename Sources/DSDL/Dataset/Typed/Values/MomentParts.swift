/// What the text of a date or a time says, in its format.
struct MomentParts {
  private(set) var year: Int?
  private(set) var month: Int?
  private(set) var day: Int?
  private(set) var hour = 0
  private(set) var minute = 0
  private(set) var second = 0

  /// - Parameter format: A strptime format; nil for the ISO form.
  init(_ text: String, _ format: String?, isDate: Bool) {
    var text = text
    text.withUTF8 { bytes in
      guard let format, let format = try? DateTimeFormat(format) else {
        return isDate ? readISODate(bytes) : readISOTime(DateTimeText(bytes: bytes))
      }
      var matcher = DateTimeMatcher(format: format, text: DateTimeText(bytes: bytes))
      guard matcher.run() else { return }
      for (directive, value) in matcher.found { set(directive, value) }
    }
  }

  private mutating func readISODate(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let fields = ISODate.fields(bytes) else { return }
    (year, month, day) = (fields.year, fields.month, fields.day)
  }

  /// `HH:MM[:SS…]`
  private mutating func readISOTime(_ text: DateTimeText) {
    hour = text.number(0..<2) ?? 0
    minute = text.number(3..<5) ?? 0
    second = text.byte(at: 5) == UInt8(ascii: ":") ? text.number(6..<8) ?? 0 : 0
  }

  private mutating func set(_ directive: DateTimeDirective, _ value: Int) {
    switch directive {
    case .year: year = value
    case .shortYear: year = value <= 68 ? 2000 + value : 1900 + value
    case .month: month = value
    case .monthName, .abbreviatedMonth: month = value + 1
    case .day: day = value
    case .hour: hour = value
    case .twelveHour: hour = value % 12 + (isAfternoon ? 12 : 0)
    case .amPM:
      isAfternoon = value == 1
      if isAfternoon, hour < 12 { hour += 12 }
    case .minute: minute = value
    case .second: second = value
    default: break
    }
  }

  private var isAfternoon = false
}
