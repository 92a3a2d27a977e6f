import YAMLTree

/// The text of some samples that follow each other in a file, or of one that stands in YAML.
///
/// Samples are a copy, so that they stay what they are whatever becomes of the file. Some share one, which is small:
/// whoever keeps a sample keeps no more than that.
final class SampleText: Sendable {
  /// No more bytes of samples are together, if there is more than one.
  static let limit = 1 << 16

  let types: SampleTypes
  let file: SourceFile
  /// Where the text begins in its file.
  let start: Int
  /// JSON, with NULs behind it, as many as those want who look ahead.
  private let bytes: [UInt8]
  /// The only sample as nodes, if the text is a copy as JSON.
  let node: Node?
  /// What stands in pointers before the number of a sample in its file, and what to add to its number for that; nil if
  /// pointers have none.
  let prefix: String
  let index: Int?

  init(
    _ bytes: [UInt8], types: SampleTypes, file: SourceFile, start: Int, node: Node? = nil, prefix: String,
    index: Int?
  ) {
    (self.bytes, self.types, self.file, self.start) = (bytes, types, file, start)
    (self.node, self.prefix, self.index) = (node, prefix, index)
  }

  /// Bytes with NULs behind them.
  static func padded(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    let size = text.count + Recogniser.lookAhead
    return [UInt8](unsafeUninitializedCapacity: size) { room, count in
      _ = room.update(fromContentsOf: text)
      room[text.count...].update(repeating: 0)
      count = size
    }
  }

  /// How many bytes the text has.
  var count: Int { bytes.count - Recogniser.lookAhead }

  /// Gives the text for the time of a call, with NULs behind it.
  func withText<R, Failure: Error>(_ body: (ByteView) throws(Failure) -> R) throws(Failure) -> R {
    try bytes.withByteView { view throws(Failure) in try body(view[0..<count]) }
  }

  /// The pointer to a sample.
  func pointer(to sample: Int) -> String { prefix + (index.map { "/\($0 + sample)" } ?? "") }

  /// Where a sample stands in its file.
  func range(of sample: Range<Int>) -> Range<Int> {
    node?.range ?? start + sample.lowerBound..<start + sample.upperBound
  }
}
