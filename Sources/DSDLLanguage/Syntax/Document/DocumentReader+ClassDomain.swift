import YAMLTree

/// Class domains.
extension DocumentReader {
  static let classDomainProperties = [
    KnownKey("$def", takes: .text),
    KnownKey(
      "classes", ["class"], otherWords: ["class-names", "names", "labels", "categories"], takes: .list,
      .mapping),
    KnownKey(
      "skeleton", otherWords: ["edges", "links", "limbs", "bones", "connections"], takes: .list, .null),
  ]

  func classDomain(_ name: Name, _ node: Node, _ strays: [KnownEntries.Entry]) -> ClassDomain {
    let entries = KnownEntries(
      of: node, known: Self.classDomainProperties.filter { $0.name != "$def" }, and: strays)
    reportUnknownProperties(of: entries, .classDomain)
    var isBroken =
      !node.isComplete || entries["classes"]?.isComplete == false || entries.isRepeated("classes")
    let classes = classes(name, entries, isBroken: &isBroken)
    let skeleton = skeleton(in: entries, of: name, classes: classes, isBroken: isBroken)
    return ClassDomain(name: name, classes: classes, skeleton: skeleton, isBroken: isBroken)
  }

  private func classes(_ domain: Name, _ entries: KnownEntries, isBroken: inout Bool) -> [Name] {
    guard let list = entries["classes"] else {
      guard entries.node.isComplete else { return [] }
      collector.report(
        .emptyClassDomain, at: domain.range,
        .classDomain(.missingClasses(domain: domain.text)))
      isBroken = true
      return []
    }
    guard list.kind == .sequence else {
      isBroken = true
      if isNull(list), entries.isRepeated("classes") { return [] }
      // That the key is not spelt right has been said: other tools have another form under it.
      if entries.isSlip("classes") { return [] }
      let rule: Rule = isNull(list) ? .emptyClassDomain : .wrongShape
      let place = isNull(list) ? keyRange(of: "classes", in: entries) : range(list)
      reportShape(
        of: list, as: rule, at: place, .key("classes"), expected: .names,
        hint: dashHint(list) ?? namesHint(list))
      return []
    }
    if let inner = kindOfLists(in: list) {
      isBroken = true
      collector.report(
        .invalidClassName, at: range(list), .classDomain(.noNames(inner)),
        hint: namesHint(list) ?? (inner == .mapping ? .hint(.quoteName) : nil))
      return []
    }
    if list.count == 0, list.isComplete {
      collector.report(
        .emptyClassDomain, at: range(list), .classDomain(.noClasses(domain: domain.text)))
      isBroken = true
    }
    var classes: [Name] = []
    var numbers: [ExactText: Int] = [:]
    classes.reserveCapacity(list.count)
    numbers.reserveCapacity(list.count)
    for element in list.elements where element.isComplete {
      let number = classes.count + 1
      guard !reportJoinedNames(element), let name = className(element, number: number) else {
        isBroken = true
        // The class keeps its number, so that those after it keep theirs.
        classes.append(Name("", range(element)))
        continue
      }
      classes.append(name)
      if let first = numbers.updateValue(number, forKey: ExactText(name.text)) {
        collector.report(
          .duplicateClass, at: name.range,
          .classDomain(.listedTwice(name.text, number: number, first: first)),
          notes: [Note(.first(.listed), classes[first - 1].range)])
      }
    }
    reportLookAlikes(in: classes)
    return classes
  }

