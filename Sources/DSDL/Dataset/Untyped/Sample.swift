/// A sample as it stands in its file. What it says is decoded when it is asked for.
///
/// ```swift
/// for sample in try dataset.samples() {
///   let image = try sample.root["image"]?.string
///   for label in try sample.root.labels { print(label.domain.name.text, label.number, label.name) }
///   for box in try sample.root.values(at: "objects/*/bbox") {
///     print(box.range.start.line, try box.decode(as: BoundingBox.self).area)
///   }
/// }
/// ```
public struct Sample: Sendable {
  enum Content: Sendable {
    /// The text that it stands in, and where it stands there.
    case text(SampleText, Range<Int>)
    /// What is there instead of a sample, or why it cannot be read.
    case failure(Failure)
  }

  final class Failure: Sendable {
    let error: MalformedSample
    let range: SourceRange
    let pointer: String

    init(_ diagnostic: Diagnostic, at range: SourceRange, pointer: String) {
      error = MalformedSample(diagnostic)
      (self.range, self.pointer) = (range, pointer)
    }
  }

  /// Its number, from 0 over all sources in order, the same as in findings. A place where a whole file cannot be read has
  /// the number of the sample that comes next.
  public let number: Int

  let content: Content

  /// Where it stands.
  public var range: SourceRange {
    switch content {
    case .text(let text, let range): SourceRange(text.file, text.range(of: range))
    case .failure(let failure): failure.range
    }
  }

  /// The JSON Pointer (RFC 6901) that leads to it in its file: `/samples/3`, or `/data/samples/3` in a
  /// description; empty in JSON Lines, where it leads into the line.
  public var pointer: String {
    switch content {
    case .text(let text, _): text.pointer(to: number)
    case .failure(let failure): failure.pointer
    }
  }

  /// The outermost value, from where all others are reached.
  ///
  /// - Throws: `MalformedSample` if its text is broken, or a file cannot be read. A sample that does not fit its type is
  ///   not malformed: that is for ``Dataset/validate(_:)`` to find.
  public var root: SampleNode {
    get throws(MalformedSample) {
      switch content {
      case .text(let text, let range):
        SampleNode(text: text, sample: number, root: range, bytes: range, node: text.types.plan.root)
      case .failure(let failure): throw failure.error
      }
    }
  }

  /// All that the sample says, without regard to its type: every value in it is built. ``root`` is quicker where only some
  /// are wanted.
  ///
  /// - Throws: `MalformedSample` where the text cannot be read without losing something, such as a key that is there
  ///   twice.
  public var value: DataValue {
    get throws(MalformedSample) { try root.value }
  }
}
