import ArgumentParser
import DSDL
import DSDLReporting
import Testing

@testable import DSDLCommandLine

/// What the argument parser says, in Chinese.
@Suite struct ParserTextTests {
  private func text(_ arguments: [String], _ language: TextLanguage = .chinese) -> String {
    Usage.$language.withValue(language) {
      do {
        var command = try DSDLCommand.parseAsRoot(Array(try DSDLCommand.prepared(arguments[...])))
        try command.run()
        return ""
      } catch {
        return ParserText.text(for: error, in: arguments)
      }
    }
  }

  @Test(arguments: ["--help", "validate --help", "export --help", "create pairs --help"])
  func helpKeepsToItsWidth(_ arguments: String) {
    let text = text(arguments.split(separator: " ").map(String.init))
    #expect(text.split(separator: "\n").count > 10)
    for line in text.split(separator: "\n") where !line.hasPrefix("用法") {
      #expect(DisplayWidth.of(String(line)) <= 80, "\(line)")
      #expect(!line.contains("： "), "\(line)")
    }
  }

  @Test(arguments: [
    ("validate", "缺少参数“<file> ...”"),
    ("validate --bogus x", "没有选项“--bogus”"), ("--hlep", "没有选项“--hlep”；您是不是想写“--help”？"),
    ("validate --libary-path a x", "没有选项“--libary-path”；您是不是想写“--library-path”？"),
    ("validate --no-such-thing x", "没有选项“--no-such-thing”"),
    ("validate -z x", "没有选项“-z”"),
    ("validate x --jobs abc", "值“abc”不能用于“--jobs <n>”，应为整数"),
    ("validate x --shard 3/2", "值“3/2”不能用于“--shard <i/n>”：2 份中没有第 3 份"),
    ("validate x --jobs", "“--jobs <n>”缺少值"),
    ("validate x -plibs", "没有选项“-plibs”；您是不是想写“-p libs”？"),
    ("validate x -q=3", "选项“-q”不带值，但给出了“3”"),
    ("create images a b --output o", "多余的参数“b”"),
    ("create images a b c --output o", "2 个多余的参数：“b”、“c”"),
    ("create images", "缺少参数“<source>”"),
    ("create images a", "缺少参数“--output <dir>”"),
    ("validate x --color r", "值“r”不能用于“--color <color>”，请用“auto”、“always”或“never”"),
    ("validate x --language fr", "值“fr”不能用于“--language <en|zh>”：没有语言“fr”：应为 en 或 zh"),
    ("export foo x --output y", "值“foo”不能用于“<format>”，请用以下之一：\n  - coco\n  - voc"),
    ("validate x -q -v", "-q 和 -v 不能同时使用。"),
    ("--bogus", "没有选项“--bogus”"),
    ("--generate-completion-script foo", "不能为“foo”生成补全脚本；可用的有 zsh bash fish"),
  ])
  func messages(_ arguments: String, _ message: String) {
    let text = text(arguments.split(separator: " ").map(String.init))
    #expect(text.hasPrefix("错误：\(message)\(message.contains("  - ") ? "" : "\n")"), "\(text)")
  }