  /// Warns of a class that nobody can tell from another one by looking, if that is all there is to say of them.
  private func reportLookAlikes(in classes: [Name]) {
    guard classes.contains(where: { $0.text.utf8.contains { $0 >= 0x80 } }) else { return }
    var numbers: [String: Int] = [:]
    var told: Set<Int> = []
    for (index, name) in classes.enumerated() where ClassNameStyle.isUsual(name.text) {
      let appearance = LookAlikes.appearance(of: name.text)
      guard let first = numbers[appearance] else {
        numbers[appearance] = index
        continue
      }
      let other = classes[first]
      guard let difference = LookAlikes.difference(of: name.text, from: other.text) else { continue }
      told.formUnion([first, index])
      collector.report(
        .classNameStyle, at: name.range,
        .classDomain(.looksLike(name.text, number: index + 1, other: other.text, first: first + 1)),
        notes: [Note(.first(.listed), other.range)], hint: .spelling(.difference(difference)))
    }
    for (index, name) in classes.enumerated() where !told.contains(index) && ClassNameStyle.isUsual(name.text)
    {
      guard let problem = NameRules.likeness(of: name.text) else { continue }
      collector.report(
        .unportableName, at: name.range, .classDomain(.alike(name.text, problem)),
        hint: plainFormHint(name.text))
    }
  }

  /// What all classes are if they are lists, or mappings of more than a name with `: ` in it.
  private func kindOfLists(in list: Node) -> Shape? {
    guard list.isComplete, let first = list.elements.first(where: { _ in true }), first.kind != .scalar else {
      return nil
    }
    let isList = first.kind == .sequence
    let isOneMistake = list.elements.allSatisfy { element in
      element.kind == first.kind
        && (isList || list.count > 1 || element.count > 1 || number(asKeyOf: element) != nil)
    }
    guard isOneMistake else { return nil }
    return isList ? .list : .mapping
  }

  private func number(asKeyOf node: Node) -> Int? {
    guard node.kind == .mapping, node.count == 1 else { return nil }
    return node.entries.first { _ in true }.flatMap { Int($0.key.text) }
  }

  /// The first names in something else than a list of names; nil if it is not clear which they are.
  func meantClassNames(_ node: Node) -> [String]? {
    let limit = 5
    func name(_ node: Node) -> String? {
      switch node.kind {
      case .scalar: return isNull(node) || node.text.isEmpty ? nil : node.text
      case .sequence: return node.count == 1 ? node.elements.first { _ in true }.flatMap(name) : nil
      case .mapping:
        if let value = node["name"] ?? node["label"] ?? node["class"] { return name(value) }
        guard node.count == 1, let (key, value) = node.entries.first(where: { _ in true }) else { return nil }
        return Int(key.text) != nil ? name(value) : value.kind == .scalar ? name(key) : nil
      }
    }
    let names: [String?]
    switch node.kind {
    case .sequence: names = node.elements.prefix(limit).map(name)
    case .mapping:
      let hasNumbers = node.entries.prefix(limit).allSatisfy { Int($0.key.text) != nil }
      names = node.entries.prefix(limit).map { key, value in
        hasNumbers ? name(value) : Int(value.text) == nil ? nil : key.text
      }
    case .scalar:
      guard !isNull(node), scalarKind(node) == .text else { return nil }
      let lines = String(decoding: file.bytes(in: node.range), as: UTF8.self).split(
        whereSeparator: \.isNewline)
      // What stands on lines of its own is one text to YAML, with blanks between.
      let text = node.style == .plain && lines.count > 1 ? lines.joined(separator: "\n") : node.text
      names = text.split { ",，、;\n()[]{}\"'".contains($0) }.map { Self.withoutNumber(String($0).trimmed) }
        .filter { !$0.isEmpty }.prefix(limit).map(\.self)
    }
    guard !names.isEmpty, names.allSatisfy({ $0?.isEmpty == false }), Set(names).count == names.count else {
      return nil
    }
    return names.compactMap(\.self)
  }

  /// Reports `cat，dog` or `cat、dog` in brackets, which is one name.
  private func reportJoinedNames(_ node: Node) -> Bool {
    guard node.kind == .scalar, node.style == .plain, let sign = node.text.first(where: "，、；;".contains),
      node.isBetweenBrackets
    else { return false }
    if node.text.contains("，") {
      collector.report(
        .invalidClassName, at: range(node), .classDomain(.wideComma(node.text)), hint: .hint(.write(", ")),
        fix: FixIt(node.range, WidePunctuation.narrow(node.text), safety: .safe))
      return true
    }
    let names = node.text.split { "、；;".contains($0) }.map { String($0).trimmed }
    guard names.count > 1 else { return false }
    let list = names.joined(separator: ", ")
    // A name may well have such a sign in it.
    collector.report(
      .invalidClassName, at: range(node), .classDomain(.joinedNames(node.text, String(sign))),
      hint: .classDomain(.partNames(names.prefix(8).map(\.self))),
      fix: file.bytes(in: node.range).elementsEqual(node.text.utf8)
        ? FixIt(node.range, list, safety: .unsafe) : nil)
    return true
  }

