public import DSDL

/// Why nothing was made: a file or folder that cannot be read or written, or a request that would destroy what is read.
///
/// What is wrong inside of readable files is a finding instead.
public struct ConversionFailure: Error, Sendable, Hashable, CustomStringConvertible {
  /// Whose mistake it is, which decides the exit code of the command.
  @nonexhaustive
  public enum Kind: Sendable, Hashable {
    /// Something cannot be read or written.
    case system
    /// What is asked for makes no sense, or would destroy what is read.
    case usage
    /// The run was interrupted.
    case interrupted
  }

  public let kind: Kind
  package let problem: ConversionProblem

  package init(_ problem: ConversionProblem, kind: Kind = .system) {
    self.problem = problem
    self.kind = kind
  }

  /// What is wrong, with the path, without a full stop.
  public var description: String { message(in: .english) }
  /// What is wrong, with the path, without a full stop.
  public func message(in language: TextLanguage) -> String { problem.phrase[language] }
  /// What to try.
  public func hint(in language: TextLanguage) -> String? { problem.hint?[language] }
}
