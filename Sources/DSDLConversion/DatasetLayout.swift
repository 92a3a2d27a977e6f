/// A way in which raw files are laid out, of which a dataset can be made.
public protocol DatasetLayout: Sendable {
  /// The folder or file that is read.
  var source: String { get }

  /// Reads the files, writes the samples, and returns what the description says.
  ///
  /// What is wrong with them is reported; if errors are found, nothing will be written.
  func read(into creation: DatasetCreation) throws(ConversionFailure) -> DatasetDraft
}
