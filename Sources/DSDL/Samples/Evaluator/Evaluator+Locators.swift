/// Locators: paths, object ids and URLs.
extension Evaluator {
  mutating func locator(_ node: Int) throws(InstanceMistake) {
    if try reader.kind() == .object {
      return isLocatorObject() ? try locatorObject(node) : try mismatch(node)
    }
    guard let token = try text(node) else { return }
    checkLocator(token)
  }

  private func checkLocator(_ token: InstanceToken) {
    let text = token.text
    let path = Self.withoutOuterBlanks(text)
    if path.count == 0 {
      return report(.emptyLocator, at: token.range) {
        Finding(.locator(.empty))
      }
    }
    if path.count < text.count {
      // It ends where a quote is missing, of which the reader tells.
      if reader.isBroken(at: token.range) { return }
      return report(.unportableLocator, .warning, at: token.range) {
        Finding(
          .locator(.outerBlank(text.shortened, isFirst: isJSONBlank(text[0]))),
          hint: .hint(.write(path.shortened)),
          fix: FixIt.rewriting(SourceRange(file, token.range), as: path.string, safety: .unsafe))
      }
    }
    if text[0] >= 0x80, let content = TypographicQuotes.content(of: text.string) {
      return report(.unportableLocator, .warning, at: token.range) {
        Finding(
          .locator(.quotes(text.shortened)), hint: .hint(.write(content.shortened)),
          fix: rewriting(token, as: content, safety: .unsafe))
      }
    }
    if let form = Self.absoluteForm(of: text) {
      return report(.absoluteLocator, at: token.range) {
        Finding(
          .locator(.absolute(text.shortened, form)), hint: .locator(.writeRelative))
      }
    }
    if let slash = Self.onlySlash(ofURL: text) {
      return report(.unportableLocator, .warning, at: token.range) {
        let scheme = text[0..<slash].string
        let url = scheme + "//" + text[slash + 1..<text.count].string
        return Finding(
          .locator(.oneSlash(text.shortened, scheme: scheme)), hint: .hint(.write(url.shortened)),
          fix: rewriting(token, as: url, safety: .unsafe))
      }
    }
    if let control = text.buffer.first(where: { $0 < 0x20 }) {
      return report(.unportableLocator, .warning, at: token.range) {
        Finding(
          .locator(.control(text.shortened, Unicode.Scalar(control))),
          hint: Self.withoutEscapes(text).map { .hint(.write($0.shortened)) })
      }
    }
    guard text.buffer.contains(UInt8(ascii: "\\")), !Self.isURLOrIdentifier(text) else { return }
    report(.unportableLocator, .warning, at: token.range) {
      let words = text.string.split(separator: "\\", omittingEmptySubsequences: true)
      let isURL = words[0].hasSuffix(":") && words[0].count > 2
      let portable =
        isURL ? "\(words[0])//\(words.dropFirst().joined(separator: "/"))" : words.joined(separator: "/")
      return Finding(
        .locator(.backslashes(text.shortened)), hint: .hint(.write(portable.shortened)))
    }
  }

  /// The path that is meant by a text in which `\` and a letter became a control character: `img/new.jpg` for
  /// `"img\new.jpg"`; nil if it has others.
  private static func withoutEscapes(_ text: ByteView) -> String? {
    var path = ""
    for scalar in text.string.unicodeScalars {
      switch scalar {
      case "\u{7}": path += "/a"
      case "\u{8}": path += "/b"
      case "\t": path += "/t"
      case "\n": path += "/n"
      case "\u{B}": path += "/v"
      case "\u{C}": path += "/f"
      case "\r": path += "/r"
      case "\u{1B}": path += "/e"
      case "\\": path += "/"
      case "\u{0}"..<" ": return nil
      default: path.unicodeScalars.append(scalar)
      }
    }
    return path.hasPrefix("/") ? nil : path
  }

  private static func withoutOuterBlanks(_ text: ByteView) -> ByteView {
    var (start, end) = (0, text.count)
    while start < end, isJSONBlank(text[start]) { start += 1 }
    while end > start, isJSONBlank(text[end - 1]) { end -= 1 }
    return text[start..<end]
  }

  /// `https://…`, `::domain::id`
  private static func isURLOrIdentifier(_ text: ByteView) -> Bool {
    guard let colon = text.buffer.firstIndex(of: UInt8(ascii: ":")) else { return false }
    return colon == 0 || (text[colon + 1] == UInt8(ascii: "/") && text[colon + 2] == UInt8(ascii: "/"))
  }

