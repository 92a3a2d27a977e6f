@testable import DSDL
@testable import DSDLLanguage

/// Writes samples of a type, most of them clean, in the styles that programs write JSON in.
struct SampleWriter {
  struct Style {
    var comma = ","
    var colon = ":"
    var opening = ""
    var closing = ""
    var shufflesKeys = false
    var leavesOut = false
  }

  static let styles: [Style] = [
    Style(), Style(comma: ", ", colon: ": "),
    Style(comma: ",\n  ", colon: ": ", opening: "\n  ", closing: "\n "),
    Style(shufflesKeys: true, leavesOut: true),
    Style(comma: " ,\t", colon: " : ", opening: " ", closing: "\r\n"),
  ]

  var random: RandomNumbers
  var style: Style

  mutating func file(of type: ResolvedType, count: Int) -> String {
    let samples = (0..<count).map { _ in value(type) }
    return "{\(style.opening)\"samples\"\(style.colon)[\(samples.joined(separator: style.comma))]}"
  }

  mutating func value(_ type: ResolvedType) -> String {
    switch type {
    case .bool: return pick(["true", "false", "0", "1"])
    case .int: return pick(["0", "-3", "17", "640", "1.0", "20000000000000000000", "5e0"])
    case .num: return number()
    case .str, .text, .uniqueID, .instanceID: return text()
    case .coord: return list(2)
    case .coord3D: return list(3)
    case .interval: return "[\(pick(["0", "1.5", "-2"]))\(style.comma)\(pick(["1.5", "7", "1e1"]))]"
    case .polygon:
      return array(
        (0..<Int.random(in: 0...2, using: &random)).map { _ in
          array((0..<Int.random(in: 2...7, using: &random)).map { _ in list(2) })
        })
    case .bbox:
      return array(
        (0..<4).map {
          let isCorner = Int.random(in: 0..<12, using: &random) > 0
          return "\(Int.random(in: 0...9, using: &random) + (isCorner ? $0 / 2 * 9 : 0))"
            + pick(["", ".5", ".25", ".0", ".123456"])
        })
    case .rotatedBBox(let mode, _): return list(mode == .xyxy ? 8 : 5)
    case .bbox3D(let mode):
      let isOther = Int.random(in: 0..<12, using: &random) == 0
      return list((mode == .autoDrive) != isOther ? 7 : 9)
    case .keypoint(let domain):
      let isFlat = Int.random(in: 0..<12, using: &random) == 0
      return isFlat ? list(domain.classes.count * 3) : array(domain.classes.map { _ in list(3) })
    case .label(let domains): return label(domains.randomElement(using: &random)!, isOnly: domains.count == 1)
    case .imageShape: return array([pick(["480", "640.0", "1"]), pick(["480", "0", "9999"])])
    case .date(let format), .time(let format): return moment(format != nil)
    case .media, .labelMap, .pointCloud:
      return pick([
        "\"images/1.jpg\"", "\"图像/1.jpg\"", "\"/a\"", "\"C:\\\\a\"", "\"\\u56fe.jpg\"", "\"a\\u003a/b\"",
        "\"\"",
        "\"~/a\"", "\"file:///a\"", "\"a\\\\b.jpg\"", "\"a/\\u005cb.jpg\"", "\"files/a.jpg\"",
        "\"https://a/b\"",
        "{\"$loc\":\"a.jpg\"}", "{\"path\":\"a.jpg\"}", "\"very/long/path/to/some/image/of/a/dataset.jpg\"",
        "\"\\/a\"",
      ])
    case .list(let element, _):
      return array((0..<Int.random(in: 0...3, using: &random)).map { _ in value(element) })
    case .structure(let structure): return object(structure)
    // Whatever is unknown, and objects of any kind.
    default: return free(2)
    }
  }

  private mutating func pick(_ texts: [String]) -> String { texts.randomElement(using: &random)! }

  private func array(_ elements: [String]) -> String {
    "[" + (elements.isEmpty ? "" : style.opening + elements.joined(separator: style.comma) + style.closing)
      + "]"
  }

