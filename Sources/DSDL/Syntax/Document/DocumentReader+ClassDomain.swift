import YAMLTree

/// Class domains (section 2.2).
extension DocumentReader {
  static let classDomainProperties = [
    KnownKey("$def", takes: .text),
    KnownKey("classes", ["class"], takes: .list),
    KnownKey("skeleton", takes: .list, .null),
  ]

  func classDomain(_ name: Name, _ node: Node) -> ClassDomain {
    let entries = KnownEntries(of: node, known: Self.classDomainProperties.filter { $0.name != "$def" })
    reportUnknownProperties(of: entries, "a class domain")
    var isBroken = !node.isComplete || entries["classes"]?.isComplete == false
    let classes = classes(name, entries, isBroken: &isBroken)
    let skeleton = skeleton(in: entries, of: name, classes: classes.count, isBroken: isBroken)
    return ClassDomain(name: name, classes: classes, skeleton: skeleton, isBroken: isBroken)
  }

  private func classes(_ domain: Name, _ entries: KnownEntries, isBroken: inout Bool) -> [Name] {
    guard let list = entries["classes"] else {
      guard entries.node.isComplete else { return [] }
      collector.report(
        .emptyClassDomain, at: domain.range,
        "class domain '\(domain.text)' has no 'classes': a list of names is expected")
      isBroken = true
      return []
    }
    guard list.kind == .sequence else {
      isBroken = true
      let rule: Rule = isNull(list) ? .emptyClassDomain : .wrongShape
      let place = isNull(list) ? keyRange(of: "classes", in: entries) : range(list)
      reportShape(
        of: list, as: rule, at: place, "'classes' is \(shape(list)): a list of names is expected",
        hint: dashHint(list))
      return []
    }
    if list.count == 0, list.isComplete {
      collector.report(
        .emptyClassDomain, at: range(list),
        "class domain '\(domain.text)' has no classes: at least one is expected")
      isBroken = true
    }
    var classes: [Name] = []
    var numbers: [ExactText: Int] = [:]
    classes.reserveCapacity(list.count)
    numbers.reserveCapacity(list.count)
    for element in list.elements where element.isComplete {
      let number = classes.count + 1
      guard !reportWideComma(element), let name = className(element, number: number) else {
        isBroken = true
        // The class keeps its number, so that those after it keep theirs.
        classes.append(Name("", range(element)))
        continue
      }
      classes.append(name)
      if let first = numbers.updateValue(number, forKey: ExactText(name.text)) {
        collector.report(
          .duplicateClass, at: name.range,
          "class '\(name.text)' is listed twice: the name means number \(number), number \(first) is lost",
          notes: [Note("first listed here", classes[first - 1].range)])
      }
    }
    return classes
  }

  /// Reports `cat，dog` in brackets, which is one name.
  private func reportWideComma(_ node: Node) -> Bool {
    guard node.kind == .scalar, node.style == .plain, node.text.contains("，"), node.isBetweenBrackets else {
      return false
    }
    collector.report(
      .invalidClassName, at: range(node),
      "'\(node.text)' is one name to YAML: '，' is a full-width comma, which separates nothing",
      hint: "write ', '", fix: FixIt(node.range, WidePunctuation.narrow(node.text), safety: .safe))
    return true
  }

  /// A class's name, trimmed; nothing, and a diagnostic, if it cannot be one.
  private func className(_ node: Node, number: Int) -> Name? {
    guard node.kind == .scalar else {
      let hint = node.kind == .mapping ? "put a name that contains ': ' in quotes" : nil
      collector.report(
        .invalidClassName, at: range(node), "class \(number) is \(shape(node)): a name is expected",
        hint: hint)
      return nil
    }
    if isNull(node) {
      collector.report(
        .invalidClassName, at: range(node), "class \(number) is \(shape(node)): a name is expected",
        hint: node.text.isEmpty ? nil : "put it in quotes if it is meant as text")
      return nil
    }
    let place = range(node)
    // About nearly all names there is nothing to say.
    if (node.plainScalar ?? .text) == .text, node.withUTF8(isOrdinary) { return Name(node.text, place) }
    let text = node.text.trimmed
    if text.isEmpty || text.hasPrefix(".") {
      let what = text.isEmpty ? "is blank" : "begins with '.'"
      collector.report(.invalidClassName, at: place, "class name '\(node.text)' \(what): a name is expected")
      return nil
    }
    if zip(text.utf8, text.utf8.dropFirst()).contains(where: { $0 == 0x3A && $1 == 0x3A }) {
      collector.report(
        .invalidClassName, at: place,
        "class name '\(text)' contains '::', which separates domain and class in labels")
      return nil
    }
    reportStyle(of: node, text)
    return Name(text, place)
  }

