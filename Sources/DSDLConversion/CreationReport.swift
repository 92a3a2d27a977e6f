public import DSDL

/// What came of making a dataset.
public struct CreationReport: Sendable {
  /// A subset and the number of its samples.
  public struct Subset: Sendable, Hashable {
    public let name: String
    public let samples: Int

    package init(name: String, samples: Int) {
      self.name = name
      self.samples = samples
    }
  }

  /// What was found, with the source in place of a description.
  public let findings: ValidationReport
  /// The folder of the dataset.
  public let output: String
  /// The files of the dataset, by their paths in its folder; they are there if the dataset was written.
  public let files: [String]
  public let subsets: [Subset]
  /// The class domains with the numbers of their classes.
  public let classDomains: [ClassDomainDraft]
  /// The type of a sample; nil if there was nothing to write.
  public let sampleType: String?
  /// Whether the files were written: not if there were errors, or in a dry run.
  public let isWritten: Bool
}
