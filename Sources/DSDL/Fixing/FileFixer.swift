import SystemPackage

/// Writes a file anew with fixes applied, in two steps, so that several files change together or not at all.
///
///     prepare    copies the file with the edits to a temporary file beside it
///     commit     gives that file the place of the old one
///
/// The file is copied in blocks and never held in memory. Behind a link it is the target that is replaced.
struct FileFixer {
  let file: SourceFile
  /// The file itself, links resolved.
  let path: FilePath
  /// The fixes to apply: in order, none in another's way.
  let fixes: [FixIt]
  private let temporary: FilePath

  init(_ file: SourceFile, at path: FilePath, _ fixes: [FixIt]) {
    self.file = file
    self.path = path
    self.fixes = Self.compatible(fixes)
    temporary = DiskWriter.temporaryPath(for: path)
  }

  /// The fixes that can be applied together, in order. Of those that are in each other's way the first one
  /// counts; what the others are about is found again afterwards.
  static func compatible(_ fixes: [FixIt]) -> [FixIt] {
    let ordered = fixes.sorted {
      ($0.bytes.lowerBound, $0.bytes.upperBound) < ($1.bytes.lowerBound, $1.bytes.upperBound)
    }
    var chosen: [FixIt] = []
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

  func prepare(_ monitor: ValidationMonitor?) throws(FileProblem) {
    do throws(FileProblem) {
      try DiskWriter.copy(path, to: temporary, expecting: file.size, monitor: monitor) {
        (copy) throws(FileProblem) in
        var at = 0
        for fix in fixes {
          try copy.take(at..<fix.bytes.lowerBound)
          try copy.write(fix.replacement)
          at = fix.bytes.upperBound
        }
        try copy.take(at..<file.size)
      }
    } catch {
      abandon()
      throw error
    }
  }

  func commit() throws(FileProblem) {
    do throws(FileProblem) {
      try DiskWriter.replace(path, by: temporary)
    } catch {
      abandon()
      throw error
    }
  }

  func abandon() { DiskWriter.remove(temporary) }
}
