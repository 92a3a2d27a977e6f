/// Changes of structure: what somebody does who edits by hand, or a program that writes another form of the same.
extension JSONTokens {
  private static let numbers = [
    "-0", "0", "1e3", "1E+2", "0.0", "1.50", "007", ".5", "1.", "1e400", "-1e400", "12345678901234567890",
    "NaN",
    "Infinity", "-Infinity", "-", "+1", "0x1F", "1e", "1e+", "1.e2", "1.5.2", "--1", "-01", "00", "0e0",
    "1e-400",
    "0.1e1", "4.9E-324", "179.99999999999999999", "3.141592653589793238462643", "-0.0", "2.0", "1e0", "10e-1",
    "99999999999999999999999999999999999999999999", "0.00000000000000000000000000000000000000000000000001",
    "9007199254740993", "1e22", "1e23", "123456789012345678901234567890.5", "-180.0", "180.00000000000001",
    "1 2",
  ].map { Array($0.utf8) }
  private static let others = [
    "null", "true", "false", "\"\"", "\"x\"", "1", "[]", "{}", "[1,2]", "[1,2,3,4]", "[[1,2],[3,4],[5,6]]",
    "{\"a\":{\"a\":1}}", "[[[[]]]]", "\"1\"", "nul", "True", "'x'", "\"unfinished", "[1,2,]", "{\"a\":1,}",
    "\"\\u0031\"", "[null]", "{\"$loc\":\"a\"}", "\"é\"", "-1", "/*x*/1", "{\"a\":1,\"a\":2}",
  ].map { Array($0.utf8) }

  mutating func mutate(using random: inout RandomNumbers) {
    guard !tokens.isEmpty else { return }
    switch Int.random(in: 0..<14, using: &random) {
    case 0: dropMember(using: &random)
    case 1: repeatMember(using: &random)
    case 2: renameKey(using: &random)
    case 3: shuffleMembers(using: &random)
    case 4: replaceValue(with: Self.others.randomElement(using: &random)!, using: &random)
    case 5: replaceNumber(using: &random)
    case 6: escapeStrings(all: Bool.random(using: &random), using: &random)
    case 7: copyValue(using: &random)
    case 8: dropElement(using: &random)
    case 9: changePunctuation(using: &random)
    case 10: wrapValue(using: &random)
    case 11: changeNumber(using: &random)
    case 12: repeatElement(using: &random)
    default: replaceNumber(using: &random)
    }
  }

  private mutating func dropMember(using random: inout RandomNumbers) {
    guard let member = members.randomElement(using: &random) else { return }
    remove(member.range)
  }

  /// Takes an item out of an object or a list, with a comma beside it.
  private mutating func remove(_ range: Range<Int>) {
    if isOne(range.upperBound, of: ",") {
      tokens.removeSubrange(range.lowerBound..<range.upperBound + 1)
    } else if isOne(range.lowerBound - 1, of: ",") {
      tokens.removeSubrange(range.lowerBound - 1..<range.upperBound)
    } else {
      tokens.removeSubrange(range)
    }
  }

  private mutating func repeatMember(using random: inout RandomNumbers) {
    guard let member = members.randomElement(using: &random) else { return }
    var copy = Array(tokens[member.range])
    if Bool.random(using: &random) { copy[0] = Self.escaped(copy[0], one: true, using: &random) }
    tokens.insert(contentsOf: copy + [[UInt8(ascii: ",")]], at: member.object + 1)
  }

  private mutating func renameKey(using random: inout RandomNumbers) {
    guard let member = members.randomElement(using: &random) else { return }
    let key = member.range.lowerBound
    switch Int.random(in: 0..<5, using: &random) {
    case 0: tokens[key].insert(UInt8(ascii: "s"), at: tokens[key].count - 1)
    case 1: tokens[key].remove(at: Int.random(in: 1..<tokens[key].count, using: &random))
    case 2:
      tokens[key] = members.randomElement(using: &random).map { tokens[$0.range.lowerBound] } ?? tokens[key]
    case 3: tokens[key] = Self.escaped(tokens[key], one: true, using: &random)
    default: tokens[key] = Array("\"\"".utf8)
    }
  }

  private mutating func shuffleMembers(using random: inout RandomNumbers) {
    guard let object = members.randomElement(using: &random)?.object else { return }
    let own = members.filter { $0.object == object }
    guard let first = own.first, let last = own.last else { return }
    let shuffled = own.shuffled(using: &random).map { Array(tokens[$0.range]) }
    tokens.replaceSubrange(
      first.range.lowerBound..<last.range.upperBound,
      with: Array(shuffled.joined(separator: [[UInt8(ascii: ",")]])))
  }

