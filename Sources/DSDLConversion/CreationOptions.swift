public import DSDL

/// How a dataset is made of other files, whatever their layout.
public struct CreationOptions: Sendable {
  /// What types and files are named after, such as `Facade`; by default the name of the source.
  public var name: String?
  /// The subset that everything belongs to, or the folder of the source that is taken; by default folders such as
  /// `train` are subsets, and without them all is `train`.
  public var subset: String?
  /// Entries of `meta`, such as `HomePage`.
  public var meta: [MetaEntry] = []
  /// The struct of the samples: the name of a built-in template, or the path of a library, with `#Name` behind it if
  /// it has several.
  public var template: String?
  /// The folder that samples name files relative to; by default the source.
  public var relativeTo: String?
  /// Whether files that are there are written over.
  public var overwrites = false
  /// Whether everything is done but writing.
  public var isDryRun = false
  /// Severities and how many findings to keep.
  public var diagnostics = DiagnosticOptions()
  /// Files that are written when the dataset is made, which must not be among those that are read.
  package var reports: [String] = []
  /// What can end the work.
  public var monitor: ValidationMonitor?

  public init() {}
}
