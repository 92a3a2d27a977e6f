import DSDL

/// `--language zh` or `--language=zh` among arguments, right or wrong as these may be otherwise.
struct LanguageArgument {
  static let option = "--language"

  /// The name of the language, which may be none.
  let name: String
  private let place: Range<Int>

  /// Nil if no language is asked for.
  init?(in arguments: ArraySlice<String>) {
    guard
      let at = arguments.firstIndex(where: { $0 == Self.option || $0.hasPrefix(Self.option + "=") }),
      let last = arguments[at] == Self.option ? arguments[(at + 1)...].indices.first : at
    else { return nil }
    place = at..<last + 1
    name = String(arguments[last].dropFirst(last == at ? Self.option.count + 1 : 0))
  }

  /// Nil if there is none of that name.
  var language: TextLanguage? { TextLanguage(rawValue: name) }

  /// The other arguments.
  func removed(from arguments: ArraySlice<String>) -> ArraySlice<String> {
    var rest = arguments
    rest.removeSubrange(place)
    return rest
  }
}
