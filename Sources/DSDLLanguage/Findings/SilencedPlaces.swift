/// Where nothing is reported, or nothing is to be fixed.
struct SilencedPlaces: Sendable {
  /// What is not reported because somebody said so.
  var suppressions: SuppressionTable
  /// Places whose text is broken: there is nothing to say of the value that is not there.
  var brokenPlaces: Set<SourceRange> = []
  /// Parts of files that aliases repeat elsewhere, where fixes would mean something else.
  var protected: [SourceFile: ProtectedRanges] = [:]

  /// The last file that was found to be in another encoding, and whether that is an error.
  var olderText: (path: String, isError: Bool)?

  init(_ options: DiagnosticOptions) { suppressions = SuppressionTable(options.pathSuppressions) }

  /// Whether findings are reported wherever they are.
  var leavesOutNothing: Bool { brokenPlaces.isEmpty && suppressions.isEmpty }

  func isBroken(_ range: SourceRange) -> Bool { !brokenPlaces.isEmpty && brokenPlaces.contains(range) }

  func protects(_ bytes: Range<Int>, in file: SourceFile) -> Bool {
    !protected.isEmpty && protected[file]?.overlaps(bytes) ?? false
  }
}
