import SystemPackage

/// Findings as a report tells them, for those who read one again: values that otherwise only a check makes.
package enum Recorded {
  /// A file with the positions that a report names.
  ///
  /// - Parameter showsText: Whether the text is to be shown around them. It is read from the file if that can be read, and
  ///   if the positions are those that it has: it may have been changed since.
  package static func file(
    _ path: String, _ positions: [Int: SourcePosition], showsText: Bool
  ) -> SourceFile {
    showsText ? fileOnDisk(path, positions) ?? recorded(path, positions) : recorded(path, positions)
  }

  private static func recorded(_ path: String, _ positions: [Int: SourcePosition]) -> SourceFile {
    SourceFile(path: path, recorded: positions)
  }

  private static func fileOnDisk(_ path: String, _ positions: [Int: SourcePosition]) -> SourceFile? {
    let location = FilePath(path)
    guard DiskReader.kind(of: location) == .file, let size = DiskReader.size(location),
      let head = DiskReader.read(location, 0..<ForeignFile.headSize),
      head.withByteView({ ForeignFile($0).map { $0.content == .jsonLines } ?? true })
    else { return nil }
    let file = SourceFile(
      path: path, location: location, onDisk: location, size: size,
      hasByteOrderMark: head.starts(with: LineTable.byteOrderMark))
    let isUnchanged = positions.sorted { $0.key < $1.key }.allSatisfy { offset, position in
      file.position(at: offset) == position
    }
    return isUnchanged ? file : nil
  }

  package static func range(_ file: SourceFile, _ bytes: Range<Int>) -> SourceRange {
    SourceRange(file, bytes)
  }

  package static func note(_ message: String, _ range: SourceRange?, role: Note.Role) -> Note {
    Note(.custom(message), range, role: role)
  }

  package static func fix(_ bytes: Range<Int>, _ replacement: String, safety: FixIt.Safety) -> FixIt {
    FixIt(bytes, replacement, safety: safety)
  }

  /// The same finding, known by what a report says that it is known by.
  ///
  /// - Parameter encoding: What the text of the file seems to be, if it is about that.
  package static func diagnostic(
    _ diagnostic: Diagnostic, identity: String?, encoding: OlderEncoding?
  ) -> Diagnostic {
    Diagnostic(
      rule: diagnostic.rule, severity: diagnostic.severity, said: diagnostic.said, range: diagnostic.range,
      sample: diagnostic.sample, pointer: diagnostic.pointer, notes: diagnostic.notes,
      advice: encoding.map { [.text(.saveOlderAsUTF8($0))] } ?? diagnostic.advice, fix: diagnostic.fix,
      recordedIdentity: identity)
  }

  /// The same finding with another sample's number.
  package static func diagnostic(_ diagnostic: Diagnostic, sample: Int) -> Diagnostic {
    Diagnostic(
      rule: diagnostic.rule, severity: diagnostic.severity, said: diagnostic.said, range: diagnostic.range,
      sample: sample, pointer: diagnostic.pointer, notes: diagnostic.notes, advice: diagnostic.advice,
      fix: diagnostic.fix, subject: diagnostic.subject, recordedIdentity: diagnostic.recordedIdentity)
  }

  /// The same finding in a file of which nothing is known but the positions, so that no text of it is shown.
  package static func withoutText(_ diagnostic: Diagnostic) -> Diagnostic {
    let range = diagnostic.range
    var positions = [range.bytes.lowerBound: range.start]
    positions[range.bytes.upperBound] = range.end
    return Diagnostic(
      rule: diagnostic.rule, severity: diagnostic.severity, said: diagnostic.said,
      range: SourceRange(SourceFile(path: range.file.path, recorded: positions), range.bytes),
      sample: diagnostic.sample, pointer: diagnostic.pointer, notes: diagnostic.notes,
      advice: diagnostic.advice, fix: nil)
  }
}