  /// What is repeated of arguments neither begins a line, nor hides, nor turns the text around.
  @Test(arguments: [
    ["validate", "--X"], ["validate", "--format", "X"], ["validate", "--format=X", "x"],
    ["validate", "--samples", "X", "x"], ["validate", "--jobs", "X", "x"], ["validate", "--rule", "X", "x"],
    ["validate", "--rule", "X=error", "x"], ["validate", "--language", "X", "x"], ["validate", "-q=X", "x"],
    ["validate", "x", "--shard", "X"], ["X"], ["X", "--bogus"], ["create", "X"], ["rules", "X"],
    ["template", "X"],
    ["help", "X"], ["help", "--language", "X"], ["help", "create", "X"],
    ["--generate-completion-script", "X"],
    ["create", "images", "a", "X", "--output", "o"], ["create", "images", "a", "b", "X", "--output", "o"],
    ["create", "images", "a", "--meta", "X", "--output", "o"], ["export", "X", "x", "--output", "y"],
    ["export", "yolo", "x", "--output", "y", "--subset", ".X"],
  ])
  func argumentsAreShownAsReportsShowThem(_ pattern: [String]) {
    let hostile = "::error::a\n::error::b\r##[error]c\u{1B}[31m\u{202E}\u{200B}"
    let arguments = pattern.map { $0.replacing("X", with: hostile) }
    for language in TextLanguage.allCases {
      let text = text(arguments, language)
      #expect(text.hasPrefix(language == .chinese ? "错误：" : "Error: "), "\(text)")
      #expect(text.contains(#"\n::error::b\r#\u0023[error]c\u001B[31m\u202E\u200B"#), "\(text)")
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        #expect(VisibleText.escaping(String(line)) == line, "\(line)")
      }
    }
  }

  /// Also where the parser stumbles over something else first.
  @Test(arguments: [
    ("--hlep", "--hlep", "--help"), ("--verison", "--verison", "--version"),
    ("validate --formatt=json x", "--formatt", "--format"), ("validate -p a --quite x", "--quite", "--quiet"),
    ("create coco --ouput x y", "--ouput", "--output"), ("rules --formt json", "--formt", "--format"),
    ("help --hlep", "--hlep", "--help"), ("score is --jbos 2 x", "--jbos", "--jobs"),
  ])
  func theNearestOptionIsProposed(_ arguments: String, _ word: String, _ option: String) {
    let text = text(arguments.split(separator: " ").map(String.init), .english)
    #expect(text.hasPrefix("Error: Unknown option '\(word)'; did you mean '\(option)'?\nUsage: "), "\(text)")
  }

  /// With the usage of the command that has others.
  @Test(arguments: [
    ("create coc", "create", "coco"), ("create coc --output x y", "create", "coco"),
    ("generate swif x", "generate", "swift"), ("score fi", "score", "fid"),
  ])
  func theNearestSubcommandIsProposed(_ arguments: String, _ command: String, _ name: String) {
    let words = arguments.split(separator: " ").map(String.init)
    #expect(
      text(words, .english) == """
        Error: 'dsdl \(command)' has no '\(words[1])'; did you mean '\(name)'?
        Usage: dsdl \(command) <subcommand>
          See 'dsdl \(command) --help' for more information.
        """)
  }

  @Test(arguments: [
    (
      "export coc x --output y",
      "for '<format>'; did you mean 'coco'? Please provide one of the following:\n",
      "用于“<format>”；您是不是想写“coco”？请用以下之一：\n"
    ),
    (
      "validate x --color alway",
      "for '--color <color>'; did you mean 'always'? Please provide one of 'auto', 'always' or 'never'.\n",
      "用于“--color <color>”；您是不是想写“always”？请用“auto”、“always”或“never”\n"
    ),
  ])
  func theNearestValueIsProposed(_ arguments: String, _ english: String, _ chinese: String) {
    let words = arguments.split(separator: " ").map(String.init)
    #expect(text(words, .english).contains(english), "\(text(words, .english))")
    #expect(text(words).contains(chinese), "\(text(words))")
  }

  @Test(arguments: [
    ("validate x --max-diagnostics -1", "--max-diagnostics needs a number from 0."),
    ("validate x --jobs -1", "--jobs needs a number from 1."),
    ("validate x --jobs many", "The value 'many' is invalid for '--jobs <n>': a whole number is expected"),
    (
      "validate x --shard 3/2",
      "The value '3/2' is invalid for '--shard <i/n>': part 3 of 2 is none of the parts 1 to 2"
    ),
    (
      "validate x --shard 1",
      "The value '1' is invalid for '--shard <i/n>': two numbers are expected, as in 2/3: part 2 of 3"
    ),
    (
      "validate x --shard 1/2000000",
      "The value '1/2000000' is invalid for '--shard <i/n>': there can be 1000000 parts at most"
    ),
    (
      "validate x --samples -5",
      "The value '-5' is invalid for '--samples <range>': a range of sample numbers is expected"
    ),
    (
      "validate x --jobs 99999999999999999999",
      "The value '99999999999999999999' is invalid for '--jobs <n>': the number is too high"
    ),
    (
      "validate x --shard 1/99999999999999999999",
      "The value '1/99999999999999999999' is invalid for '--shard <i/n>': there can be 1000000 parts at most"
    ),
    (
      "validate x --shard 99999999999999999999/3",
      "The value '99999999999999999999/3' is invalid for '--shard <i/n>': part 99999999999999999999 of 3 is none of"
    ),
    (
      "validate x --samples :9223372036854775807",
      "The value ':9223372036854775807' is invalid for '--samples <range>': there is no sample of so high a number"
    ),
    (
      "validate x --samples 1-99999999999999999999",
      "The value '1-99999999999999999999' is invalid for '--samples <range>': there is no sample of so high a number"
    ),
    (
      "validate x --samples 1-99999999999999999999x",
      "The value '1-99999999999999999999x' is invalid for '--samples <range>': a range of sample numbers is expected"
    ),
  ])
  func numbersHaveTheirReason(_ arguments: String, _ message: String) {
    let text = text(arguments.split(separator: " ").map(String.init), .english)
    #expect(text.hasPrefix("Error: \(message)"), "\(text)")
  }

  @Test func usageFollows() {
    #expect(
      text(["create", "images", "a"]) == """
        错误：缺少参数“--output <dir>”
        帮助：--output <dir>  生成数据集的文件夹。
        用法：dsdl create images [<选项>] <source> --output <dir>
          更多信息见“dsdl create images --help”。
        """)
  }

  @Test func whatTheUserWroteIsNotTranslated() {
    #expect(text(["validate", "x", "--a'b\nUsage: c"]).hasPrefix(#"错误：没有选项“--a'b\nUsage: c”"# + "\n用法："))
    #expect(
      text(["create", "images", "a", "Missing value for 'x'", "--output", "o"])
        .hasPrefix("错误：多余的参数“Missing value for 'x'”\n"))
  }

  /// No line of help may be left in English, in no command.
  @Test func helpIsChinese() throws {
    for command in Self.commands(of: DSDLCommand.self, []) {
      let help = text(command + ["--help"])
      #expect(help.hasPrefix("概述：") && help.contains("\n用法：dsdl"))
      for english in ["OVERVIEW", "USAGE", "ARGUMENTS:", "OPTIONS:", "Show ", "(default", "(values", "See '"]
      {
        #expect(!help.contains(english), "\(command): \(english)")
      }
    }
  }

  private static func commands(of type: any ParsableCommand.Type, _ names: [String]) -> [[String]] {
    Usage.$language.withValue(.chinese) {
      [names]
        + type.configuration.subcommands.flatMap {
          commands(of: $0, names + [$0.configuration.commandName ?? ""])
        }
    }
  }

  @Test func englishIsThatOfTheParser() {
    #expect(
      text(["validate", "-z", "x"], .english).hasPrefix("Error: Unknown option '-z'\nUsage: dsdl validate"))
  }
}
