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
    var elements = try reader.beginList()
    var list = ListBuilder<Element>(reader.tables)
    do throws(SampleError) {
      while elements.nextElement() { list.append(try Element(from: &elements)) }
    } catch {
      list.giveUp()
      throw error
    }
    reader.endList(elements)
    self = list.finish()
  }
}
