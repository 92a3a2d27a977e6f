/// The size of a picture in pixels, from an `ImageShape` of either mode.
public struct ImageSize: SampleValue, Hashable {
  public var width: Int
  public var height: Int

  public init(width: Int, height: Int) { (self.width, self.height) = (width, height) }

  public init(from reader: inout ValueReader) throws(SampleError) {
    let isWidthFirst = if case .imageShape(.wh)? = reader.type { true } else { false }
    var numbers: [Int] = []
    try reader.elements { element throws(SampleError) in numbers.append(try element.int()) }
    guard numbers.count == 2 else { throw reader.error(.numberCount(numbers.count, expected: 2)) }
    self.init(width: numbers[isWidthFirst ? 0 : 1], height: numbers[isWidthFirst ? 1 : 0])
  }
}
