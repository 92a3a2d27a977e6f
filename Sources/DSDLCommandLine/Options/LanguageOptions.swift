import ArgumentParser
import DSDL

/// The language of what a command prints.
struct LanguageOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Phrase(
        """
        The language of what is printed: en or zh. (default: that of DSDL_LANGUAGE, LC_ALL, LC_MESSAGES or LANG for \
        text, en for what programs read)
        """,
        zh: """
          输出所用的语言：en 或 zh。（默认：文本用 DSDL_LANGUAGE、LC_ALL、LC_MESSAGES 或 LANG 的语言，供程序读取的格\
          式用 en）
          """), valueName: "en|zh"),
    completion: .list(TextLanguage.allCases.map(\.rawValue)), transform: TextLanguage.named)
  var language: TextLanguage?
}
