/// A class of a class domain: an enumeration of which the raw values are the class numbers, from 1.
///
/// ```swift
/// enum Weather: Int, ClassLabel {
///   case sunny = 1, rainy
///   static let domainName: StaticString = "WeatherDom"
///   static let classNames: [StaticString] = ["sunny", "rainy"]
/// }
/// ```
///
/// Labels are read in each of their five forms: `sunny`, `1`, `WeatherDom::sunny`, `WeatherDom::1` and `WeatherDom[1]`.
/// What decides is the name of a class: an enumeration whose classes have another order than those of the dataset is read
/// right. A label of a class that it does not have is an error.
public protocol ClassLabel: SampleValue, RawRepresentable<Int>, CaseIterable, Hashable {
  /// The names of all classes, in the order of their numbers. Of a label that may be of several domains: those of all
  /// domains, one after the other.
  static var classNames: [StaticString] { get }
  /// The name of the class domain; empty if it may be one of several.
  static var domainName: StaticString { get }
}

extension ClassLabel {
  public static var domainName: StaticString { "" }

  /// Its name, as the dataset has it.
  public var className: String {
    let names = Self.classNames
    return names.indices.contains(rawValue - 1) ? names[rawValue - 1].description : ""
  }

  @inlinable
  public init(from reader: inout ValueReader) throws(SampleError) {
    let number = try reader.classNumber(of: Self.self)
    guard let label = Self(rawValue: number) else { throw reader.classMissing(number) }
    self = label
  }
}