  /// `1. person` as `person`.
  private static func withoutNumber(_ item: String) -> String {
    let rest = item.drop(while: \.isNumber)
    guard rest.count < item.count, let sign = rest.first, ".)）、".contains(sign) else { return item }
    return String(rest.dropFirst()).trimmed
  }

  /// A class's name, trimmed; nil, and a diagnostic, if it cannot be one.
  private func className(_ node: Node, number: Int) -> Name? {
    guard node.kind == .scalar else {
      reportClassName(node, number: number, hint: node.kind == .mapping ? .hint(.quoteName) : nil)
      return nil
    }
    if isNull(node) {
      reportClassName(
        node, number: number, hint: node.text.isEmpty && !isBehindAnchor(node) ? nil : .hint(.quoteIfText))
      return nil
    }
    let place = range(node)
    if let tag = node.tag, !["tag:yaml.org,2002:str", "!"].contains(tag) {
      collector.report(
        .typeMismatch, at: place, .classDomain(.taggedName(node.text)), hint: .hint(.removeTag))
      return nil
    }
    // About nearly all names there is nothing to say.
    if (node.plainScalar ?? .text) == .text, node.withUTF8(isOrdinary), !goesOnBelow(node) {
      return Name(node.text, place)
    }
    if node.style == .plain, node.text.contains(" -"), let dash = lineWithDash(node) {
      let item = node.tree.source[dash.upperBound..<node.range.upperBound].prefix { $0 > 0x20 }
      collector.report(
        .invalidClassName, at: SourceRange(file, dash), .classDomain(.itemInName),
        hint: .classDomain(item.isEmpty ? .indentDash : .indentItem(String(decoding: item, as: UTF8.self))))
      return nil
    }
    let text = node.text.trimmed
    if text.isEmpty || text.hasPrefix(".") {
      collector.report(
        .invalidClassName, at: place,
        .classDomain(text.isEmpty ? .blankName(node.text) : .dottedStart(node.text)))
      return nil
    }
    if zip(text.utf8, text.utf8.dropFirst()).contains(where: { $0 == 0x3A && $1 == 0x3A }) {
      collector.report(.invalidClassName, at: place, .classDomain(.separator(text)))
      return nil
    }
    if let content = TypographicQuotes.content(of: text) {
      collector.report(
        .invalidClassName, at: place, .classDomain(.typographicQuotes(text)), hint: .hint(.write(content)),
        fix: ClassNameStyle.isUsual(content) ? .rewriting(place, as: content, safety: .safe) : nil)
      return Name(content, place)
    }
    reportStyle(of: node, text)
    return Name(text, place)
  }

  /// The dash on a further line of a name, which is meant to begin the next one and is indented too far or too little.
  private func lineWithDash(_ node: Node) -> Range<Int>? {
    guard !node.isBetweenBrackets else { return nil }
    let bytes = node.tree.source
    var at = node.start
    while at < node.range.upperBound, at < bytes.count {
      defer { at += 1 }
      guard bytes[at] == 0x0A || bytes[at] == 0x0D else { continue }
      var first = at + 1
      while first < bytes.count, bytes[first] == 0x20 || bytes[first] == 0x0A { first += 1 }
      if first + 1 < bytes.count, bytes[first] == UInt8(ascii: "-"), bytes[first + 1] >= 0x20 {
        return first..<first + 1
      }
    }
    return nil
  }

  /// Whether `&` stands before an empty item, which makes an anchor of what may be its text.
  private func isBehindAnchor(_ node: Node) -> Bool {
    let before = node.tree.source[..<node.start].reversed().prefix { $0 > 0x20 }
    return before.last == UInt8(ascii: "&")
  }

