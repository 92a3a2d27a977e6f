/// Text of programs, and of their settings.
extension ForeignFile.Head {
  /// Whether the text begins as JavaScript does: a program, a call or a variable with JSON in it, or what servers put in
  /// front of JSON so that no page can run it.
  func isScript(as form: ForeignFile.Form) -> Bool {
    if Self.beginnings.contains(where: { begins($0) }) { return true }
    guard let word = word(at: textStart) else { return false }
    let next = behindBlanks(word.upperBound)
    if Self.isPythonType(bytes[word].string) { return false }
    let name = Self.keywords[bytes[word].string]
    if let name, next > word.upperBound {
      switch name {
      case .declaration:
        return self.word(at: next).map { bytes[behindBlanks($0.upperBound)] == UInt8(ascii: "=") }
          ?? "[{".utf8.contains(bytes[next])
      case .statement: return form != .yaml || !isMapping
      // Python has the word, too.
      case .importing: return "{*\"'".utf8.contains(bytes[next]) || bytes[firstLine].string.contains(" from ")
      }
    }
    let opening = form == .yaml ? "[{" : "[{\"'"
    switch bytes[next] {
    case UInt8(ascii: "("): return form != .yaml || opening.utf8.contains(bytes[behindBlanks(next + 1)])
    case UInt8(ascii: "="): return opening.utf8.contains(bytes[behindBlanks(next + 1)])
    default: return false
    }
  }

  /// What Python prints before the brackets of dictionaries that are no plain ones.
  private static func isPythonType(_ name: String) -> Bool {
    name == "OrderedDict" || name == "defaultdict" || name == "mappingproxy"
  }

  /// `OrderedDict([…`, `[defaultdict(…`
  func isPythonObject(at start: Int) -> Bool {
    word(at: start).map { Self.isPythonType(bytes[$0].string) && bytes[$0.upperBound] == UInt8(ascii: "(") }
      ?? false
  }

  private enum Keyword {
    case declaration, statement, importing
  }

  private static let keywords: [String: Keyword] = [
    "var": .declaration, "let": .declaration, "const": .declaration,
    "import": .importing, "export": .statement, "function": .statement, "async": .statement,
  ]

  private static let beginnings = [
    ")]}'", "while(1);", "while (1);", "for(;;);", "for (;;);", "\"use strict\";", "'use strict';",
    "(function", "!function", "(() =>", "/*",
  ]

  /// Whether all of the first lines are settings as TOML and INI have them, and at least two of them are there.
  var isSettings: Bool {
    var (start, count) = (textStart, 0)
    // Nearly all files of samples begin so: not even their line is gone through.
    guard bytes[start] != UInt8(ascii: "{") else { return false }
    while start < bytes.count, count < Self.settingsLookedAt {
      var end = start
      while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
      // The last line may go on behind what is here.
      if end == bytes.count, bytes.count == ForeignFile.headSize, count > 0 { break }
      let first = behindBlanks(start)
      switch bytes[first] {
      case _ where first >= end, UInt8(ascii: "#"), UInt8(ascii: ";"): break
      case UInt8(ascii: "["):
        guard isSection(first..<end) else { return false }
        count += 1
      default:
        guard isSetting(first) else { return false }
        count += 1
      }
      start = end + 1
    }
    return count > 1
  }

  private static let settingsLookedAt = 4

  /// `[name]`, `[[name]]`, `[name "sub"]`
  private func isSection(_ line: Range<Int>) -> Bool {
    let name = bytes[line.lowerBound + 1] == UInt8(ascii: "[") ? line.lowerBound + 2 : line.lowerBound + 1
    guard word(at: behindBlanks(name)) != nil,
      let end = line.first(where: { bytes[$0] == UInt8(ascii: "]") }),
      !(name..<end).contains(where: { ",:{}[".utf8.contains(bytes[$0]) })
    else { return false }
    var last = end
    while bytes[last] == UInt8(ascii: "]") { last += 1 }
    last = behindBlanks(last)
    return last >= line.upperBound || bytes[last] == UInt8(ascii: "#") || bytes[last] == UInt8(ascii: ";")
  }

  /// `name = value`, `export NAME=value`
  private func isSetting(_ start: Int) -> Bool {
    guard var name = word(at: start) else { return false }
    let next = behindBlanks(name.upperBound)
    if bytes[name].string == "export", let other = word(at: next) { name = other }
    let equals = behindBlanks(name.upperBound)
    return bytes[equals] == UInt8(ascii: "=") && !"=>".utf8.contains(bytes[equals + 1])
  }

  /// A name of JavaScript or TOML, with points and hyphens.
  private func word(at start: Int) -> Range<Int>? {
    func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte == UInt8(ascii: "_") }
    guard isLetter(bytes[start]) || (bytes[start] == UInt8(ascii: "$") && isLetter(bytes[start + 1])) else {
      return nil
    }
    var end = start + 1
    while isLetter(bytes[end]) || bytes[end] &- 0x30 < 10 || "$.-".utf8.contains(bytes[end]) { end += 1 }
    return start..<end
  }

  private func behindBlanks(_ start: Int) -> Int {
    var index = start
    while bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    return index
  }

  /// Whether the first line may be a key of YAML with its value.
  private var isMapping: Bool {
    firstLine.contains {
      bytes[$0] == UInt8(ascii: ":") && (bytes[$0 + 1] == 0x20 || $0 + 1 == firstLine.upperBound)
    }
  }
}
