/// A label by domain, number and name: for whoever has no type for its classes.
public struct Label: SampleValue, Hashable, CustomStringConvertible {
  public let domain: ClassDomain
  /// The number of the class, from 1.
  public let number: Int

  /// The name of the class.
  public var name: String { domain.classes[number - 1].text }
  /// The levels of the name, the outermost first: `vehicle`, `airplane`. One outside of a hierarchy.
  public var levels: [String] { domain.levels(of: number) }
  /// `Domain::name`
  public var description: String { "\(domain.name.text)::\(name)" }

  /// The label of a class by its number, from 1; nil if there is no such class.
  public init?(_ number: Int, of domain: ClassDomain) {
    guard domain.classes.indices.contains(number - 1) else { return nil }
    self.init(domain, number)
  }

  /// The label of a class, written in any of the five forms: `name`, `3`, `Domain::name`, `Domain::3` or `Domain[3]`.
  ///
  /// - Parameters:
  ///   - value: Text, or a whole number in digits alone.
  ///   - domains: The class domains that it may be of. With more than one the label has to name its own.
  /// - Returns: Nil if there is no such class.
  public init?(_ value: DataValue, of domains: [ClassDomain]) {
    switch value {
    case .string(let text):
      if domains.count == 1, let number = domains[0].number(of: text) {
        self.init(domains[0], number)
        return
      }
      for domain in domains {
        guard let number = domain.number(ofQualified: text) else { continue }
        self.init(domain, number)
        return
      }
      return nil
    case .number(let number):
      guard domains.count == 1, let number = domains[0].number(ofDigits: number.text[...]) else { return nil }
      self.init(domains[0], number)
    default: return nil
    }
  }

  init(_ domain: ClassDomain, _ number: Int) { (self.domain, self.number) = (domain, number) }

  public init(from reader: inout ValueReader) throws(SampleError) {
    (domain, number) = try reader.label()
  }
}
