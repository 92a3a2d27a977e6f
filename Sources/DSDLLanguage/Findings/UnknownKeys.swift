/// The keys of an object that are no fields, in their order.
///
/// Their texts share one buffer: objects with the same wrong keys are told to be so without a string. Those of keys that
/// another object has, too, are copied only if they are asked for.
package struct UnknownKeys {
  package private(set) var ranges: [Range<Int>] = []
  package private(set) var texts: [UInt8] = []
  private var ends: [Int] = []
  /// Whether all texts are as JSON writes them between quotes, without escapes.
  private(set) var areLiteral = true

  package init() {}

  package var count: Int { ranges.count }
  package var isEmpty: Bool { ranges.isEmpty }
  /// Whether the last keys have no texts yet.
  package var lacksTexts: Bool { ends.count < ranges.count }

  /// - Parameter isLiteral: Whether JSON has exactly the text between quotes.
  package mutating func append(_ text: ByteView, at range: Range<Int>, isLiteral: Bool) {
    ranges.append(range)
    texts.append(contentsOf: text.buffer)
    ends.append(texts.count)
    areLiteral = areLiteral && isLiteral
  }

  /// Appends a key that another object has with the same number.
  package mutating func appendAgain(at range: Range<Int>) { ranges.append(range) }

  /// Copies the texts of keys that were found again.
  package mutating func takeTexts(from other: UnknownKeys) {
    guard lacksTexts else { return }
    texts.append(contentsOf: other.texts[other.start(ends.count)..<other.ends[ranges.count - 1]])
    let gap = texts.count - other.ends[ranges.count - 1]
    ends.append(contentsOf: other.ends[ends.count..<ranges.count].map { $0 + gap })
    areLiteral = areLiteral && other.areLiteral
  }

  package mutating func removeAll() {
    ranges.removeAll(keepingCapacity: true)
    if !ends.isEmpty {
      texts.removeAll(keepingCapacity: true)
      ends.removeAll(keepingCapacity: true)
    }
    areLiteral = true
  }

  package func text(_ index: Int) -> String {
    String(decoding: texts[start(index)..<ends[index]], as: UTF8.self)
  }

  /// Whether the same keys are there in the same order, wherever they stand.
  ///
  /// - Parameter other: Where keys without texts were found again.
  func hasSameTexts(as other: UnknownKeys) -> Bool {
    count == other.count && other.ends.starts(with: ends) && other.texts.starts(with: texts)
  }

  /// Gives the texts of all keys, one behind the other, and where each ends, for the time of a call.
  @inline(__always)
  func withTexts<R>(_ body: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<Int>) -> R) -> R {
    texts.withUnsafeBufferPointer { texts in ends.withUnsafeBufferPointer { body(texts, $0) } }
  }

  private func start(_ index: Int) -> Int { index == 0 ? 0 : ends[index - 1] }
}
