import ArgumentParser
import DSDL

/// The language of help and of what is said about arguments, which is needed before they are parsed.
enum Usage {
  @TaskLocal static var language = TextLanguage.english
}

extension Phrase {
  /// In the language of help.
  var forUsage: String { self[Usage.language] }
}

extension ValidationError {
  init(_ phrase: Phrase) {
    self.init(phrase.forUsage)
  }
}

extension ArgumentHelp {
  init(_ phrase: Phrase, valueName: String? = nil) {
    self.init(phrase.forUsage, valueName: valueName)
  }
}
