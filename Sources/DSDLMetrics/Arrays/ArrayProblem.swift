public import DSDL

/// Why a file of numbers cannot be used.
public struct ArrayProblem: Error, Sendable, Hashable, CustomStringConvertible {
  /// What kind of thing is wrong.
  @nonexhaustive
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The file does not exist or cannot be opened or read.
    case unreadable
    /// The file is neither `.npy` nor `.npz`, or is broken.
    case malformed
    /// The file ends before its last number.
    case truncated
    /// The numbers are of a type, or in an order, that is not read.
    case unsupported
    /// The array has another shape than the measure takes.
    case shape
    /// A number is NaN or infinite, or a row is not what the measure takes.
    case value
  }

  /// The file, as it was named.
  public let path: String
  /// What is wrong.
  package let fault: ArrayFault

  package init(_ path: String, _ fault: ArrayFault) {
    self.path = path
    self.fault = fault
  }

  /// What kind of thing is wrong with the file.
  public var kind: Kind { fault.kind }
  /// What is wrong and what was expected, without a full stop.
  public var message: String { fault.phrase.english }

  /// The path, and what is wrong with the file and what was expected, without a full stop.
  public func description(in language: TextLanguage) -> String { phrase[language] }

  public var description: String { description(in: .english) }

  package var phrase: Phrase {
    let colon = fault == .missing ? Phrase(verbatim: " ") : Phrase(": ", zh: "：")
    return Phrase(verbatim: path) + colon + fault.phrase
  }
}
