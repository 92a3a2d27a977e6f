/// A type as it is written: `Label[dom=$cdom]`, `List[LocalObjectEntry[cdom=$cdom], ordered=true]`.
///
/// It says what stands there, not what it means: names are not looked up yet.
public struct TypeExpression: Sendable, Hashable {
  /// An argument between the brackets.
  public struct Argument: Sendable, Hashable {
    /// The parameter named before `=`; none for a positional argument.
    public let label: Name?
    /// What is passed.
    public let value: Value
    /// Whether it stands in a mapping under a key that is there before.
    var isRepeatedKey = false

    /// The whole argument.
    public var range: SourceRange {
      guard let label else { return value.range }
      return SourceRange(
        label.range.file,
        label.range.bytes.lowerBound..<max(label.range.bytes.upperBound, value.range.bytes.upperBound))
    }
  }

  /// What an argument passes.
  @nonexhaustive
  public indirect enum Value: Sendable, Hashable {
    /// A word with or without arguments: a type, a domain, a mode, a number, a boolean.
    case expression(TypeExpression)
    /// `$name`; the name is held without its `$`.
    case param(Name)
    /// Text in quotes, held without them.
    case text(Name)
    /// `[D, D2]`
    case list([Value], SourceRange)

    /// Where the value stands.
    public var range: SourceRange {
      switch self {
      case .expression(let expression): expression.range
      case .param(let name), .text(let name): name.range
      case .list(_, let range): range
      }
    }
  }

  /// The type's name; for a lone `$name` see `param`.
  public let name: Name
  /// Whether the name is a param's: a lone `$name` where a type should stand.
  public let isParam: Bool
  /// What stands between the brackets, in order.
  public let arguments: [Argument]
  /// From the name to the closing bracket.
  public let range: SourceRange
}
