import SystemPackage

/// The fixes of a run, file by file, as many as memory allows.
///
/// What does not fit is found again by the next run, once the first ones have been applied.
package struct FixLog: Sendable {
  private static let maximumCount = 1_000_000
  private static let maximumBytes = 256 << 20

  package private(set) var fixes: [SourceFile: [LoggedFix]] = [:]
  private var count = 0
  private var bytes = 0
  /// Whether there were more than could be held.
  package private(set) var isCut = false

  package init() {}

  package var isEmpty: Bool { count == 0 }

  package mutating func append(_ fix: FixIt, for rule: Rule, in file: SourceFile) {
    guard !file.location.isEmpty else { return }
    guard count < Self.maximumCount, bytes < Self.maximumBytes else {
      isCut = true
      return
    }
    let logged = LoggedFix(fix: fix, rule: rule, old: fix.bytes.isEmpty ? [] : file.bytes(in: fix.bytes))
    fixes[file, default: []].append(logged)
    count += 1
    bytes += fix.replacement.utf8.count + logged.old.count
  }

  /// Forgets the fixes of some files.
  package mutating func removeAll(in isUnwanted: (SourceFile) -> Bool) {
    for (file, ofFile) in fixes where isUnwanted(file) {
      count -= ofFile.count
      fixes[file] = nil
    }
  }

  /// Forgets some fixes.
  package mutating func remove(where isUnwanted: (LoggedFix) -> Bool) {
    for file in fixes.keys {
      guard let ofFile = fixes[file] else { continue }
      let kept = ofFile.filter { !isUnwanted($0) }
      count -= ofFile.count - kept.count
      fixes[file] = kept.isEmpty ? nil : kept
    }
  }
}