  /// Where the slash stands in `https:/x/a.jpg`, which was a URL before somebody tidied it as a path; nil in others.
  private static func onlySlash(ofURL text: ByteView) -> Int? {
    guard (text[0] | 0x20) &- 0x61 < 26 else { return nil }
    var colon = 1
    while colon < 6, text[colon].isDigit || (text[colon] | 0x20) &- 0x61 < 26 { colon += 1 }
    let isOne =
      2...5 ~= colon && text[colon] == UInt8(ascii: ":") && text[colon + 1] == UInt8(ascii: "/")
      && text[colon + 2] != UInt8(ascii: "/")
    return isOne ? colon + 1 : nil
  }

  /// What a path is called that leads nowhere on another machine; nil for others.
  private static func absoluteForm(of text: ByteView) -> LocatorMessage.Absolute? {
    func isSeparator(_ index: Int) -> Bool {
      text[index] == UInt8(ascii: "/") || text[index] == UInt8(ascii: "\\")
    }
    if isSeparator(0) || (text[1] == UInt8(ascii: ":") && isSeparator(2)) { return .path }
    if text[0] == UInt8(ascii: "~"), isSeparator(1) { return .home }
    guard text[0] | 0x20 == UInt8(ascii: "f") else { return nil }
    return text[0..<5].string.lowercased() == "file:" ? .url : nil
  }

  /// Whether the object at the cursor is meant as a locator: it has nothing in it, or a key such as `$loc`.
  private func isLocatorObject() -> Bool {
    var probe = reader
    var isEmpty = true
    do throws(InstanceMistake) {
      try probe.beginObject()
      while let key = try probe.nextKey(isFirst: isEmpty) {
        isEmpty = false
        if key.text[0] == UInt8(ascii: "$") || key.text.elementsEqual("loc") { return true }
        try probe.skip()
      }
    } catch {
      return true
    }
    return isEmpty
  }

  /// `{"$loc": "…", "$descr": {…}}`
  private mutating func locatorObject(_ node: Int) throws(InstanceMistake) {
    let start = reader.start
    let type = plan.types[node]
    try reader.beginObject()
    var location: Range<Int>?
    var description: Range<Int>?
    var misspelt = false
    var bare: [(name: String, range: Range<Int>)] = []
    var isFirst = true
    while let key = try reader.nextKey(isFirst: isFirst) {
      isFirst = false
      let name = key.text.string
      let range = key.range
      if let first = name == "$loc" ? location : name == "$descr" ? description : nil {
        if reader.looksForDuplicateKeys {
          report(.duplicateKey, at: range) {
            Finding(
              .key(.repeated(name)), notes: [Note(.first(.there), SourceRange(file, first))])
          }
        }
      }
      switch name {
      case "$loc":
        location = location ?? range
        path.push(.location)
        if let token = try text(node) { checkLocator(token) }
        path.pop()
      case "$descr":
        description = description ?? range
        let kind = try reader.kind()
        let start = reader.start
        try reader.skip()
        if kind != .object {
          let end = reader.end
          report(.typeMismatch, at: start..<end, key: name) {
            Finding(.locator(.notDescription(kind.written)))
          }
        }
      case _ where ["loc", "$loc"].contains(name.lowercased()):
        misspelt = true
        bare.append((name, range))
        if let token = try text(node) { checkLocator(token) }
      default:
        if name.hasPrefix("$") { misspelt = true }
        reportUnknownPart(name, range, fix: nil)
        try reader.skip()
      }
    }
    for (name, range) in bare {
      let isMeant = location == nil && bare.count == 1
      reportUnknownPart(name, range, fix: isMeant ? FixIt(range, "\"$loc\"", safety: .safe) : nil)
    }
    guard location != nil else {
      if misspelt { return }
      report(.missingField, at: start..<start + 1) {
        Finding(.locator(.withoutLocation(type: type.name)))
      }
      return
    }
    report(.unportableLocator, at: start..<start + 1) {
      Finding(.locator(.object), hint: .valueHint(.locatorAsText))
    }
  }

  private func reportUnknownPart(_ name: String, _ range: Range<Int>, fix: FixIt?) {
    report(.unknownField, at: range, key: name) {
      Finding(
        .locator(.unknownPart(name.shortened)),
        hint: Spelling.hint(for: name, among: ["$loc", "$descr"]), fix: fix)
    }
  }
}
