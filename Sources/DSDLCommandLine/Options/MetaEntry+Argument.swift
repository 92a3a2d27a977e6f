import ArgumentParser
import DSDL
import DSDLConversion

extension MetaEntry {
  /// The value of `--meta`: `Dataset Name=CMP Facade`.
  init(argument: String) throws {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(
      String.init)
    guard parts.count == 2, parts[0].contains(where: { $0 != " " }) else {
      throw ValidationError(
        Phrase(
          "a key and a value are expected, as in 'HomePage=https://example.org/'",
          zh: "应为键和值，例如“HomePage=https://example.org/”"))
    }
    self.init(parts[0], parts[1])
  }
}
