import Foundation
import SystemPackage

@testable import DSDL

extension RecognitionProbe {
  /// The description of a case.
  init(_ conformance: ConformanceCase) throws {
    let expected = conformance.expected
    var options = ValidationOptions()
    options.workingFolder = conformance.folder.appendingPathComponent(expected.workingDirectory ?? "").path
    options.libraryPath = expected.libraryPath ?? []
    options.fallbackLibraryPath = []
    try self.init(FilePath(conformance.folder.appendingPathComponent(expected.description).path), options)
  }
}
