import DSDL

/// Tells which class a label is, counted from 0 over the classes of all its domains.
struct LabelReader {
  let domains: [ClassDomain]
  /// The names of all classes in order; of several domains those that are in more than one are qualified.
  let names: [String]
  private let firstNumbers: [Int]
  private let byName: [String: Int]

  init(_ domains: [ClassDomain]) {
    self.domains = domains
    var firstNumbers: [Int] = []
    var byName: [String: Int] = [:]
    var count: [String: Int] = [:]
    var next = 0
    for domain in domains {
      firstNumbers.append(next)
      for (index, name) in domain.classes.enumerated() {
        byName["\(domain.name.text)::\(name.text)"] = next + index
        if domains.count == 1 { byName[name.text] = next + index }
        count[name.text, default: 0] += 1
      }
      next += domain.classes.count
    }
    names = domains.flatMap { domain in
      domain.classes.map { name in
        domains.count > 1 && count[name.text, default: 0] > 1
          ? "\(domain.name.text)::\(name.text)" : name.text
      }
    }
    self.firstNumbers = firstNumbers
    self.byName = byName
  }

  init(_ place: FieldPlace) {
    if case .label(let domains) = place.type { self.init(domains) } else { self.init([]) }
  }

  /// The class that a sample's value stands for; nil if it is none.
  func index(of value: DataValue) -> Int? {
    switch value {
    case .number(let number): return domains.count == 1 ? number.integer.flatMap { index(0, $0) } : nil
    case .string(let text): return byName[text] ?? byNumber(text)
    default: return nil
    }
  }

  /// `Dom::3`, `Dom[3]`
  private func byNumber(_ text: String) -> Int? {
    for (domain, declared) in domains.enumerated() where text.hasPrefix(declared.name.text) {
      let rest = text.dropFirst(declared.name.text.count)
      if rest.hasPrefix("::") { return Int(rest.dropFirst(2)).flatMap { index(domain, $0) } }
      if rest.hasPrefix("["), rest.hasSuffix("]") {
        return Int(rest.dropFirst().dropLast()).flatMap { index(domain, $0) }
      }
    }
    return nil
  }

  private func index(_ domain: Int, _ number: Int) -> Int? {
    guard number >= 1, number <= domains[domain].classes.count else { return nil }
    return firstNumbers[domain] + number - 1
  }
}
