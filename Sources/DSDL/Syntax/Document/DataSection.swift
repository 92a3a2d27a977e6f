import YAMLTree

/// The section `data` of a description.
struct DataSection {
  /// Where instances are to be found.
  enum Source {
    /// Nowhere; reported already or of no consequence.
    case none
    /// In the description itself; with what is wrong with the text of samples.
    case inline(Node, SampleMistakes?)
    /// In these files or folders, relative to the description's folder.
    case paths([Name])
  }

  /// The type of a sample; nil if it is missing or could not be read.
  var sampleType: TypeExpression?
  var samples = Source.none
  var globalInfoType: TypeExpression?
  var globalInfo = Source.none
}
