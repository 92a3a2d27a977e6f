/// A sample, or a struct in one, with as many of its fields as are wanted.
///
/// A type with fewer fields is a projection: the others are passed over.
///
/// ```swift
/// struct Picture: SampleObject {
///   var image: Locator
///   var caption: String?
///   init(_ fields: inout FieldReader) throws(SampleError) {
///     image = try fields.read("image")
///     caption = try fields.read("caption")
///   }
/// }
/// for sample in try dataset.samples(as: Picture.self) { print(try sample.value.image) }
/// ```
public protocol SampleObject: SampleValue {
  /// Reads fields by name. It is quickest in the order in which files have them, which is mostly that of the struct.
  init(_ fields: inout FieldReader) throws(SampleError)
}

extension SampleObject {
  @inlinable
  public init(from reader: inout ValueReader) throws(SampleError) {
    var fields = try reader.fields()
    self = try Self(&fields)
    reader.finish(fields)
  }
}
