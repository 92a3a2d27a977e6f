import DSDL

/// What all parts of a run have in common, so that `dsdl merge` can tell those that do not belong together.
package struct PartIdentity: Sendable, Hashable {
  /// What stands for the options that findings depend on.
  package var options: String
  /// What stands for the contents of what all parts read; nil if a part has not read everything.
  package var contents: String?

  /// So much of a file of samples is looked at; of the rest only the size. Descriptions and libraries are read as wholes.
  private static let headSize = 64 << 10

  init(options: String, contents: String?) {
    self.options = options
    self.contents = contents
  }

  /// - Parameters:
  ///   - options: All options that findings depend on, in words.
  ///   - run: What the part came to.
  package init(options: [String], of run: ValidationRun) {
    self.options = Self.digits(of: options)
    contents = run.isComplete ? Self.digits(of: run.reports.flatMap(Self.words)) : nil
  }

  /// What is known of the files of a description. Those that are dealt out are read by one part each: of them the others
  /// know the size.
  private static func words(of report: ValidationReport) -> [String] {
    let isShared = report.samples.byFile == nil
    var words = report.samples.streamed.map { [$0] } ?? []
    for (index, file) in ([report.descriptionFile] + report.files).enumerated() {
      words.append(file.path)
      guard isShared || index <= report.libraryCount else {
        words.append("\(file.size)")
        continue
      }
      guard let size = FileSystem.size(of: file.path) else { continue }
      let looked = index <= report.libraryCount ? size : headSize
      words += ["\(size)", StableHash.digits(of: FileSystem.head(of: file.path, looked))]
    }
    return words
  }

  private static func digits(of words: [String]) -> String {
    StableHash.digits(of: words.lazy.map { Array($0.utf8) + [0] }.joined())
  }
}
