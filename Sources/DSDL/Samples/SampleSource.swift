import SystemPackage
import YAMLTree

/// A place where samples or global info are read from.
enum SampleSource {
  /// The nodes of a list (or of one instance) inside the description, with what is wrong with their text.
  case inline(Node, SourceFile, SampleMistakes?)
  case json(FilePath)
  case jsonLines(FilePath)
  case yaml(FilePath)

  /// The kind of file, by its suffix; nothing if it is none that holds samples.
  init?(_ path: FilePath) {
    switch path.extension?.lowercased() {
    case "json": self = .json(path)
    case "jsonl", "ndjson": self = .jsonLines(path)
    case "yaml", "yml": self = .yaml(path)
    default: return nil
    }
  }

  static let suffixes = ".json, .jsonl, .ndjson, .yaml or .yml"
}
