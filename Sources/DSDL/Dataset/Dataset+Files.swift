import SystemPackage

extension Dataset {
  /// The paths of all files that checking it reads: description, libraries, samples, dataset-wide information.
  package var filesRead: [String] {
    files.filter { !$0.location.isEmpty }.map(\.location.string) + instanceFiles
  }

  /// The paths of the files with samples and dataset-wide information.
  package var instanceFiles: [String] {
    [samplesLocated, globalInfoLocated].flatMap { $0.stores.compactMap { $0.store.path?.string } }
  }
}