  /// At most one remark on how a class's name is written.
  private func reportStyle(of node: Node, _ text: String) {
    let place = range(node)
    let kind = scalarKind(node)
    // A fix that only brings up the next remark is none.
    let hasUsualStyle = ClassNameStyle.isUsual(text)
    if kind != .text {
      collector.report(
        .ambiguousScalar, at: place, "class name \(node.text) is \(shape(node)): it is read as text",
        hint: "put it in quotes", fix: hasUsualStyle ? .quoting(place, node.text) : nil)
      return
    }
    if let plain = node.plainScalar, plain.isAmbiguousText {
      return checkAmbiguity(node, isFixable: hasUsualStyle)
    }
    if text.unicodeScalars.count != node.text.unicodeScalars.count {
      collector.report(
        .classNameStyle, at: place,
        "class name '\(node.text)' has white space at its ends: it is read as '\(text)'",
        hint: "write it without", fix: hasUsualStyle ? .rewriting(place, as: text, safety: .safe) : nil)
      return
    }
    if ClassNameStyle.hasEmptyLevel(text) {
      collector.report(
        .classNameStyle, at: place, "class name '\(text)' has an empty level: '.' separates parent and child")
      return
    }
    let isDotted = text.utf8.contains(UInt8(ascii: "."))
    for scalar in text.unicodeScalars where !ClassNameStyle.isUsual(scalar) {
      if let bracket = text.firstIndex(of: "["), text.hasSuffix("]"), bracket != text.startIndex {
        let parent = text[text.index(after: bracket)...].dropLast()
        collector.report(
          .classNameStyle, at: place,
          "class name '\(text)' has brackets, which older drafts used for parents: it is read as it stands",
          hint: "write '\(parent).\(text[..<bracket])'")
        return
      }
      collector.report(
        .classNameStyle, at: place,
        "class name '\(text)' contains \(Self.visible(scalar)): letters, digits, '_', blanks and '.' are usual"
      )
      return
    }
    if isDotted, text.unicodeScalars.contains(" ") {
      collector.report(.classNameStyle, at: place, "class name '\(text)' has a blank in a dotted name")
    }
  }

  private static func visible(_ scalar: Unicode.Scalar) -> String {
    switch scalar.properties.generalCategory {
    case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator:
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    default: return "'\(scalar)'"
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

  // MARK: Skeleton

  private func skeleton(
    in entries: KnownEntries, of domain: Name, classes: Int, isBroken: Bool
  ) -> [ClassDomain.SkeletonEdge]? {
    guard let node = entries["skeleton"] else { return nil }
    if isNull(node) {
      collector.report(
        .nullValue, at: place(of: "skeleton", in: entries),
        "'skeleton' is empty: it is read as if it were absent",
        hint: "leave it out, or write []")
      return nil
    }
    guard node.kind == .sequence else {
      reportShape(
        of: node, as: .invalidSkeleton,
        "'skeleton' is \(shape(node)): a list of pairs of class numbers is expected")
      return []
    }
    var edges: [ClassDomain.SkeletonEdge] = []
    var seen: [ClassDomain.SkeletonEdge: Node] = [:]
    for element in node.elements where node.isComplete && element.isComplete {
      guard let (from, to) = pair(element) else { continue }
      let edge = ClassDomain.SkeletonEdge(from: from.number, to: to.number)
      edges.append(edge)
      let key = ClassDomain.SkeletonEdge(from: min(edge.from, edge.to), to: max(edge.from, edge.to))
      if let first = seen[key] {
        collector.report(
          .suspiciousSkeleton, at: range(element), "\(edge.from) and \(edge.to) are joined twice",
          notes: [Note("first joined here", range(first))])
        continue
      }
      seen[key] = element
      if edge.from == edge.to {
        collector.report(.suspiciousSkeleton, at: range(element), "class \(edge.from) is joined with itself")
        continue
      }
      guard !isBroken else { continue }
      for end in [from, to] where end.number > classes {
        collector.report(
          .suspiciousSkeleton, at: range(end.node),
          "class number \(end.node.text) is beyond the \(classes) \(classes == 1 ? "class" : "classes") of '\(domain.text)'"
        )
      }
    }
    return edges
  }

  private typealias NumberNode = (number: Int, node: Node)

  private func pair(_ node: Node) -> (NumberNode, NumberNode)? {
    guard node.kind == .sequence, node.count == 2 else {
      let what =
        node.kind == .sequence
        ? "has \(node.count) \(node.count == 1 ? "item" : "items")" : "is \(shape(node))"
      collector.report(
        .invalidSkeleton, at: range(node),
        "an edge of the skeleton \(what): a pair of class numbers is expected")
      return nil
    }
    var numbers: [NumberNode] = []
    for element in node.elements {
      guard let number = classNumber(element) else {
        collector.report(
          .invalidSkeleton, at: range(element),
          "\(source(element).isEmpty ? "an empty item" : source(element)) is not a class number: a whole number from 1 is expected"
        )
        continue
      }
      if let plain = element.plainScalar, element.withUTF8(plain.isDisputedNumber) {
        collector.report(
          .ambiguousNumber, at: range(element),
          "\(element.text) is not the same number to all readers of YAML: a class number is expected",
          hint: "write it in digits alone, without leading zeros")
        continue
      }
      numbers.append((number, element))
    }
    return numbers.count == 2 ? (numbers[0], numbers[1]) : nil
  }

  /// A number from 1; those too large for any domain are as good as the largest.
  private func classNumber(_ node: Node) -> Int? {
    guard node.kind == .scalar, let plain = node.plainScalar, plain.mayBeInteger else { return nil }
    let value = Array(node.text.utf8).withByteView { NumberValue($0) }
    guard !value.isNegative, !value.isZero, value.isIntegral else { return nil }
    return value.integer ?? .max
  }
}

extension UInt8 {
  fileprivate var isBlankOrDot: Bool { self == 0x20 || self == UInt8(ascii: ".") }
}
