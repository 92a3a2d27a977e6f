import DSDL

/// What is to be seen of all files.
struct LookAim: Sendable {
  /// How closely they are looked at.
  let depth: MediaDepth
  /// The folder below which a name may be written in other case.
  let root: String
  let listings: FolderListings
  /// Whether files are told apart, whatever their names are.
  let wantsIdentities: Bool
  /// Whether contents are compared.
  let wantsFingerprints: Bool
  /// What is told of the files that are looked at.
  let spared: SparedFiles?
}
