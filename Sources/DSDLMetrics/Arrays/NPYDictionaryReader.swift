/// Reads the dictionary in the header of a `.npy` file, which is written as Python would write it. Nothing is run.
struct NPYDictionaryReader {
  struct Entries {
    var type: String?
    var isFortranOrder = false
    var shape: [Int]?
  }

  private var rest: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

  /// The entries; nil if the text is something else.
  mutating func entries() -> Entries? {
    var entries = Entries()
    guard take("{") else { return nil }
    while !take("}") {
      guard let key = text(), take(":") else { return nil }
      switch key {
      case "descr":
        // A list describes records.
        guard let type = text() ?? (peek("[") ? "records" : nil) else { return nil }
        entries.type = type
        if type == "records" { return Entries(type: type, shape: []) }
      case "fortran_order":
        if word("True") { entries.isFortranOrder = true } else if !word("False") { return nil }
      case "shape":
        guard let shape = tuple() else { return nil }
        entries.shape = shape
      default: return nil
      }
      guard take(",") || peek("}") else { return nil }
    }
    return entries
  }

  private mutating func skipBlanks() { rest = rest.drop { $0 == 0x20 || $0 == 0x0A } }

  private mutating func peek(_ character: Unicode.Scalar) -> Bool {
    skipBlanks()
    return rest.first == UInt8(ascii: character)
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard peek(character) else { return false }
    rest.removeFirst()
    return true
  }

  private mutating func word(_ word: StaticString) -> Bool {
    skipBlanks()
    let text = "\(word)".utf8
    guard rest.starts(with: text) else { return false }
    rest.removeFirst(text.count)
    return true
  }

  private mutating func text() -> String? {
    skipBlanks()
    guard let quote = rest.first, quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\""),
      let end = rest.dropFirst().firstIndex(of: quote)
    else { return nil }
    defer { rest = rest[(end + 1)...] }
    return String(decoding: rest[(rest.startIndex + 1)..<end], as: UTF8.self)
  }

  private mutating func tuple() -> [Int]? {
    guard take("(") else { return nil }
    var numbers: [Int] = []
    while !take(")") {
      skipBlanks()
      let digits = rest.prefix { (0x30...0x39).contains($0) }
      guard let number = Int(String(decoding: digits, as: UTF8.self)), numbers.count < 32 else { return nil }
      rest = rest.dropFirst(digits.count)
      // Python 2 wrote some numbers so.
      if rest.first == UInt8(ascii: "L") { rest.removeFirst() }
      numbers.append(number)
      guard take(",") || peek(")") else { return nil }
    }
    return numbers
  }
}
