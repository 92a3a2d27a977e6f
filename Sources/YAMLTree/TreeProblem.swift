/// Something wrong with a file, found while its tree was built.
public struct TreeProblem: Error, Sendable {
  /// What kind of thing went wrong.
  public enum Kind: Sendable {
    /// The file breaks the grammar.
    case syntax
    /// The bytes are not UTF-8.
    case encoding
    /// A tag beyond the core ones.
    case tag
    /// A key that its mapping has already.
    case duplicateKey
    /// One of the ``Limits`` is exceeded.
    case limit
  }

  /// A second place that helps to understand a problem.
  public struct Related: Sendable {
    /// What is to be seen there.
    public enum Role: Sendable, Hashable {
      /// The first of two that exclude each other.
      case first
      /// Where that begins which was being read.
      case beginOfMapping, beginOfList
      /// The same, with a bracket.
      case openingOfMapping, openingOfList
    }

    /// What is to be seen there.
    public var role: Role
    /// The place, in bytes.
    public var range: Range<Int>

    /// A place and what is to be seen there.
    public init(_ role: Role, range: Range<Int>) {
      self.role = role
      self.range = range
    }
  }

  /// A text to put in the place of another, which means what must have been meant.
  public struct Fix: Sendable {
    /// The bytes to replace; empty to insert.
    public var range: Range<Int>
    /// What to put there.
    public var replacement: String
    /// Whether something else may be meant.
    public var isGuess = false
  }

  /// The kind of problem.
  public var kind: Kind
  /// What is wrong.
  public var cause: Cause
  /// The place, in bytes; empty only at the end of the file.
  public var range: Range<Int>
  /// Another place that matters.
  public var related: Related?
  /// What is mechanical to correct.
  public var fix: Fix?
  /// The value that a tag is of, and what it lists: what they are without the tag may not be what was meant.
  public internal(set) var values: [Range<Int>] = []
  /// Whether nothing behind it was read.
  public internal(set) var endsReading = false
  /// What was being read, in libyaml's words ("while parsing a block mapping"); nil where it says nothing.
  public var context: String?

  /// A problem with its place.
  public init(
    kind: Kind, cause: Cause, range: Range<Int>, related: Related? = nil, context: String? = nil
  ) {
    self.kind = kind
    self.cause = cause
    self.range = range
    self.related = related
    self.context = context
  }
}
