/// A label by domain, number and name: for whoever has no type for its classes.
public struct Label: SampleValue, Hashable, CustomStringConvertible {
  public let domain: ClassDomain
  /// The number of the class, from 1.
  public let number: Int

  /// The name of the class.
  public var name: String { domain.classes[number - 1].text }
  /// `Domain::name`
  public var description: String { "\(domain.name.text)::\(name)" }

  init(_ domain: ClassDomain, _ number: Int) { (self.domain, self.number) = (domain, number) }

  public init(from reader: inout ValueReader) throws(SampleError) {
    (domain, number) = try reader.label()
  }
}