  private mutating func list(_ count: Int) -> String { array((0..<count).map { _ in number() }) }

  private mutating func number() -> String {
    switch Int.random(in: 0..<12, using: &random) {
    case 0: "-\(Int.random(in: 0..<200, using: &random))"
    case 1: "\(Double.random(in: 0..<1, using: &random))"
    case 2: pick(["1e3", "2.5E-3", "0", "0.0", "-0.0", "3.14159", "1e300", "179.99", "-1.5", "0.5"])
    case 3...6: "\(Int.random(in: 0..<700, using: &random)).\(Int.random(in: 0..<100, using: &random))"
    default: "\(Int.random(in: 0..<4, using: &random))"
    }
  }

  private mutating func text() -> String {
    pick([
      "\"\"", "\"a\"", "\"exactly 16 bytes\"", "\"some text that is longer than 16 bytes\"", "\"é人😀\"",
      "\"\\\"\\n\\u00e9\\ud83d\\ude00\"", "\"2024-01-01\"", "\"\u{7F}\"",
    ])
  }

  private mutating func moment(_ hasFormat: Bool) -> String {
    if hasFormat, Int.random(in: 0..<4, using: &random) > 0 {
      return pick([
        "\"29 February 2024\"", "\"1 may 1999\"", "\"2024/1/9\"", "\"2024/02/30\"", "\"2024-W09-4\"",
        "\"12:30 PM\"",
        "\"1:05 am\"", "\"2024-02-29T23:59:61.25+0100\"", "\"2024-02-29T1:2:3.5Z\"", "\"2024-02-29\"",
      ])
    }
    return pick([
      "\"2024-02-29\"", "\"2023-02-29\"", "\"0001-01-01\"", "\"12:30\"", "\"23:59:59.5Z\"", "\"24:00\"",
      "\"12:30:00.123456+05:30\"", "\"12:30:00-23:59\"", "\"2024-2-9\"",
    ])
  }

  /// A name as text; what JSON wants escaped is.
  private static func quoted(_ name: String) -> String {
    var text = "\""
    for scalar in name.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { text += "\\" }
      text.unicodeScalars.append(scalar)
    }
    return text + "\""
  }

  private mutating func label(_ domain: ClassDomain, isOnly: Bool) -> String {
    guard let name = domain.classes.randomElement(using: &random)?.text else { return "1" }
    let qualified = "\(domain.name.text)::\(name)"
    let number = Int.random(
      in: 1...domain.classes.count + (pick(["", "", "+"]) == "" ? 0 : 1), using: &random)
    guard isOnly else {
      return pick([
        Self.quoted(qualified), Self.quoted(qualified), "\"\(domain.name.text)::\(number)\"",
        "\"\(domain.name.text)[\(number)]\"", Self.quoted(name),
      ])
    }
    return pick([
      Self.quoted(name), Self.quoted(name), Self.quoted(name), "\(number)", Self.quoted(qualified),
      "\"\(domain.name.text)[\(number)]\"", "\"nothing\"",
    ])
  }

  private mutating func object(_ structure: ResolvedStruct) -> String {
    var fields = structure.fields
    if style.shufflesKeys { fields.shuffle(using: &random) }
    if style.leavesOut { fields.removeAll { $0.isOptional && Bool.random(using: &random) } }
    let members = fields.map { "\"\($0.name.text)\"\(style.colon)\(value($0.type))" }
    return "{" + style.opening + members.joined(separator: style.comma) + style.closing + "}"
  }

  private mutating func free(_ depth: Int) -> String {
    guard depth > 0 else { return pick(["null", "true", "1.5", "\"a\"", "[]", "{}", "NaN"]) }
    return pick([
      "{}", "{\"a\":\(free(depth - 1)),\"b\":[\(free(0)), \(free(depth - 1))]}", "{\"a\":1,\"a\":2}",
      "{\"k\": \(free(depth - 1)) }",
    ])
  }
}
