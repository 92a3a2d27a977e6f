/// What is known of the content of a file when its beginning has been read: pictures that are not the same hardly ever have
/// the same one.
struct Fingerprint: Sendable, Hashable {
  /// The hash of the beginning and the size.
  let hash: ContentHash
  /// Whether the beginning is all of the file, so that this is its hash.
  let isWhole: Bool
}
