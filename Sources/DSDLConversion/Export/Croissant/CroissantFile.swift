import DSDL
import JSONText
import SystemPackage

/// A file of samples as Croissant names it.
struct CroissantFile {
  /// The name that fields refer to.
  let id: String
  /// The name of the record set with its samples.
  let recordSet: String
  /// The way to it from the metadata.
  let url: String
  let kind: Dataset.Store.Kind
  private let hash: String

  /// - Parameter number: Which of several files it is, from 0; nil if it is the only one.
  init(_ store: Dataset.Store, from output: String, number: Int?) throws(ConversionFailure) {
    kind = store.kind
    url = Self.way(to: store.path, from: Paths.folder(of: output))
    id = number.map { "samples-file-\($0 + 1)" } ?? "samples-file"
    recordSet = number.map { "samples-\($0 + 1)" } ?? "samples"
    hash = try Self.hash(of: store.path)
  }

  var tree: JSONValue {
    .members([
      ("@type", .string("cr:FileObject")), ("@id", .string(id)),
      ("name", .string(url.split(separator: "/").last.map(String.init) ?? url)), ("contentUrl", .string(url)),
      ("encodingFormat", .string(kind == .jsonLines ? "application/jsonlines" : "application/json")),
      ("sha256", .string(hash)),
    ])
  }

  /// The path of a file from a folder.
  private static func way(to path: String, from folder: String) -> String {
    guard let path = FileSystem.resolved(path), let folder = FileSystem.resolved(folder) else { return path }
    return Paths.relation(from: folder, to: path)
  }

  private static func hash(of path: String) throws(ConversionFailure) -> String {
    do throws(Errno) {
      let descriptor = try FileSystem.openToRead(path)
      defer { try? FileSystem.close(descriptor) }
      var hash = SHA256()
      var chunk = [UInt8](repeating: 0, count: 1 << 20)
      while case let count = try FileSystem.read(descriptor, into: &chunk), count > 0 {
        hash.update(chunk[..<count])
      }
      return hash.finish()
    } catch {
      throw ConversionFailure(.unreadable(path, reason: error.phrase))
    }
  }
}
