import DSDL

/// Where an export goes: one file, or a folder of files, which appear when all are complete.
enum ExportTarget {
  case file(StagedFile)
  case folder(StagedFolder)

  /// - Throws: `ConversionFailure` if something is there that may not be replaced.
  init(_ path: String, isFolder: Bool, overwrites: Bool) throws(ConversionFailure) {
    guard isFolder else {
      self = .file(try StagedFile(path, overwrites: overwrites))
      return
    }
    let path = Paths.withoutSlashes(path)
    if !overwrites, FileSystem.isFolder(path), !FileSystem.isEmptyFolder(path) {
      throw ConversionFailure(.exists(path))
    }
    self = .folder(try StagedFolder(target: path))
  }

  /// A new file: the only one, or that of the folder with a name.
  func open(_ name: String = "") throws(ConversionFailure) -> OutputFile {
    switch self {
    case .file(let file): return file.open()
    case .folder(let folder): return OutputFile(path: name, descriptor: try folder.create(name))
    }
  }

  /// Whether what is written is there at once.
  var isStream: Bool {
    if case .file(let file) = self { file.isStream } else { false }
  }

  func commit() throws(ConversionFailure) {
    switch self {
    case .file(let file): try file.commit()
    case .folder(let folder): try folder.commit()
    }
  }

  func discard() {
    switch self {
    case .file(let file): file.discard()
    case .folder(let folder): folder.discard()
    }
  }
}
