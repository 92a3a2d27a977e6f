/// The keys of an object that are no fields, in their order.
///
/// Their texts share one buffer: objects with the same wrong keys are told to be so without a string.
package struct UnknownKeys {
  package private(set) var ranges: [Range<Int>] = []
  package private(set) var texts: [UInt8] = []
  private var ends: [Int] = []

  package init() {}

  package var count: Int { ranges.count }
  package var isEmpty: Bool { ranges.isEmpty }

  package mutating func append(_ text: ByteView, at range: Range<Int>) {
    ranges.append(range)
    texts.append(contentsOf: text.buffer)
    ends.append(texts.count)
  }

  package mutating func removeAll() {
    ranges.removeAll(keepingCapacity: true)
    texts.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }

  package func text(_ index: Int) -> String {
    String(decoding: texts[(index == 0 ? 0 : ends[index - 1])..<ends[index]], as: UTF8.self)
  }

  /// Whether a key is the one with this number.
  package func matches(_ text: ByteView, _ index: Int) -> Bool {
    guard index < ends.count else { return false }
    let start = index == 0 ? 0 : ends[index - 1]
    guard ends[index] - start == text.count else { return false }
    for offset in 0..<text.count where texts[start + offset] != text[offset] { return false }
    return true
  }

  /// Whether the same keys are there in the same order, wherever they stand.
  func hasSameTexts(as other: UnknownKeys) -> Bool { ends == other.ends && texts == other.texts }
}
