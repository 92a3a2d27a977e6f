import SystemPackage

@testable import DSDL

extension RecognitionProbe {
  /// The description of a case.
  init(_ conformance: ConformanceCase) throws {
    try self.init(FilePath(conformance.path()), conformance.options())
  }
}
