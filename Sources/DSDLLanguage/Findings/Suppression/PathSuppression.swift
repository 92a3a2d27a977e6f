package import SystemPackage

/// A rule that the configuration wants to say nothing of some files.
package struct PathSuppression: Sendable, Hashable {
  /// The pattern; with a slash it is a path from the folder, without one a name anywhere below.
  package let glob: Glob
  package let rule: Rule
  /// The rule's name in the configuration.
  package let place: SourceRange
  /// The folder of the configuration, from the root of the disk.
  package let folder: FilePath

  package init(glob: Glob, rule: Rule, place: SourceRange, folder: FilePath) {
    self.glob = glob
    self.rule = rule
    self.place = place
    self.folder = folder
  }

  /// Whether the pattern is one of a file's, or of a folder it lies in.
  package func covers(_ file: SourceFile) -> Bool {
    guard !file.location.isEmpty else { return false }
    var path = DiskReader.workingFolder.pushing(file.location).normalized
    guard path.removePrefix(folder) else { return false }
    return glob.covers(path.components.map(\.string))
  }

  /// What came of one of them in a run.
  package struct Use: Sendable {
    package let suppression: PathSuppression
    /// How many files it was for.
    package var files: Int
    /// How many findings it left out.
    package var findings: Int

    package init(suppression: PathSuppression, files: Int, findings: Int) {
      self.suppression = suppression
      self.files = files
      self.findings = findings
    }
  }
}
