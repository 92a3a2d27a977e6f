/// A value that is read from the samples of a dataset.
///
/// The library has values for all types of DSDL, such as ``BoundingBox`` and ``Locator``. Standard types are values, too:
/// `Bool`, integers, `Double`, `Float`, `String`, and arrays of values. A type of one's own reads itself with what the
/// reader offers:
///
/// ```swift
/// struct Score: SampleValue {
///   var percent: Int
///   init(from reader: inout ValueReader) throws(SampleError) {
///     percent = Int((try reader.double() * 100).rounded())
///   }
/// }
/// ```
public protocol SampleValue: Sendable {
  /// Reads the value at the reader's cursor.
  ///
  /// - Throws: `SampleError` if it is something else; the reader's methods throw it, and ``ValueReader/error(_:)`` makes
  ///   one.
  init(from reader: inout ValueReader) throws(SampleError)
}
