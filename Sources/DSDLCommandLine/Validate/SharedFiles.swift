import DSDL
import SystemPackage

/// The files of samples that several descriptions of a run read: what is right for one of them may be a mistake to another,
/// so that no fix changes them.
final class SharedFiles {
  private let identities: Set<FileSystem.Identity>
  /// The paths of those that would have been changed.
  private(set) var spared: Set<String> = []

  /// - Parameter files: The descriptions.
  init(among files: [String]) {
    var met: Set<FileSystem.Identity> = []
    var shared: Set<FileSystem.Identity> = []
    for file in files {
      guard let dataset = try? Dataset(contentsOfFile: file) else { continue }
      let own = Set(dataset.instanceFiles.compactMap { FileSystem.Identity(of: $0) })
      shared.formUnion(met.intersection(own))
      met.formUnion(own)
    }
    identities = shared
  }

  /// The report of a check whose fixes leave them as they are.
  func leftAlone(by report: ValidationReport) -> ValidationReport {
    guard !identities.isEmpty else { return report }
    return report.withoutFixes { file in
      guard let identity = FileSystem.Identity(of: file.location.string), identities.contains(identity)
      else { return false }
      spared.insert(file.path)
      return true
    }
  }
}
