import Foundation

/// The tags of a page, read as strictly as the page is written: every attribute in double quotes, every element closed.
struct Outline {
  struct Element {
    let name: String
    let attributes: [String: String]
  }

  private(set) var elements: [Element] = []
  /// What is wrong with the tags; empty if nothing is.
  private(set) var mistakes: [String] = []

  private static let void: Set<String> = ["meta", "input"]

  init(_ page: String) {
    var rest = Substring(page)
    var open: [String] = []
    while let start = rest.utf8.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[rest.utf8.index(after: start)...]
      if rest.hasPrefix("!DOCTYPE") { continue }
      guard let end = Self.end(of: rest) else {
        mistakes.append("a tag without an end: \(rest.prefix(40))")
        return
      }
      let tag = rest[..<end]
      rest = rest[rest.utf8.index(after: end)...]
      if tag.hasPrefix("/") {
        let name = String(tag.dropFirst())
        if open.popLast() != name { mistakes.append("</\(name)> closes another element") }
        continue
      }
      let element = element(tag)
      elements.append(element)
      if !Self.void.contains(element.name), !tag.hasSuffix("/") { open.append(element.name) }
      // Nothing in these is a tag.
      if element.name == "script" || element.name == "style" {
        guard let close = rest.range(of: "</\(element.name)>") else { continue }
        rest = rest[close.lowerBound...]
      }
    }
    if !open.isEmpty { mistakes.append("not closed: \(open)") }
  }

  private static func end(of tag: Substring) -> Substring.Index? {
    var isQuoted = false
    for index in tag.utf8.indices {
      switch tag.utf8[index] {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ">") where !isQuoted: return index
      default: break
      }
    }
    return nil
  }

  private mutating func element(_ tag: Substring) -> Element {
    var rest = tag.utf8[...]
    let name = rest.prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "/") }
    rest = rest.dropFirst(name.count)
    var attributes: [String: String] = [:]
    while true {
      rest = rest.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
      if rest.isEmpty || rest.first == UInt8(ascii: "/") { break }
      let key = rest.prefix { $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: " ") }
      rest = rest.dropFirst(key.count)
      guard rest.first == UInt8(ascii: "=") else {
        attributes[String(Substring(key))] = ""
        continue
      }
      rest = rest.dropFirst()
      guard rest.first == UInt8(ascii: "\"") else {
        mistakes.append("an attribute without quotes: \(tag)")
        break
      }
      let value = rest.dropFirst().prefix { $0 != UInt8(ascii: "\"") }
      attributes[String(Substring(key))] = String(Substring(value))
      rest = rest.dropFirst(value.count + 2)
    }
    return Element(name: String(Substring(name)), attributes: attributes)
  }

  func elements(_ name: String, where key: String, has word: String) -> [Element] {
    elements.filter {
      $0.name == name && $0.attributes[key]?.split(separator: " ").contains(Substring(word)) ?? false
    }
  }
}
