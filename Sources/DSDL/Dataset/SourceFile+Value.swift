import YAMLTree

extension SourceFile {
  /// What a small YAML or JSON file says; nil if it says nothing. What is wrong with its text is reported.
  package func value(reportingTo findings: FindingRecorder) -> DataValue? {
    let text = FileTree.read(self)
    for mistake in text.mistakes { findings.report(JSONMistake(mistake), in: self) }
    guard let root = text.tree.root else { return nil }
    var reader = DataValueReader(NodeReader(root))
    do throws(InstanceMistake) {
      return try reader.value()
    } catch {
      findings.report(JSONMistake(error), in: self)
      return nil
    }
  }
}
