import YAMLTree

/// A value in a sample, with its place and its type. What it says is decoded when it is asked for.
///
/// It is taken as it is: whether it is what its type says, ``Dataset/validate(_:)`` tells.
public struct SampleNode: Sendable {
  /// What kind of JSON value it is.
  @nonexhaustive
  public enum Kind: Sendable, Hashable {
    case null, boolean, number, string, array, object
  }

  let text: SampleText
  /// The number of the sample, and where it stands in the text.
  let sample: Int
  let root: Range<Int>
  /// Where the value stands in the text.
  let bytes: Range<Int>
  /// Its place in the plan; -1 if the description says nothing of it.
  let node: Int

  /// The type that the description gives it; nil if it says nothing of it, as in a `Dict`.
  public var type: ResolvedType? { node < 0 ? nil : text.types.plan.types[node] }

  /// What kind of JSON value it is.
  public var kind: Kind {
    withJSON { json in
      switch json[0] {
      case UInt8(ascii: "{"): .object
      case UInt8(ascii: "["): .array
      case UInt8(ascii: "\""): .string
      case UInt8(ascii: "t"), UInt8(ascii: "f"): .boolean
      case UInt8(ascii: "n"): .null
      default: .number
      }
    }
  }

  /// Where it stands in its file, quotes and brackets included.
  public var range: SourceRange {
    guard let nodes = text.node else { return SourceRange(text.file, text.range(of: bytes)) }
    return SourceRange(text.file, PathFinder.range(of: steps, NodeReader(nodes)) ?? nodes.range)
  }

  /// The JSON Pointer (RFC 6901) that leads to it in its file: `/samples/3/objects/0/bbox`.
  public var pointer: String { text.pointer(to: sample) + WayFinder.pointer(steps) }

  /// The steps from the sample to it.
  public var steps: [PathStep] {
    text.withText { text in
      WayFinder.steps(to: bytes.lowerBound - root.lowerBound, JSONReader(text[root])) ?? []
    }
  }

  /// Its text as JSON: as it stands in the file, or a copy if that is YAML.
  public var json: RawJSON { withJSON { RawJSON(bytes: Array($0.buffer)) } }

  /// Gives its text for the time of a call, with NULs behind what follows it.
  func withJSON<R>(_ body: (ByteView) -> R) -> R { text.withText { body($0[bytes]) } }

  /// Another value of the sample.
  func inner(_ bytes: Range<Int>, _ node: Int) -> SampleNode {
    SampleNode(text: text, sample: sample, root: root, bytes: bytes, node: node)
  }
}
