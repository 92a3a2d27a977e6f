import SystemPackage
import YAMLTree

/// A place where samples or global info are read from.
enum SampleStore: Sendable {
  /// The nodes of a list (or of one instance) inside the description, with what is wrong with their text.
  case inline(Node, SourceFile, SampleMistakes?)
  case json(FilePath)
  case jsonLines(FilePath)
  case yaml(FilePath)
  /// A file that decompresses to one of the others.
  indirect case compressed(Compression, SampleStore)
  /// Nothing to read, which has been reported: those who read samples come to it in its place.
  case missing(FilePath)

  /// The kind of file, by its suffix; nil if it is none that holds samples.
  init?(_ path: FilePath) {
    let suffix = path.suffix
    if let compression = Compression.allCases.first(where: { $0.rawValue == suffix }) {
      let inner = path.stem.flatMap { FilePath($0).suffix }
      guard let store = SampleStore(path, suffix: inner) else { return nil }
      self = .compressed(compression, store)
    } else {
      guard let store = SampleStore(path, suffix: suffix) else { return nil }
      self = store
    }
  }

  private init?(_ path: FilePath, suffix: String?) {
    switch suffix {
    case "json": self = .json(path)
    case "jsonl", "ndjson": self = .jsonLines(path)
    case "yaml", "yml": self = .yaml(path)
    default: return nil
    }
  }

  /// The suffixes of files that are not compressed, without dots.
  static let plainSuffixes = ["json", "jsonl", "ndjson", "yaml", "yml"]
  /// The same for messages.
  static let suffixes =
    plainSuffixes.dropLast().map { ".\($0)" }.joined(separator: ", ") + " or .\(plainSuffixes.last ?? "")"
}
