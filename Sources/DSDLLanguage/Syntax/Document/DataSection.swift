package import YAMLTree

/// The section `data` of a description.
package struct DataSection {
  /// Where instances are to be found.
  package enum Place {
    /// Nowhere; reported already or of no consequence.
    case none
    /// In the description itself; with what is wrong with the text of samples.
    case inline(Node, SampleMistakes?)
    /// In these files or folders, relative to the description's folder.
    case paths([Name])

    /// What stands in the description itself.
    var node: Node? {
      guard case .inline(let node, _) = self else { return nil }
      return node
    }
  }

  /// The type of a sample; nil if it is missing or could not be read.
  package var sampleType: TypeExpression?
  package var samples = Place.none
  package var globalInfoType: TypeExpression?
  package var globalInfo = Place.none
  /// Whether something that should name a file could not be read.
  package var hasUnread = false

  package init(
    sampleType: TypeExpression? = nil, samples: Place = .none, globalInfoType: TypeExpression? = nil,
    globalInfo: Place = .none
  ) {
    self.sampleType = sampleType
    self.samples = samples
    self.globalInfoType = globalInfoType
    self.globalInfo = globalInfo
  }
}
