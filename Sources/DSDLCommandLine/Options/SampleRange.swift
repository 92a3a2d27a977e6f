import ArgumentParser
import DSDL

/// The value of `--samples`: `0-999` with both ends, `:1000` and `100:` without the second one, a single number, or
/// Swift's `0..<1000` and `5...9`, which a shell takes only in quotes.
struct SampleRange: Equatable {
  let range: Range<Int>
  /// The range as it was given.
  let text: String

  init(argument: String) throws {
    guard let range = Self.range(argument) else {
      let numbers = argument.split { !("0"..."9").contains($0) }
      if numbers.contains(where: { Int(cutting: $0) == .max }),
        Self.range(numbers.reduce(argument) { $0.replacing($1, with: "0") }) != nil
      {
        throw ValidationError(
          Phrase(
            "there is no sample of so high a number: the highest is \(Int.max - 1)",
            zh: "没有编号这么大的样本：最大为 \(Int.max - 1)"))
      }
      throw ValidationError(
        Phrase(
          "a range of sample numbers is expected, counted from 0: 0-999, :1000, 1000:, 7, or '0..<1000' in quotes",
          zh: "应为样本编号的范围，从 0 数起：0-999、:1000、1000:、7，或者加引号的“0..<1000”"))
    }
    guard !range.isEmpty else {
      throw ValidationError(
        Phrase("the range '\(argument)' holds no number", zh: "范围“\(argument)”中没有编号"))
    }
    self.range = range
    text = argument
  }

  /// What stands between two numbers, whether the second one belongs to the range, and which may be left out.
  private static let separators: [(text: String, isClosed: Bool, opensEnd: Bool, opensStart: Bool)] = [
    ("..<", false, false, true), ("...", true, true, true), (":", false, true, true),
    ("-", true, false, false),
  ]

  private static func range(_ text: String) -> Range<Int>? {
    if let number = number(text[...]) { return number < .max ? number..<number + 1 : nil }
    for separator in separators {
      guard let found = text.firstRange(of: separator.text) else { continue }
      let (first, last) = (text[..<found.lowerBound], text[found.upperBound...])
      guard !first.isEmpty || !last.isEmpty, !first.isEmpty || separator.opensStart else { return nil }
      guard let lower = first.isEmpty ? 0 : number(first) else { return nil }
      if last.isEmpty { return separator.opensEnd ? lower..<Int.max : nil }
      guard let upper = number(last), upper < .max else { return nil }
      return lower..<max(lower, upper + (separator.isClosed ? 1 : 0))
    }
    return nil
  }

  private static func number(_ text: Substring) -> Int? {
    text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ? Int(text) : nil
  }
}