  private mutating func replaceValue(with token: Token, using random: inout RandomNumbers) {
    guard let start = values.randomElement(using: &random) else { return }
    tokens.replaceSubrange(value(at: start), with: [token])
  }

  private mutating func replaceNumber(using random: inout RandomNumbers) {
    guard let index = tokens.indices.filter(isNumber).randomElement(using: &random) else { return }
    tokens[index] = Self.numbers.randomElement(using: &random)!
  }

  /// Writes a number in another way.
  private mutating func changeNumber(using random: inout RandomNumbers) {
    guard let index = tokens.indices.filter(isNumber).randomElement(using: &random) else { return }
    let ends = [
      "0", ".0", ".", "e0", "E+1", "e-1", ".25", "00000000000000000001", "e", "-", "]", ",", "e300",
    ]
    if Bool.random(using: &random) {
      tokens[index] += Array(ends.randomElement(using: &random)!.utf8)
    } else {
      let start = ["-", "0", "1", "+", " ", "9999999", "-0"].randomElement(using: &random)!
      tokens[index] = Array(start.utf8) + tokens[index]
    }
  }

  private mutating func copyValue(using random: inout RandomNumbers) {
    let values = values
    guard let from = values.randomElement(using: &random), let to = values.randomElement(using: &random)
    else {
      return
    }
    let copy = Array(tokens[value(at: from)])
    if copy.count < 2_000 { tokens.replaceSubrange(value(at: to), with: copy) }
  }

  private mutating func dropElement(using random: inout RandomNumbers) {
    let elements = values.filter { !isOne($0 - 1, of: ":") }
    guard let start = elements.randomElement(using: &random) else { return }
    remove(value(at: start))
  }

  private mutating func repeatElement(using random: inout RandomNumbers) {
    let elements = values.filter { !isOne($0 - 1, of: ":") }
    guard let start = elements.randomElement(using: &random) else { return }
    let copy = Array(tokens[value(at: start)])
    if copy.count < 2_000 { tokens.insert(contentsOf: copy + [[UInt8(ascii: ",")]], at: start) }
  }

  private mutating func changePunctuation(using random: inout RandomNumbers) {
    let all = tokens.indices.filter { isOne($0, of: "{}[],:") }
    guard let index = all.randomElement(using: &random) else { return }
    switch Int.random(in: 0..<3, using: &random) {
    case 0: tokens.remove(at: index)
    case 1: tokens.insert(tokens[index], at: index)
    default: tokens[index] = [Array("{}[],:".utf8).randomElement(using: &random)!]
    }
  }

  private mutating func wrapValue(using random: inout RandomNumbers) {
    guard let start = values.randomElement(using: &random) else { return }
    let range = value(at: start)
    if isOne(start, of: "["), range.count > 2, Bool.random(using: &random) {
      tokens.replaceSubrange(range, with: Array(tokens[range.lowerBound + 1..<range.upperBound - 1]))
    } else {
      tokens.replaceSubrange(range, with: [[UInt8(ascii: "[")]] + tokens[range] + [[UInt8(ascii: "]")]])
    }
  }

  // MARK: Escapes

  private mutating func escapeStrings(all: Bool, using random: inout RandomNumbers) {
    let strings = tokens.indices.filter(isString)
    if all {
      for index in strings { tokens[index] = Self.escaped(tokens[index], one: false, using: &random) }
    } else if let index = strings.randomElement(using: &random) {
      let isOne = Bool.random(using: &random)
      tokens[index] = Self.escaped(tokens[index], one: isOne, using: &random)
    }
  }

  /// The same text with one character or all of them as `\u` escapes; what has escapes already is left alone.
  private static func escaped(_ token: Token, one: Bool, using random: inout RandomNumbers) -> Token {
    guard !token.contains(UInt8(ascii: "\\")), token.count > 2 else { return token }
    let units = Array(String(decoding: token[1..<token.count - 1], as: UTF8.self).unicodeScalars)
    let chosen = one ? units.indices.randomElement(using: &random) : nil
    let isUpper = Bool.random(using: &random)
    var text = "\""
    for (index, scalar) in units.enumerated() {
      guard chosen == nil || chosen == index else {
        text.unicodeScalars.append(scalar)
        continue
      }
      for unit in String(scalar).utf16 {
        let hex = String(unit, radix: 16, uppercase: isUpper)
        text += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      }
    }
    return Array((text + "\"").utf8)
  }
}
