import ArgumentParser
import DSDL

extension TextLanguage {
  /// The language of that name.
  static func named(_ name: String) throws -> TextLanguage {
    if let language = TextLanguage(rawValue: name) { return language }
    throw ValidationError(
      Phrase("there is no language '\(name)': en or zh is expected", zh: "没有语言“\(name)”：应为 en 或 zh"))
  }

  /// The language that the environment asks for: that of `DSDL_LANGUAGE`, `LC_ALL`, `LC_MESSAGES` or `LANG`, the first
  /// that is set; English if it is another one than those there are.
  static func preferred(by environment: (String) -> String?) -> TextLanguage {
    for name in ["DSDL_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = environment(name), !value.isEmpty else { continue }
      return value.lowercased().hasPrefix("zh") ? .chinese : .english
    }
    return .english
  }
}
