import SystemPackage

extension SourceFile {
  /// Reads a small file that is no part of a dataset, relative to the working folder.
  package convenience init(contentsOf path: String) throws(UnreadableFile) {
    do throws(FileProblem) {
      let location = FilePath(path)
      self.init(
        path: path, location: location, bytes: try DiskReader.read(location, limit: DiskReader.smallLimit))
    } catch {
      throw UnreadableFile(path, error)
    }
  }
}
