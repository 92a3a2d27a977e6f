import Foundation

/// A row of the file that `Scripts/check-strptime.py` writes: what Python says of a format and a text.
struct StrptimeCase: CustomStringConvertible {
  enum Verdict: String {
    case passes = "y"
    case fails = "n"
    case formatRefused = "e"
  }

  var verdict: Verdict
  var format: String
  var text: String

  var description: String { "\(verdict) \(format.debugDescription) \(text.debugDescription)" }

  /// The rows of the committed file, or of the one that `DSDL_STRPTIME_CASES` names.
  static func load() throws -> [StrptimeCase] {
    let committed = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "strptime-cases.tsv")
    let other = ProcessInfo.processInfo.environment["DSDL_STRPTIME_CASES"]
    let data = try Data(contentsOf: other.map { URL(filePath: $0) } ?? committed)
    return try data.split(separator: UInt8(ascii: "\n")).map(StrptimeCase.init(row:))
  }

  private init(row: Data) throws {
    let columns = row.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
    guard columns.count == 3, let verdict = Verdict(rawValue: String(decoding: columns[0], as: UTF8.self))
    else {
      throw CocoaError(.fileReadCorruptFile)
    }
    self.verdict = verdict
    format = Self.unescaped(columns[1])
    text = Self.unescaped(columns[2])
  }

  private static func unescaped(_ column: Data) -> String {
    var result = String.UnicodeScalarView()
    var scalars = String(decoding: column, as: UTF8.self).unicodeScalars[...]
    while let scalar = scalars.popFirst() {
      guard scalar == "\\", let escape = scalars.popFirst() else {
        result.append(scalar)
        continue
      }
      switch escape {
      case "t": result.append("\t")
      case "n": result.append("\n")
      case "r": result.append("\r")
      case "u":
        let digits = String(scalars.dropFirst().prefix { $0 != "}" })
        scalars.removeFirst(digits.unicodeScalars.count + 2)
        result.append(UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) ?? "\u{FFFD}")
      default: result.append(escape)
      }
    }
    return String(result)
  }
}
