import ArgumentParser
import DSDL
import Testing

@testable import DSDLCommandLine

/// What the argument parser says, in Chinese.
@Suite struct ParserTextTests {
  private func text(_ arguments: [String], _ language: TextLanguage = .chinese) -> String {
    Usage.$language.withValue(language) {
      do {
        var command = try DSDLCommand.parseAsRoot(arguments)
        try command.run()
        return ""
      } catch {
        return ParserText.text(for: error)
      }
    }
  }

  @Test(arguments: [
    ("validate", "缺少参数“<file> ...”"),
    ("validate --bogus x", "没有选项“--bogus”；您是不是想写“--jobs”？"),
    ("validate --no-such-thing x", "没有选项“--no-such-thing”"),
    ("validate -z x", "没有选项“-z”"),
    ("validate x --jobs abc", "值“abc”不能用于“--jobs <n>”"),
    ("validate x --jobs", "“--jobs <n>”缺少值"),
    ("validate -pqx", "没有选项“-pqx”；您是不是想写“--fix”？\n   或者：“-pqx”中的“-p <dir>”缺少值"),
    ("validate x -q=3", "选项“-q”不带值，但给出了“3”"),
    ("create images a b --output o", "多余的参数“b”"),
    ("create images a b c --output o", "2 个多余的参数：“b”、“c”"),
    ("create images", "缺少参数“<source>”"),
    ("create images a", "缺少参数“--output <dir>”"),
    ("validate x --color r", "值“r”不能用于“--color <color>”，请用“auto”、“always”或“never”"),
    ("validate x --language fr", "值“fr”不能用于“--language <en|zh>”：没有语言“fr”：只有 en 和 zh"),
    ("export foo x --output y", "值“foo”不能用于“<format>”，请用以下之一：\n  - coco\n  - voc"),
    ("validate x -q -v", "-q 和 -v 不能同时使用。"),
    ("--bogus", "没有选项“--bogus”"),
    ("--generate-completion-script foo", "不能为“foo”生成补全脚本；可用的有 zsh bash fish"),
  ])
  func messages(_ arguments: String, _ message: String) {
    let text = text(arguments.split(separator: " ").map(String.init))
    #expect(text.hasPrefix("错误：\(message)\(message.contains("  - ") ? "" : "\n")"), "\(text)")
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

  @Test func whatTheUserWroteStaysAsItIs() {
    #expect(text(["validate", "x", "--a'b\nUsage: c"]).hasPrefix("错误：没有选项“--a'b\nUsage: c”\n用法："))
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