  private func reportClassName(_ node: Node, number: Int, hint: Message?) {
    collector.report(
      .invalidClassName, at: range(node),
      .shape(ShapeMessage(.classOfNumber(number), is: shape(node), expected: .name)), hint: hint)
  }

  /// Whether a name without quotes goes on in the next line, as where a comma is missing at the end of the line.
  private func goesOnBelow(_ node: Node) -> Bool {
    guard node.style == .plain, node.withUTF8({ $0.contains(0x20) }) else { return false }
    return file.bytes(in: node.range).contains { $0 == 0x0A || $0 == 0x0D }
  }

  /// At most one remark on how a class's name is written.
  private func reportStyle(of node: Node, _ text: String) {
    let place = range(node)
    if goesOnBelow(node) {
      return collector.report(
        .classNameStyle, at: place, .classDomain(.severalLines(text)),
        hint: .classDomain(node.isBetweenBrackets ? .commaOrOneLine : .dashOrOneLine))
    }
    let kind = scalarKind(node)
    // A fix that only brings up the next remark is none.
    let hasUsualStyle = ClassNameStyle.isUsual(text)
    if kind != .text {
      collector.report(
        .ambiguousScalar, at: place, .classDomain(.notText(node.text, shape(node))),
        hint: .hint(.writeInQuotes), fix: hasUsualStyle ? .quoting(place, node.text) : nil)
      return
    }
    if let plain = node.plainScalar, plain.isAmbiguousText {
      return checkAmbiguity(node, isFixable: hasUsualStyle)
    }
    if text.unicodeScalars.count != node.text.unicodeScalars.count {
      collector.report(
        .classNameStyle, at: place, .classDomain(.outerBlanks(node.text, trimmed: text)),
        hint: .hint(.writeWithoutBlanks),
        fix: hasUsualStyle ? .rewriting(place, as: text, safety: .safe) : nil)
      return
    }
    if ClassNameStyle.hasEmptyLevel(text) {
      collector.report(.classNameStyle, at: place, .classDomain(.emptyLevel(text)))
      return
    }
    let isDotted = text.utf8.contains(UInt8(ascii: "."))
    for scalar in text.unicodeScalars where !ClassNameStyle.isUsual(scalar) {
      if let bracket = text.firstIndex(of: "["), text.hasSuffix("]"), bracket != text.startIndex {
        let parent = text[text.index(after: bracket)...].dropLast()
        collector.report(
          .classNameStyle, at: place, .classDomain(.brackets(text)),
          hint: .hint(.write("\(parent).\(text[..<bracket])")))
        return
      }
      // The comma of a list in brackets, behind an item of one with dashes.
      let isComma = scalar == "," && text.last == ","
      let seen = scalar.isInvisible ? LookAlikes.visible(text) : nil
      let better = isComma ? String(text.dropLast()).trimmed : seen
      collector.report(
        .classNameStyle, at: place, .classDomain(.oddCharacter(text, scalar)),
        hint: better.map { .hint(.write($0)) })
      return
    }
    if isDotted, text.unicodeScalars.contains(" ") {
      collector.report(.classNameStyle, at: place, .classDomain(.blankInDotted(text)))
    }
  }

  /// Whether a name has letters and digits of ASCII, `_`, and either blanks between them or dots.
  private func isOrdinary(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    var (hasBlank, hasDot) = (false, false)
    // What stands before a name and behind it may not be a blank or dot either.
    var previous: UInt8 = 0x20
    for byte in name {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
        break
      case 0x20 where !previous.isBlankOrDot: hasBlank = true
      case UInt8(ascii: ".") where !previous.isBlankOrDot: hasDot = true
      default: return false
      }
      previous = byte
    }
    return !previous.isBlankOrDot && !(hasBlank && hasDot)
  }
}

extension UInt8 {
  fileprivate var isBlankOrDot: Bool { self == 0x20 || self == UInt8(ascii: ".") }
}
