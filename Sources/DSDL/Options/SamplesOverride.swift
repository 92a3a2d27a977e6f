/// Where samples are read from instead of the places that the description names.
@nonexhaustive
public enum SamplesOverride: Sendable, Hashable {
  /// A file, relative to the working folder.
  case file(String)
  /// JSON Lines that come through an open file descriptor and are read in blocks.
  case lines(descriptor: Int32)
}
