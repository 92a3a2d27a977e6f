import ArgumentParser
import DSDL

extension Language {
  /// The language of that name.
  static func named(_ name: String) throws -> Language {
    if let language = Language(rawValue: name) { return language }
    throw ValidationError("there is no language '\(name)': en and zh are there")
  }

  /// The language that the environment asks for: that of `DSDL_LANGUAGE`, `LC_ALL`, `LC_MESSAGES` or `LANG`, the first
  /// that is set; English if it is another one than those there are.
  static func preferred(by environment: (String) -> String?) -> Language {
    for name in ["DSDL_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = environment(name), !value.isEmpty else { continue }
      return value.lowercased().hasPrefix("zh") ? .chinese : .english
    }
    return .english
  }
}
