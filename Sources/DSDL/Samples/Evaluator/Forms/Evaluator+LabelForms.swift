/// Labels in other forms than a class's name or number.
extension Evaluator {
  /// The label that is meant by a text such as `D[dog]`, `D:dog` or `dog (D)`; nil if none is.
  func qualifiedForm(of text: String, _ set: some Collection<Int>) -> String? {
    for index in set {
      let domain = plan.domains[index].type.name.text
      if let name = name(in: text, beforeBracketed: domain), let label = label(bare(name), index, of: set) {
        return label
      }
      guard text.prefix(domain.count).lowercased() == domain.lowercased() else { continue }
      let tail = text.dropFirst(domain.count)
      if let number = Int(bare(tail.drop { ":：./|=> ".contains($0) })), number < 0 { continue }
      let rest = tail.drop { "[(（:：./|-=> ".contains($0) }
      if rest.count + domain.count < text.count, let label = label(bare(rest), index, of: set) {
        return label
      }
    }
    return nil
  }

  /// What stands before a domain in brackets at a text's end.
  private func name(in text: String, beforeBracketed domain: String) -> Substring? {
    guard let last = text.last, "])）".contains(last),
      let bracket = text.lastIndex(where: { "[(（".contains($0) }), bracket > text.startIndex,
      text[text.index(after: bracket)...].dropLast().lowercased() == domain.lowercased()
    else { return nil }
    return text[..<bracket]
  }

  /// The label that is meant by a text such as `- dog` or `'dog'`; nil if none is.
  func bareForm(of text: String, _ set: some Collection<Int>) -> String? {
    let name = bare(text[...])
    return name == text ? nil : set.lazy.compactMap { label(name, $0, of: set) }.first
  }

  /// Text without what is around a name in lists, in quotes and in brackets.
  private func bare(_ text: Substring) -> String {
    let inner = text.drop { "[({'\" ".contains($0) }.prefix { !"])}'\" ".contains($0) }
    // A negative number is none of a class, with or without its sign.
    if inner.hasPrefix("-"), Int(inner) != nil { return String(inner) }
    let isAround: (Character) -> Bool = { "[](){}（）'\"`-,;: “”‘’„«»，；：、".contains($0) }
    var text = text.drop(while: isAround)
    while let last = text.last, isAround(last) { text.removeLast() }
    return String(text)
  }

  /// The label of a class by its name or number; nil if the domain has none such.
  private func label(_ name: String, _ index: Int, of set: some Collection<Int>) -> String? {
    let domain = plan.domains[index]
    let found = Array(name.utf8).withByteView { domain.classes.find($0) }
    guard
      let number = found.map({ $0 + 1 }) ?? Int(name),
      number > 0, number <= domain.type.classes.count
    else { return nil }
    let label = domain.type.classes[number - 1].text
    return set.count == 1 ? label : "\(domain.type.name.text)::\(label)"
  }

  /// How to write a label that is neither text nor a number.
  func labelHint(for value: Reader, _ kind: InstanceKind, _ node: Int, _ set: LabelSet) -> Message? {
    switch kind {
    case .array: labelHint(forList: value, node, set)
    case .object:
      // An object may have as many members as it likes: of few the first class is taken.
      .label((try? firstClass(in: value, set)).flatMap { $0 }.map { .classAlone($0) } ?? .nameAlone)
    default: hint(for: value, kind, node)
    }
  }

  /// The first member of an object that is a class's name.
  private func firstClass(in value: Reader, _ set: LabelSet) throws(InstanceMistake) -> String? {
    var value = value
    try value.beginObject()
    var isFirst = true
    while try value.nextKey(isFirst: isFirst) != nil {
      isFirst = false
      guard try value.kind() == .string else {
        try value.skip()
        continue
      }
      let name = try value.scalar().text.string
      if Int(name) == nil,
        let holder = Array(name.utf8).withByteView({ set.holders(of: $0, in: plan) }).first,
        let label = label(name, holder, of: set)
      {
        return label
      }
    }
    return nil
  }

  /// A list of names, or of a number for each class, of which one is 1.
  private func labelHint(forList value: Reader, _ node: Int, _ set: LabelSet) -> Message? {
    switch ValueShape.of(value) {
    case .list(.number, let counts) where set.count == 1 && counts.lowerBound > 1:
      let classes = plan.domains[set[0]].type.classes
      guard counts.lowerBound == classes.count, let hot = try? hotElement(of: value) else { return nil }
      return .label(.className(classes[hot].text))
    case .list(.text, 1...1), .list(.number, 1...1): return .valueHint(.withoutBrackets)
    case .list(.text, _):
      return .valueHint(.severalHave(.labels, type: "\(plan.types[node])"))
    default: return nil
    }
  }

  /// Which one of a list of numbers is 1, all others being 0.
  private func hotElement(of value: Reader) throws(InstanceMistake) -> Int? {
    var value = value
    try value.beginArray()
    var (index, hot) = (0, Int?.none)
    while try value.nextElement(isFirst: index == 0) {
      let number = NumberValue(try value.scalar().text)
      guard number.isZero || (number.isOne && hot == nil) else { return nil }
      if number.isOne { hot = index }
      index += 1
    }
    return hot
  }
}
