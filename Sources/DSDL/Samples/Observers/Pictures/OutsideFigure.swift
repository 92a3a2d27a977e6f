/// Says what of a box, a polygon or of key points lies outside of a picture.
package enum OutsideFigure {
  /// A number of a value, and where it stands.
  private struct Number {
    let value: Double
    let range: Range<Int>
  }

  /// The rule, the narrowest range, and what is wrong, of a figure that does not lie in a picture of a size.
  ///
  /// - Parameters:
  ///   - figure: Something that lies outside at least in part.
  ///   - kind: What it is.
  ///   - file: Where it stands.
  package static func mistake(
    _ figure: PictureValues.Figure, _ kind: PictureLayout.Kind, _ size: PictureSize, in file: SourceFile
  ) -> (rule: Rule, range: Range<Int>, message: MediaMessage) {
    switch kind {
    case .polygon: point(.polygonOutsideImage, figure, size, in: file, shape: .polygon, step: 2)
    case .keypoint: point(.keypointOutsideImage, figure, size, in: file, shape: .keypoint, step: 3)
    case .rotatedBox:
      (
        .boxOutsideImage, figure.range,
        .centreOutside(x: text(figure.extent.left), y: text(figure.extent.top), size: size)
      )
    case .box, .structure, .media, .shape:
      (.boxOutsideImage, figure.range, box(figure, size))
    }
  }

  private static func box(_ figure: PictureValues.Figure, _ size: PictureSize) -> MediaMessage {
    let (side, value, limit) = figure.extent.farthest(beyond: size)
    return .boxOutside(side, at: text(value), limit: limit)
  }

  private static func point(
    _ rule: Rule, _ figure: PictureValues.Figure, _ size: PictureSize, in file: SourceFile,
    shape: MediaMessage.Shape, step: Int
  ) -> (Rule, Range<Int>, MediaMessage) {
    let bytes = file.bytes(in: figure.range)
    let numbers = numbers(in: bytes)
    let outside = stride(from: 0, to: numbers.count - step + 1, by: step).filter { index in
      (step == 2 || numbers[index + 2].value > 0)
        && !PictureExtent.contains(numbers[index].value, numbers[index + 1].value, size)
    }
    guard let first = outside.first else { return (rule, figure.range, box(figure, size)) }
    let last = numbers[first + step - 1].range
    // With its brackets, where there are any.
    let start = bytes[..<numbers[first].range.lowerBound].lastIndex(of: UInt8(ascii: "["))
    let end = bytes[last.upperBound...].firstIndex(of: UInt8(ascii: "]"))
    let range = (start ?? numbers[first].range.lowerBound)..<(end.map { $0 + 1 } ?? last.upperBound)
    let (x, y) = (numbers[first].value, numbers[first + 1].value)
    return (
      rule, figure.range.lowerBound + range.lowerBound..<figure.range.lowerBound + range.upperBound,
      .pointOutside(shape, x: text(x), y: text(y), size: size, others: outside.count - 1)
    )
  }

  /// The numbers of a list of points, in JSON or in YAML.
  private static func numbers(in bytes: [UInt8]) -> [Number] {
    var numbers: [Number] = []
    var at = 0
    while at < bytes.count {
      let isSign = bytes[at] == UInt8(ascii: "-") && at + 1 < bytes.count && bytes[at + 1] > 0x20
      guard bytes[at].isDigit || isSign || bytes[at] == UInt8(ascii: ".") else {
        at += 1
        continue
      }
      let start = at
      while at < bytes.count, bytes[at] > 0x20, bytes[at] != UInt8(ascii: ","), bytes[at] != UInt8(ascii: "]")
      {
        at += 1
      }
      let value = bytes[start..<at].withUnsafeBufferPointer { Double(String(decoding: $0, as: UTF8.self)) }
      if let value { numbers.append(Number(value: value, range: start..<at)) }
    }
    return numbers
  }

  /// "12", "12.5"
  private static func text(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? "\(Int(value))" : "\(value)"
  }
}
