/// A part of a sample as it stands in the file: a `Dict`, or whatever is not to be looked at. Of samples in YAML, the same
/// as JSON.
public struct RawJSON: SampleValue, Hashable, CustomStringConvertible {
  /// UTF-8.
  public var bytes: [UInt8]

  public init(bytes: [UInt8]) { self.bytes = bytes }

  public init(from reader: inout ValueReader) throws(SampleError) { self = reader.rawJSON() }

  /// What it says.
  ///
  /// - Throws: `MalformedSample` if an object in it has a key twice.
  public var value: DataValue {
    get throws(MalformedSample) {
      let file = SourceFile(path: "", bytes: bytes)
      return try bytes.withByteView { bytes throws(MalformedSample) in
        do throws(InstanceMistake) {
          var reader = DataValueReader(JSONReader(bytes))
          return try reader.value()
        } catch {
          throw MalformedSample(error, in: file, sample: 0, pointer: "")
        }
      }
    }
  }

  public var description: String { String(decoding: bytes, as: UTF8.self) }
}
