/// A date as people write it: `3 Feb 2021`, `Feb 3rd, 2021`, `2021年2月3日`, `25.12.2021`; and `03.02.2021`, which may be one
/// day or another.
struct WrittenDate {
  let iso: String
  /// The other day that may be meant.
  let other: String?

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  init?(_ text: String) {
    let words = LookAlikes.ordinary(text).split { !$0.isLetter && !$0.isNumber }.flatMap(Self.parts)
    var numbers: [Int] = []
    var digits: [Int] = []
    var month: Int?
    for word in words {
      if let number = Int(word), number >= 0 {
        numbers.append(number)
        digits.append(word.count)
      } else if let index = Self.months.firstIndex(where: { word.lowercased().hasPrefix($0) }) {
        guard month == nil, word.count <= 9 else { return nil }
        month = index + 1
      } else if !["st", "nd", "rd", "th", "of", "年", "月", "日", "号"].contains(word.lowercased()) {
        return nil
      }
    }
    let years = digits.indices.filter { digits[$0] == 4 }
    guard years.count == 1, numbers.count == (month == nil ? 3 : 2), digits.allSatisfy({ $0 == 4 || $0 <= 2 })
    else { return nil }
    let year = numbers.remove(at: years[0])
    let days: [(month: Int, day: Int)]
    if let month {
      days = [(month, numbers[0])]
    } else if years[0] == 0 {
      days = [(numbers[0], numbers[1])]
    } else if years[0] == 2 {
      days = [(numbers[1], numbers[0]), (numbers[0], numbers[1])]
    } else {
      return nil
    }
    let real = days.filter { GregorianCalendar.isReal(year: year, month: $0.month, day: $0.day) }
      .map { DateTimeProblem.iso(year, $0.month, $0.day) }
    guard let first = real.first else { return nil }
    iso = first
    other = real.dropFirst().first { $0 != first }
  }

  /// Digits and letters that stand together, apart: `3rd`, `2021年`.
  private static func parts(_ word: Substring) -> [String] {
    var parts: [String] = []
    var wasDigit: Bool?
    for character in word {
      let isDigit = character.isASCII && character.isNumber
      if isDigit != wasDigit { parts.append("") }
      parts[parts.count - 1].append(character)
      wasDigit = isDigit
    }
    return parts
  }
}
