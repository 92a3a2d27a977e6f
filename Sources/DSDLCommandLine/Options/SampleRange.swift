import ArgumentParser

/// The value of `--samples`: `0..<1000`, `5...9`, `100...`, `..<10`, or a single number.
struct SampleRange: Equatable {
  let range: Range<Int>
  /// The range as it was given.
  let text: String

  init(argument: String) throws {
    guard let range = Self.range(argument) else {
      throw ValidationError(
        "a range of sample numbers is expected, from 0: '0..<1000', '5...9', '100...' or '7'")
    }
    guard !range.isEmpty else { throw ValidationError("the range '\(argument)' holds no number") }
    self.range = range
    text = argument
  }

  private static func range(_ text: String) -> Range<Int>? {
    if let number = number(text[...]) { return number < .max ? number..<number + 1 : nil }
    for (separator, extra) in [("..<", 0), ("...", 1)] {
      guard let found = text.firstRange(of: separator) else { continue }
      let (first, last) = (text[..<found.lowerBound], text[found.upperBound...])
      guard !first.isEmpty || !last.isEmpty, let lower = first.isEmpty ? 0 : number(first) else { return nil }
      if last.isEmpty { return extra == 1 ? lower..<Int.max : nil }
      guard let upper = number(last), upper < .max else { return nil }
      return lower..<max(lower, upper + extra)
    }
    return nil
  }

  private static func number(_ text: Substring) -> Int? {
    text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ? Int(text) : nil
  }
}
