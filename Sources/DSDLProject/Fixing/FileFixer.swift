import DSDL
import SystemPackage

/// Writes a file anew with fixes applied, in two steps, so that several files change together or not at all.
///
///     prepared    copies the file with the edits to a temporary file beside it
///     commit      gives that file the place of the old one
///
/// The file is copied in blocks and never held in memory. Behind a link it is the target that is replaced. Both steps
/// refuse a file that is not the one any more that was checked.
struct FileFixer {
  let file: SourceFile
  /// The file itself, links resolved.
  let path: FilePath
  /// The fixes to apply: in order, none in another's way.
  let fixes: [LoggedFix]

  init(_ file: SourceFile, at path: FilePath, _ fixes: [LoggedFix]) {
    self.file = file
    self.path = path
    self.fixes = Self.compatible(fixes)
  }

  /// The fixes that can be applied together, in order. Of those that are in each other's way the first one
  /// counts; what the others are about is found again afterwards.
  static func compatible(_ fixes: [LoggedFix]) -> [LoggedFix] {
    let ordered = fixes.sorted {
      ($0.bytes.lowerBound, $0.bytes.upperBound) < ($1.bytes.lowerBound, $1.bytes.upperBound)
    }
    var chosen: [LoggedFix] = []
    for fix in ordered {
      if let last = chosen.last?.bytes {
        // Where something is inserted nothing else may touch.
        let touches = fix.bytes.lowerBound == last.upperBound && (fix.bytes.isEmpty || last.isEmpty)
        if fix.bytes.lowerBound < last.upperBound || touches { continue }
      }
      chosen.append(fix)
    }
    return chosen
  }

  /// What is changed in the file.
  var outcome: FixOutcome.FixedFile {
    var outcome = FixOutcome.FixedFile(path: file.path)
    for fix in fixes { outcome.changes.append(fix) }
    return outcome
  }

  func prepared(_ monitor: ValidationMonitor?) throws(FileProblem) -> PreparedFile {
    try DiskWriter.reading(path, expecting: file.identity) { input, identity throws(FileProblem) in
      let temporary = DiskWriter.temporaryPath(for: path)
      var canReplace = false
      try write(input, identity, to: temporary, monitor) { output throws(FileProblem) in
        canReplace = try DiskWriter.takeOver(input, for: output)
      }
      return PreparedFile(path: path, new: temporary, identity: identity, canReplace: canReplace)
    }
  }

  /// Writes the file with the edits to a new one, which is to take nobody's place.
  func copy(to new: FilePath, _ monitor: ValidationMonitor?) throws(FileProblem) {
    try DiskWriter.reading(path, expecting: file.identity) { input, identity throws(FileProblem) in
      try write(input, identity, to: new, monitor) { _ in }
    }
  }

  private func write(
    _ input: CInt, _ identity: FileIdentity, to new: FilePath, _ monitor: ValidationMonitor?,
    _ finish: (CInt) throws(FileProblem) -> Void
  ) throws(FileProblem) {
    guard identity.size == file.size else { throw .changed }
    do throws(FileProblem) {
      try DiskWriter.create(new) { output throws(FileProblem) in
        var copy = FileCopy(input: input, output: output) { monitor?.isCancelled == true }
        try write(to: &copy)
        try finish(output)
      }
    } catch {
      DiskWriter.remove(new)
      throw error
    }
  }

  private func write(to copy: inout FileCopy) throws(FileProblem) {
    var at = 0
    for fix in fixes {
      try copy.take(at..<fix.bytes.lowerBound)
      try copy.skip(fix.bytes, expecting: fix.old)
      try copy.write(fix.replacement)
      at = fix.bytes.upperBound
    }
    try copy.take(at..<file.size)
    try copy.flush()
  }
}
