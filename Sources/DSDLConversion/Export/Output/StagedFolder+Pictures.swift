import DSDL
import SystemPackage

extension StagedFolder {
  /// Makes a link in the folder to a file that is elsewhere.
  func link(_ path: String, to target: String) throws(ConversionFailure) {
    do throws(Errno) {
      try FileSystem.makeLink(try place(for: path), to: target)
    } catch {
      throw ConversionFailure(.unwritable(path, reason: error.phrase))
    }
  }

  /// Makes a copy in the folder of a file that is elsewhere.
  func copy(_ path: String, of source: String) throws(ConversionFailure) {
    let file = OutputFile(path: path, descriptor: try create(path))
    try file.append(contentsOf: source)
    try file.close()
  }
}
