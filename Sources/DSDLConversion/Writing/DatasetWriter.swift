import DSDL

/// Writes a dataset into a folder: all of it, or nothing.
///
/// Samples are written as they come; the description and the libraries follow when the classes are known.
///
/// ```swift
/// let writer = try DatasetWriter(output: "facade")
/// let samples = try writer.samples(ofSubset: "train")
/// samples.beginSample()
/// samples.field("image", "1.jpg")
/// samples.endSample()
/// try writer.finish(draft)
/// ```
///
/// A writer that is released before it has finished leaves nothing.
public final class DatasetWriter {
  /// The folder.
  public let output: String
  /// The files of the dataset so far, by their paths in the folder.
  public private(set) var files: [String] = []

  private let overwrites: Bool
  /// Nil if nothing is to be written.
  private let stage: StagedFolder?
  private var subsets: [(name: String, samples: SampleWriter)] = []
  private var filesRead: [FileSystem.Identity: String] = [:]

  /// - Parameters:
  ///   - output: The folder, which need not exist.
  ///   - overwrites: Whether files of the same names that are there are written over.
  ///   - isDryRun: Whether everything is done but writing.
  public init(output: String, overwrites: Bool = false, isDryRun: Bool = false) throws(ConversionFailure) {
    let output = Paths.withoutSlashes(output)
    self.output = output
    self.overwrites = overwrites
    if FileSystem.exists(output), !FileSystem.isFolder(output) {
      throw ConversionFailure(.notAFolder(output))
    }
    stage = isDryRun ? nil : try StagedFolder(target: output)
  }

  /// The folders that the writer writes into, for those who look for other files around there.
  var folders: [String] { [output] + (stage.map { [$0.path] } ?? []) }

  /// Keeps a file that is read from being written over.
  public func protect(_ path: String) {
    if let status = try? FileSystem.status(path) { filesRead[status.identity] = path }
  }

  /// The first of some files that is read; nil if none is.
  func fileRead(among paths: [String]) -> String? {
    paths.first { FileSystem.Identity(of: $0).map { filesRead[$0] != nil } ?? false }
  }

  /// The samples of a subset, in the order in which the subsets are asked for first.
  public func samples(ofSubset name: String) throws(ConversionFailure) -> SampleWriter {
    if let known = subsets.first(where: { $0.name == name }) { return known.samples }
    guard Self.isSubsetName(name) else { throw ConversionFailure(.badSubset(name), kind: .usage) }
    let writer = SampleWriter(try file("set-\(name)/\(name)_samples.json"))
    subsets.append((name, writer))
    return writer
  }

  private static func isSubsetName(_ name: String) -> Bool {
    !name.isEmpty && !name.hasPrefix(".") && name.utf8.count <= 200
      && name.unicodeScalars.allSatisfy {
        $0 != "/" && $0.value >= 0x20 && !$0.properties.isDefaultIgnorableCodePoint
      }
  }

  /// The subsets with their numbers of samples.
  public var counts: [(name: String, count: Int)] { subsets.map { ($0.name, $0.samples.count) } }

  /// Writes another file into the folder, such as a picture.
  public func write(_ bytes: [UInt8], to path: String) throws(ConversionFailure) {
    let file = try file(path)
    file.buffer += bytes
    try file.close()
  }

  private func file(_ path: String) throws(ConversionFailure) -> OutputFile {
    let final = Paths.joined(output, path)
    if let status = try? FileSystem.status(final), let read = filesRead[status.identity] {
      throw ConversionFailure(.isRead(read), kind: .usage)
    }
    if !overwrites, FileSystem.exists(final) { throw ConversionFailure(.exists(final)) }
    files.append(path)
    return OutputFile(path: final, descriptor: try stage?.create(path))
  }

  /// Writes the description of each subset and what they import; then everything appears in its place.
  public func finish(_ draft: DatasetDraft) throws(ConversionFailure) {
    for subset in subsets { try subset.samples.finish() }
    if !draft.classDomains.isEmpty {
      try write(DatasetText.classDomains(draft.classDomains), to: "defs/class-dom.yaml")
    }
    let information = draft.globalInfo.map { [$0.structure] } ?? []
    try write(DatasetText.library(information + draft.structs), to: "defs/\(draft.libraryStem).yaml")
    for (name, _) in subsets {
      try write(DatasetText.description(of: draft, subset: name), to: "set-\(name)/\(name).yaml")
      if let information = draft.globalInfo {
        try write("{\"global-info\": \(information.text)}\n", to: "set-\(name)/\(name)_info.json")
      }
    }
    try write(DatasetText.readme(of: draft, subsets: counts), to: "README.md")
    try stage?.commit()
  }

  private func write(_ text: String, to path: String) throws(ConversionFailure) {
    try write(Array(text.utf8), to: path)
  }

  /// Leaves nothing of what was written.
  public func discard() { stage?.discard() }
}
