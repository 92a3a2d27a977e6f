import DSDL

/// What a label says, right or wrong.
struct LabelReading {
  let text: String
  /// Nil if it names no class.
  let cls: ClassReference?

  /// - Parameter domains: Those that it may be of.
  init(_ value: DataValue, _ domains: [ClassDomain]) {
    switch value {
    case .number(let number):
      let found = domains.count == 1 ? Self.cls(number.integer, in: domains[0]) : nil
      cls = found
      text = found?.name ?? number.text
    case .string(let string):
      let found = Self.cls(named: string, in: domains)
      cls = found
      text = found?.name ?? string
    default:
      cls = nil
      text = value.shownText
    }
  }

  private static func cls(_ number: Int?, in domain: ClassDomain) -> ClassReference? {
    guard let number, 1...domain.classes.count ~= number else { return nil }
    return ClassReference(domain: domain, number: number)
  }

  private static func cls(named text: String, in domains: [ClassDomain]) -> ClassReference? {
    let text = Array(text.utf8)
    if domains.count == 1, let found = cls(text[...], in: domains[0]) { return found }
    for domain in domains {
      let name = Array(domain.name.text.utf8)
      guard text.starts(with: name) else { continue }
      let rest = text.dropFirst(name.count)
      if rest.starts(with: Array("::".utf8)) {
        let inner = rest.dropFirst(2)
        return cls(inner, in: domain) ?? cls(Int(String(decoding: inner, as: UTF8.self)), in: domain)
      }
      if rest.first == UInt8(ascii: "["), rest.last == UInt8(ascii: "]") {
        return cls(Int(String(decoding: rest.dropFirst().dropLast(), as: UTF8.self)), in: domain)
      }
    }
    return nil
  }

  private static func cls(_ name: ArraySlice<UInt8>, in domain: ClassDomain) -> ClassReference? {
    // Of a name that is declared twice, the later one counts.
    domain.classes.lastIndex { $0.text.utf8.elementsEqual(name) }
      .map { ClassReference(domain: domain, number: $0 + 1) }
  }
}
