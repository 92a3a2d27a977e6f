package import YAMLTree

/// Small questions about nodes that every part of the reader asks.
extension DocumentReader {
  func range(_ node: Node) -> SourceRange { SourceRange(file, node.range) }

  func source(_ node: Node) -> String { String(decoding: file.bytes(in: node.range), as: UTF8.self) }

  /// A key as a message names it.
  func name(of key: Node) -> String { key.kind == .scalar ? key.text : source(key) }

  /// What a scalar is by the YAML 1.2 core schema; text if it is quoted.
  func scalarKind(_ node: Node) -> PlainScalar.Kind { node.plainScalar?.core ?? .text }

  /// Whether some reader of YAML sees text in a scalar, which may be the name of a file.
  func isTextToSome(_ node: Node) -> Bool { node.plainScalar?.isTextToSome ?? true }

  func isNull(_ node: Node) -> Bool { node.kind == .scalar && scalarKind(node) == .null }

  /// Whether nothing stands for a value whose text is broken, such as an alias that leads nowhere.
  func isBrokenNull(_ node: Node) -> Bool { isNull(node) && text.isBroken(node) }

  /// Reports that a node is not what is expected, unless that is because its text is broken.
  ///
  /// - Parameter subject: What a message calls it.
  func reportShape(
    of node: Node, as rule: Rule = .wrongShape, at place: SourceRange? = nil,
    _ subject: ShapeMessage.Subject, expected: ShapeMessage.Expected,
    hint: @autoclosure () -> Message? = nil, fix: @autoclosure () -> FixIt? = nil
  ) {
    reportShape(
      of: node, as: rule, at: place,
      .shape(ShapeMessage(subject, is: shape(node), expected: expected)), hint: hint(), fix: fix())
  }

  func reportShape(
    of node: Node, as rule: Rule = .wrongShape, at place: SourceRange? = nil,
    _ message: @autoclosure () -> Message,
    hint: @autoclosure () -> Message? = nil, fix: @autoclosure () -> FixIt? = nil
  ) {
    guard node.isComplete, !isBrokenNull(node) else { return }
    if node.kind == .mapping { misshapen.append(node.range) }
    if let separators = node.missingSeparators {
      return collector.report(InstanceMistake(separators), in: file)
    }
    let wide = WidePunctuation(node, in: file)
    collector.report(
      rule, at: place ?? range(node), message(), hint: wide?.hint ?? hint(), fix: wide?.fix ?? fix())
  }

  /// What a node is.
  func shape(_ node: Node) -> Shape {
    switch node.kind {
    case .sequence: return .list
    case .mapping: return .mapping
    case .scalar: break
    }
    switch scalarKind(node) {
    case .null: return node.text.isEmpty ? .empty : .null
    case .boolean: return .boolean
    case .integer, .float, .infinity, .notANumber: return .number
    default: return .text
    }
  }

  /// The place of a known key; of the mapping's start if it is absent.
  func keyRange(of name: String, in entries: KnownEntries) -> SourceRange {
    let start = entries.node.start
    return entries.key(name).map(range) ?? SourceRange(file, start..<start)
  }

  /// Where to point at a value: at its key if nothing is written.
  func place(of name: String, in entries: KnownEntries) -> SourceRange {
    guard let value = entries[name], !value.range.isEmpty else { return keyRange(of: name, in: entries) }
    return range(value)
  }

  /// Reports each key that is read as another one.
  ///
  /// - Parameter owner: What the keys are not known of.
  func reportSlips(_ entries: KnownEntries, _ rule: Rule, of owner: KeyMessage.Owner) {
    for name in entries.slips {
      guard let key = entries.key(name) else { continue }
      let safety: FixIt.Safety = entries.otherWords.contains(name) ? .unsafe : .safe
      collector.report(
        rule, .error, at: range(key), .key(.slip(key.text, of: owner, for: name)), hint: .hint(.write(name)),
        fix: entries.guesses.contains(name)
          ? nil : .renaming(Name(key.text, range(key)), to: name, safety: safety))
    }
  }

  /// Reports a null that is read as an empty list, at its key if nothing is written.
  func reportNull(_ name: String, in entries: KnownEntries) {
    collector.report(
      .nullValue, at: place(of: name, in: entries), .key(.emptyReadAsList(name)), hint: .key(.leaveOutOrList))
  }

  /// The text of a scalar that names something; text that other readers take for a boolean is warned of.
  func checkAmbiguity(_ node: Node, isFixable: Bool = true) {
    guard let plain = node.plainScalar, plain.isAmbiguousText else { return }
    collector.report(
      .ambiguousScalar, at: range(node), .scalar(.legacy(node.text, plain.legacyShape)),
      hint: .hint(.writeInQuotes), fix: isFixable ? .quoting(range(node), node.text) : nil)
  }

  /// What to do about a list whose items have no blank behind their `-`, so that it is text.
  func dashHint(_ node: Node) -> Message? {
    guard node.isText, let sign = node.text.first else { return nil }
    // Word processors make one of the others of a dash.
    if "–—−－‐‑•·●*".contains(sign), node.text.dropFirst().first?.isWhitespace == true {
      let item = node.text.dropFirst().drop(while: \.isWhitespace).prefix { !$0.isWhitespace }
      return .hint(.dashInPlaceOf(String(sign), String(item)))
    }
    guard sign == "-" else { return nil }
    let item = node.text.dropFirst().drop { $0.isWhitespace || $0.unicodeScalars.allSatisfy(\.isInvisible) }
    return .hint(.blankBehindDash(String(item.prefix { !$0.isWhitespace })))
  }

  /// Makes a list of one out of text that stands where a list should.
  func listing(_ node: Node) -> FixIt? {
    node.isText ? .listing(range(node), node.text) : nil
  }
}

extension Node {
  /// Whether it is a scalar that every reader takes for text.
  package var isText: Bool { kind == .scalar && (plainScalar ?? .text) == .text && !text.trimmed.isEmpty }

  /// Whether it stands in a list in brackets, where commas separate.
  var isBetweenBrackets: Bool {
    let before = tree.source[..<start].last { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
    return before == UInt8(ascii: "[") || before == UInt8(ascii: ",")
  }

  /// What the scalar means to readers of YAML; nil if it is quoted, tagged as text or no scalar.
  package var plainScalar: PlainScalar? {
    guard kind == .scalar else { return nil }
    return withUTF8 { PlainScalar($0, style: style, tag: tag) }
  }
}

extension String {
  /// Without white space at both ends.
  package var trimmed: String {
    // Most text has none, which the first and the last letter tell.
    if let first = utf8.first, let last = utf8.last, 0x21..<0x7F ~= first, 0x21..<0x7F ~= last { return self }
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }
}
