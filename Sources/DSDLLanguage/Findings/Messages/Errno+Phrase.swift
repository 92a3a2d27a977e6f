package import SystemPackage

extension Errno {
  /// What the system says, in words.
  package var phrase: Phrase { SystemError(rawValue).phrase }
}
