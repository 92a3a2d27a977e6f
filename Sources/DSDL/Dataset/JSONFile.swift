package import YAMLTree

/// A JSON file that is no part of a dataset, such as a report.
package enum JSONFile {
  /// Reads a file into nodes; what is wrong with it is in the report.
  package static func read(
    _ path: String, options: ValidationOptions = ValidationOptions()
  ) throws(UnreadableFile) -> (root: Node?, report: ValidationReport) {
    let pipeline = Pipeline(options: options)
    do throws(FileProblem) {
      let file = try pipeline.sources.read(options.location(path))
      let text = StackRoom.ensured { JSONTreeReader.read(file) }
      text.report(into: pipeline.collector)
      return (text.isSound ? text.tree.root : nil, ValidationReport(of: file, pipeline.collector))
    } catch {
      throw UnreadableFile(path, error)
    }
  }
}
