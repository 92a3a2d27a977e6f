import DSDL
import Foundation
import Testing

/// A folder of `Tests/Fixes`: the files `before` fixing and how they are expected `after`, byte by byte.
///
/// The description is `base.yaml` or `base.json`.
struct FixCase: CustomTestStringConvertible {
  let name: String
  let before: URL
  let after: URL
  /// The fixes to apply: unsafe ones as well if there is a file `unsafe-fixes`.
  let safeties: Set<FixIt.Safety>

  var testDescription: String { name }

  static let all: [FixCase] = {
    do {
      return try Folders.names(in: Folders.fixes).filter { !$0.contains(".") }.map(FixCase.init)
    } catch {
      fatalError("the cases of fixing cannot be read: \(error)")
    }
  }()

  init(_ name: String) {
    self.name = name
    before = Folders.fixes.appendingPathComponent("\(name)/before")
    after = Folders.fixes.appendingPathComponent("\(name)/after")
    let marker = Folders.fixes.appendingPathComponent("\(name)/unsafe-fixes").path
    safeties = FileManager.default.fileExists(atPath: marker) ? [.safe, .unsafe] : [.safe]
  }

  /// The files of a folder and those below it, by their paths in it.
  static func files(in folder: URL) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      let url = folder.appendingPathComponent(path)
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder), !isFolder.boolValue
      else { continue }
      files[path] = try Data(contentsOf: url)
    }
    return files
  }
}
