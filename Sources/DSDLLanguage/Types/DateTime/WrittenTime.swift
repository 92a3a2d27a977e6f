/// A time as people write it: `9:5`, `10h30`, `10.30`, `10:30 pm`, `10:30:00+0800`, `10：30`.
enum WrittenTime {
  /// Texts that may be what is meant, if they are times.
  static func candidates(_ text: String) -> [String] {
    var text = LookAlikes.ordinary(text).lowercased().filter { $0 != " " }
    var hours = 0
    for (end, added) in [("a.m.", 0), ("p.m.", 12), ("am", 0), ("pm", 12)] where text.hasSuffix(end) {
      text.removeLast(end.count)
      hours = added == 12 ? 12 : -12
      break
    }
    var offset = ""
    if let sign = text.lastIndex(where: { $0 == "+" || $0 == "-" }) {
      offset = String(text[sign...])
      text = String(text[..<sign])
      let digits = offset.dropFirst()
      if digits.count == 4, digits.allSatisfy(\.isNumber) {
        offset = "\(offset.prefix(3)):\(digits.suffix(2))"
      } else if digits.count == 2 {
        offset += ":00"
      }
    }
    // Behind a colon, a point begins a fraction.
    let signs = text.contains(":") ? ":" : ".h'm时分点"
    if !text.contains(":"), "hm分".contains(where: { text.hasSuffix(String($0)) }) { text.removeLast() }
    var parts = text.split(omittingEmptySubsequences: false) { signs.contains($0) }.map(String.init)
    guard (1...3).contains(parts.count), parts.count > 1 || hours != 0,
      parts.allSatisfy({ (1...2).contains($0.count) && Int($0) != nil })
    else { return [] }
    if parts.count == 1 { parts.append("00") }
    guard let hour = Int(parts[0]), hours == 0 || (1...12).contains(hour) else { return [] }
    let whole = hours == 0 ? hour : hour % 12 + max(0, hours)
    parts[0] = "\(whole)"
    return [parts.map { $0.count == 1 ? "0" + $0 : $0 }.joined(separator: ":") + offset]
  }
}
