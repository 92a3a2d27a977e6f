public import DSDL
import SystemPackage

/// Findings that are known and that a run leaves out of its verdict.
///
/// A baseline does not know lines or the numbers of samples: an entry stands for so many findings of a rule
/// in a file that say the same at the same kind of place of samples that say the same of themselves. Lines may move and
/// samples change their order without a known finding becoming new.
public struct Baseline: Sendable, Hashable {
  /// The version of the format that is written. Version 1 is read, too.
  public static let version = 2
  /// The largest number in a baseline or a report that is read: as many of them as a file can hold can be added up.
  package static let maximumCount = 1 << 40

  /// Findings that are alike.
  public struct Entry: Sendable, Hashable {
    /// The file, relative to the baseline's folder.
    public var file: String
    /// The rule's name.
    public var rule: String
    /// The JSON Pointer with `*` for numbers; empty if there is none.
    public var path: String
    /// What one of the findings says.
    public var message: String
    /// What all of them have in common.
    public var fingerprint: String
    /// How many there are.
    public var count: Int

    /// Findings that are alike, without what they are known by, which only a baseline has.
    package init(
      file: String, rule: String, path: String, message: String, fingerprint: String = "", count: Int
    ) {
      self.file = file
      self.rule = rule
      self.path = path
      self.message = message
      self.fingerprint = fingerprint
      self.count = count
    }
  }

  /// By file, rule, path and message.
  public let entries: [Entry]
  /// Whether it is of version 1, which knows findings by what is said in English.
  let isOld: Bool

  init(entries: [Entry], isOld: Bool = false) {
    self.entries = entries
    self.isOld = isOld
  }

  /// What a finding is known by.
  func fingerprint(of diagnostic: Diagnostic, in file: String) -> String {
    isOld
      ? TextIdentity(of: diagnostic, in: file).fingerprint
      : FindingIdentity.fingerprint(of: diagnostic, in: file)
  }

  /// The findings of reports, which must have been made with all of them kept.
  ///
  /// A library that several descriptions import has its findings in several reports; they count once.
  ///
  /// - Parameters:
  ///   - reports: The reports of a run.
  ///   - path: The file that the baseline is to be written to.
  ///   - options: Those of the run.
  public init(
    of reports: [ValidationReport], at path: String, options: ValidationOptions = ValidationOptions()
  ) {
    var names = BaselineNames(folderOf: path, options: options)
    var entries: [String: Entry] = [:]
    for report in reports {
      var own: [String: Entry] = [:]
      for diagnostic in report.allDiagnostics {
        let file = names.name(of: diagnostic.file)
        let fingerprint = FindingIdentity.fingerprint(of: diagnostic, in: file)
        own[fingerprint, default: Entry(of: diagnostic, in: file, fingerprint)].count += 1
      }
      entries.merge(own) { $0.count >= $1.count ? $0 : $1 }
    }
    self.init(
      entries: entries.values.sorted {
        ($0.file, $0.rule, $0.path, $0.message, $0.fingerprint)
          < ($1.file, $1.rule, $1.path, $1.message, $1.fingerprint)
      })
  }
}

extension Baseline.Entry {
  /// An entry for findings like this, which are still to be counted.
  fileprivate init(of diagnostic: Diagnostic, in file: String, _ fingerprint: String) {
    self.init(
      file: file, rule: diagnostic.rule.name,
      path: JSONPointer.withoutNumbers(diagnostic.pointer ?? ""), message: diagnostic.message,
      fingerprint: fingerprint, count: 0)
  }
}
