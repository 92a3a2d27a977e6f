/// Where the blanks of a document stand.
struct JSONLayout {
  var comma = ""
  var colon = ""
  /// What begins a line inside of brackets, as often as they are deep; nothing for one line.
  var indentation: String?
  /// Up to which depth there are lines.
  var depth = Int.max
  var lineEnd = "\n"
  /// Of a hundred places, how many have blanks that nobody expects.
  var surprises = 0

  static let all: [JSONLayout] = [
    JSONLayout(), JSONLayout(), JSONLayout(comma: " ", colon: " "), JSONLayout(comma: " "),
    JSONLayout(colon: " "),
    JSONLayout(colon: " ", indentation: " "), JSONLayout(colon: " ", indentation: "  "),
    JSONLayout(colon: " ", indentation: "    "), JSONLayout(colon: " ", indentation: "\t"),
    JSONLayout(indentation: "", depth: 2), JSONLayout(comma: " ", colon: " ", indentation: "  ", depth: 2),
    JSONLayout(colon: " ", indentation: "  ", lineEnd: "\r\n"), JSONLayout(indentation: "", lineEnd: "\r"),
    JSONLayout(surprises: 5), JSONLayout(comma: " ", colon: " ", surprises: 2),
    JSONLayout(comma: "\t", colon: "  ", indentation: "  ", surprises: 10),
  ]

  /// Those that keep a sample on one line.
  static let singleLine = all.filter { $0.indentation == nil }

  func write(_ document: JSONTokens, using random: inout RandomNumbers) -> [UInt8] {
    var bytes: [UInt8] = []
    var depth = 0
    for index in document.tokens.indices {
      let closes = document.isOne(index, of: "}]")
      if closes {
        depth -= 1
        if !document.isOne(index - 1, of: "{[") { breakLine(&bytes, depth, depth) }
      }
      bytes += document.tokens[index]
      if document.isOne(index, of: "{[") {
        depth += 1
        if !document.isOne(index + 1, of: "}]") { breakLine(&bytes, depth, depth - 1) }
      }
      if document.isOne(index, of: ",") {
        bytes += Array(comma.utf8)
        breakLine(&bytes, depth, depth - 1)
      }
      if document.isOne(index, of: ":") { bytes += Array(colon.utf8) }
      if surprises > 0, Int.random(in: 0..<100, using: &random) < surprises {
        let blanks =
          indentation == nil ? [" ", "\t", "   "] : [" ", "\t", "\n", "\r\n", "\r", "                  "]
        bytes += Array(blanks.randomElement(using: &random)!.utf8)
      }
    }
    return bytes
  }

  private func breakLine(_ bytes: inout [UInt8], _ count: Int, _ outer: Int) {
    guard let indentation, outer < depth else { return }
    bytes += Array(lineEnd.utf8)
    bytes += Array(String(repeating: indentation, count: max(0, count)).utf8)
  }
}
