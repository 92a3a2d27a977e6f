import SystemPackage

extension SamplesOverride {
  /// Whether a file, by its name, is of a kind that holds samples, compressed or not.
  package static func canBeNamed(_ path: String) -> Bool { SampleStore(FilePath(path)) != nil }

  /// The suffixes of such names, for messages.
  package static var suffixes: String { SampleStore.suffixes }
}
