import DSDL

/// A folder of pictures that is made beside the dataset, with it or not at all.
final class WrittenPictures {
  /// The folder as it was named.
  let path: String
  private let overwrites: Bool
  /// Nil if nothing is to be written.
  private let stage: StagedFolder?

  init(_ path: String, overwrites: Bool, isDryRun: Bool) throws(ConversionFailure) {
    self.path = Paths.withoutSlashes(path)
    self.overwrites = overwrites
    stage = isDryRun ? nil : try StagedFolder(target: self.path)
  }

  /// The folders that are written into.
  var folders: [String] { [path] + (stage.map { [$0.path] } ?? []) }

  func write(_ bytes: [UInt8], to name: String) throws(ConversionFailure) {
    let final = Paths.joined(path, name)
    if !overwrites, FileSystem.exists(final) { throw ConversionFailure(.exists(final)) }
    let file = OutputFile(path: final, descriptor: try stage?.create(name))
    file.buffer += bytes
    try file.close()
  }

  func commit() throws(ConversionFailure) { try stage?.commit() }
  func discard() { stage?.discard() }
}
