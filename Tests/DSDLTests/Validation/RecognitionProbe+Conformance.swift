import SystemPackage

@testable import DSDL
@testable import DSDLLanguage

extension RecognitionProbe {
  /// The description of a case.
  init(_ conformance: ConformanceCase) throws {
    try self.init(FilePath(conformance.path()), conformance.options())
  }
}
