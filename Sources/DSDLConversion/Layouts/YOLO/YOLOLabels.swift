import DSDL
import JSONText

/// Reads the labels of a picture: an object a line, in shares of the picture's size.
struct YOLOLabels {
  let task: YOLOTask
  let classes: [String]
  let points: Int
  let dimensions: Int
  let size: (width: Int, height: Int)

  /// The objects of a file; what is wrong is reported, line by line.
  func read(_ file: SourceFile, _ findings: FindingRecorder) -> [AnnotatedSamples.Values] {
    let bytes = file.all
    var objects: [AnnotatedSamples.Values] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
      if let object = object(bytes, start..<end, file, findings) { objects.append(object) }
      start = end + 1
    }
    return objects
  }

  private func object(
    _ bytes: [UInt8], _ line: Range<Int>, _ file: SourceFile, _ findings: FindingRecorder
  ) -> AnnotatedSamples.Values? {
    let words = bytes[line].split { $0 == 0x20 || $0 == 0x09 }
    guard let first = words.first else { return nil }
    func complain(_ rule: Rule, _ range: Range<Int>, _ message: AnnotationMessage) -> AnnotatedSamples.Values?
    {
      findings.report(rule, at: SourceRange(file, range), .annotation(message))
      return nil
    }
    let text = String(decoding: first, as: UTF8.self)
    let number = Int(text) ?? Double(text).flatMap { Int(exactly: $0) }
    guard let number, number >= 0, number < classes.count else {
      return complain(
        .labelOutOfRange, first.indices, .unknownClass(number: text, count: classes.count))
    }
    var numbers: [Double] = []
    for (index, word) in words.dropFirst().enumerated() {
      guard let value = Double(String(decoding: word, as: UTF8.self)) else {
        return complain(
          .invalidSource, word.indices,
          .wrongValue(key: String(decoding: word, as: UTF8.self), expected: Phrase("a number", zh: "数字")))
      }
      guard value.isFinite else {
        return complain(
          .nonfiniteNumber, word.indices, .notFinite(key: String(decoding: word, as: UTF8.self)))
      }
      // A visibility is no share.
      let isShare = task != .pose || index < 4 || (index - 4) % dimensions < 2
      if isShare, value < 0 || value > 1.0001 {
        return complain(
          .invalidSource, word.indices, .outsidePicture(key: String(decoding: word, as: UTF8.self)))
      }
      numbers.append(value)
    }
    let expected = expectation(numbers.count)
    if let expected {
      return complain(.wrongLength, line, .wrongLine(numbers: words.count, expected: expected))
    }
    return [JSONText.quoted(classes[number])] + values(numbers)
  }

  /// What is expected instead of so many numbers behind the class; nil if they are right.
  private func expectation(_ count: Int) -> Phrase? {
    switch task {
    case .detect, .classify:
      count == 4 ? nil : Phrase("a class and four numbers are expected", zh: "应为类别和 4 个数字")
    case .obb: count == 8 ? nil : Phrase("a class and four corners are expected", zh: "应为类别和 4 个角点")
    case .segment:
      count == 4 || (count >= 6 && count % 2 == 0)
        ? nil
        : Phrase(
          "a class and the four numbers of a box, or three points or more, are expected",
          zh: "应为类别和框的 4 个数字，或至少 3 个点")
    case .pose:
      count == 4 + points * dimensions
        ? nil
        : Phrase("a class, a box and \(points) points are expected", zh: "应为类别、框和 \(points) 个点")
    }
  }

  /// The box, outline, rotated box and key points of an object.
  private func values(_ numbers: [Double]) -> [String?] {
    switch task {
    case .detect, .classify: return [box(numbers), nil, nil, nil]
    case .segment where numbers.count == 4: return [box(numbers), nil, nil, nil]
    case .segment: return [nil, "[\(list(pixels(numbers), by: 2))]", nil, nil]
    case .obb: return [nil, nil, "[\(pixels(numbers).map(JSONText.rounded).joined(separator: ","))]", nil]
    case .pose:
      var points: [Double] = []
      for start in stride(from: 4, to: numbers.count, by: dimensions) {
        let (x, y) = (numbers[start] * Double(size.width), numbers[start + 1] * Double(size.height))
        // Without visibilities, a point in the corner is one that is not there.
        points += [x, y, dimensions == 3 ? numbers[start + 2] : (x == 0 && y == 0 ? 0 : 2)]
      }
      return [box(numbers), nil, nil, list(points, by: 3)]
    }
  }

  private func box(_ numbers: [Double]) -> String {
    let (width, height) = (numbers[2] * Double(size.width), numbers[3] * Double(size.height))
    let (x, y) = (numbers[0] * Double(size.width) - width / 2, numbers[1] * Double(size.height) - height / 2)
    return "[\([x, y, width, height].map(JSONText.rounded).joined(separator: ","))]"
  }

  private func pixels(_ numbers: [Double]) -> [Double] {
    numbers.enumerated().map { $1 * Double($0 % 2 == 0 ? size.width : size.height) }
  }

  /// `[[1,2],[3,4]]`
  private func list(_ numbers: [Double], by count: Int) -> String {
    let groups = stride(from: 0, to: numbers.count, by: count).map { start in
      "[\(numbers[start..<start + count].map(JSONText.rounded).joined(separator: ","))]"
    }
    return "[\(groups.joined(separator: ","))]"
  }
}
