/// Where a locator leads.
@nonexhaustive
public enum MediaLocation: Sendable, Hashable {
  /// A file of this machine, by a path from the working folder or the root of the disk.
  case file(String)
  /// An address on the net, which is not fetched.
  case url
  /// An alias or an object id that no setting is about.
  case unresolved
}
