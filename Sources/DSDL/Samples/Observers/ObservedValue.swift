/// A value that an observer asked for.
package struct ObservedValue {
  let block: UnsafePointer<ObservedBlock>
  /// The number of its record.
  let index: Int
  /// The number of the query that asked for it.
  package let query: Int

  var record: ValueRecord { block.pointee.records[index] }

  /// Whether a struct or a list begins here, of which nothing else is told.
  package var isOpening: Bool { record.number == ValueRecord.opening }
  /// Of an object that begins here: the number of its struct in the plan.
  var structure: Int? {
    let step = block.pointee.places.plan.nodes[node]
    return isOpening && step.operation == .structure ? Int(step.a) : nil
  }
  /// Whether it is what its type says, apart from what is remarkable about it.
  package var isSound: Bool { record.number != ValueRecord.unsound && record.number != ValueRecord.doubtful }
  /// Its type.
  package var type: ResolvedType { block.pointee.places.plan.types[node] }

  var node: Int { block.pointee.places.places[Int(record.place)].node }

  /// Where it stands in the file of its sample. Of a struct or a list, where it begins.
  package var range: Range<Int> {
    isWrittenAsJSON ? record.start..<record.end : block.pointee.ranges[index]
  }

  /// Of a sound label: its class domain, and its class by number from 0.
  package var label: (domain: ClassDomain, index: Int)? {
    guard record.number >= 0, case .label = type else { return nil }
    return block.pointee.places.plan.label(Int(record.number))
  }

  /// Of a label: the same from 1 behind those before a class; 0 if it is wrong.
  @inline(__always)
  func number(from first: Int32) -> Int32 { record.number >= 0 ? record.number &- first &+ 1 : 0 }

  /// Whether what stands in the file is JSON.
  var isWrittenAsJSON: Bool { block.pointee.isWrittenAsJSON }

  /// Of a sound label: the number of its class from 0, where those of all of ``ObservedTypes/domains`` are numbered one
  /// after the other. It costs less than ``label``.
  package var classIndex: Int? { record.number >= 0 ? Int(record.number) : nil }

  /// Its text as JSON.
  var json: ByteView { block.pointee.bytes[record.start..<record.end] }

  /// The text of a string, its escapes resolved; nil for other values.
  package var text: String? { withText { $0?.string } }

  /// Lends the same as bytes.
  func withText<R>(_ body: (ByteView?) -> R) -> R { Self.withText(ofJSON: json, body) }

  /// The text of a string in JSON.
  static func text(ofJSON json: ByteView) -> String? { withText(ofJSON: json) { $0?.string } }

  private static func withText<R>(ofJSON json: ByteView, _ body: (ByteView?) -> R) -> R {
    guard json.count >= 2, json[0] == UInt8(ascii: "\"") else { return body(nil) }
    let inner = json[1..<json.count - 1]
    if !inner.buffer.contains(UInt8(ascii: "\\")) { return body(inner) }
    var reader = JSONReader(json)
    return body(try? reader.scalar().text)
  }

  /// The numbers in it from left to right, however they nest: of a box four, of a polygon those of all points.
  ///
  /// - Parameter numbers: Where to put them; what is there is removed.
  package func numbers(into numbers: inout [Double]) {
    numbers.removeAll(keepingCapacity: true)
    Self.appendNumbers(ofJSON: json, to: &numbers)
  }

  static func appendNumbers(ofJSON json: ByteView, to all: inout [Double]) {
    guard var numbers = WrittenNumbers(json) else { return }
    while let number = numbers.next() { all.append(number) }
  }
}
