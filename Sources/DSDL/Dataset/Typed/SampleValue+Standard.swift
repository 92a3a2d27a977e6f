extension Bool: SampleValue {
  public init(from reader: inout ValueReader) throws(SampleError) { self = try reader.bool() }
}

extension Int: SampleValue {
  public init(from reader: inout ValueReader) throws(SampleError) { self = try reader.int() }
}

extension Double: SampleValue {
  public init(from reader: inout ValueReader) throws(SampleError) { self = try reader.double() }
}

extension Float: SampleValue {
  public init(from reader: inout ValueReader) throws(SampleError) { self = Float(try reader.double()) }
}

extension String: SampleValue {
  public init(from reader: inout ValueReader) throws(SampleError) { self = try reader.string() }
}

extension Array: SampleValue where Element: SampleValue {
  @inlinable
  public init(from reader: inout ValueReader) throws(SampleError) {
    self = []
    reserveCapacity(reader.expectedCount)
    var elements = try reader.beginList()
    while elements.nextElement() { append(try Element(from: &elements)) }
    reader.expect(count)
    reader.endList(elements)
  }
}
