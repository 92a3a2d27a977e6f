public import DSDL

/// What came of an export.
public struct ExportOutcome: Sendable {
  /// Something that was written so many times.
  public struct Count: Sendable, Hashable {
    /// What was counted.
    @nonexhaustive
    public enum Kind: Sendable, Hashable {
      case pictures, objects, classes, samples, pairs
    }

    public let kind: Kind
    public let count: Int
  }

  /// What the format could not hold, and what kept the dataset from being exported.
  public let report: ValidationReport
  /// Whether anything was written: with a finding of severity error, nothing is.
  public let isWritten: Bool
  /// What was written.
  public let counts: [Count]
  /// Whether a part stands on a stream, which takes nothing back.
  package var isCut = false
}

extension ExportOutcome.Count {
  /// `12 pictures`
  public func text(in language: TextLanguage = .english) -> String {
    let plural = count == 1 ? "" : "s"
    let phrase =
      switch kind {
      case .pictures: Phrase("\(count) picture\(plural)", zh: "\(count) 个图像")
      case .objects: Phrase("\(count) object\(plural)", zh: "\(count) 个目标")
      case .classes: Phrase("\(count) class\(count == 1 ? "" : "es")", zh: "\(count) 个类别")
      case .samples: Phrase("\(count) sample\(plural)", zh: "\(count) 个样本")
      case .pairs: Phrase("\(count) pair\(plural)", zh: "\(count) 对图像")
      }
    return phrase[language]
  }
}
