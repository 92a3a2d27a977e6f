import ArgumentParser
import DSDL

/// What the argument parser says, which it says in English, in the language of help.
///
/// It is translated by what it looks like: what is not known stays as it is.
enum ParserText {
  /// All that is said of an error: what is wrong, and the usage of the command; or the help that was asked for. What it
  /// repeats of the arguments is shown as reports show it.
  ///
  /// - Parameter arguments: Those that were parsed.
  static func text(for error: any Error, in arguments: some Collection<String>) -> String {
    let text = whole(error, in: arguments)
    let visible = arguments.map(VisibleText.escaping)
    guard !text.isEmpty, !visible.elementsEqual(arguments) else { return text }
    // The parser cuts arguments into pieces, and puts these between its own lines: it is given them as they are shown.
    guard let shown = mistake(in: visible),
      DSDLCommand.exitCode(for: shown) == DSDLCommand.exitCode(for: error)
    else { return VisibleText.escaping(text) }
    return whole(shown, in: visible)
  }

  /// What the parser finds wrong with arguments.
  private static func mistake(in arguments: [String]) -> (any Error)? {
    do {
      _ = try DSDLCommand.parseAsRoot(Array(try DSDLCommand.prepared(arguments[...])))
      return nil
    } catch {
      return error
    }
  }

  private static func whole(_ error: any Error, in arguments: some Collection<String>) -> String {
    let text = DSDLCommand.fullMessage(for: error)
    let isChinese = Usage.language == .chinese
    if DSDLCommand.exitCode(for: error) == .success {
      return isChinese ? HelpText.wrapped(help(text), width: Platform.terminalWidth(1)) : text
    }
    let message = DSDLCommand.message(for: error)
    let beginning = "Error: \(message)"
    guard text.hasPrefix(beginning) else { return text }
    let rest = String(text.dropFirst(beginning.count))
    let mistake =
      error is ValidationError
      ? nil : CommandName.mistake(in: arguments) ?? OptionName.mistake(in: arguments)
    // The line of help is about what the parser stumbled over.
    let usage = mistake == nil ? rest : rest.replacing(/\nHelp: .*/, with: "")
    guard isChinese else { return "Error: \(mistake?.english ?? completed(message))\(usage)" }
    return "错误：\(mistake?.chinese ?? sentence(message))\(self.usage(usage))"
  }

  /// A message with what the parser leaves out: that a value is no number, or which of the values is near it.
  private static func completed(_ message: String) -> String {
    if let hint = numberHint(message) { return "\(message): \(hint.english)" }
    guard let (_, beginning, value, choice) = message.wholeMatch(of: noChoice)?.output,
      let hint = nearest(to: value, in: choice)
    else { return message }
    return "\(beginning); \(hint.english) \(choice)"
  }

  /// A value that is none of those there are, which follow.
  nonisolated(unsafe) private static let noChoice =
    /(?s)(The value '(.*?)' is invalid(?: for '.*?')?)\. (Please provide one of .*)/

  /// "did you mean 'coco'?" of a list as the parser writes it; nil if no value is near.
  private static func nearest(to value: Substring, in choice: Substring) -> Phrase? {
    NearestName.hint(for: String(value), among: choice.matches(of: /(?:- |')([-\w]+)/).map { String($0.1) })
  }

  /// What is said of a value that is no number, or too high a one; nil of all others. `n` stands for numbers.
  private static func numberHint(_ message: String) -> Phrase? {
    guard let value = message.wholeMatch(of: /(?s)The value '(.*)' is invalid for '-.* <n>'/)?.1 else {
      return nil
    }
    return Int(cutting: value) == .max
      ? Phrase("the number is too high", zh: "数字过大") : Phrase("a whole number is expected", zh: "应为整数")
  }

  /// What follows a message.
  private static func usage(_ text: String) -> String {
    text
      .replacing(#/(?m)^Help:  /#) { _ in "帮助：" }
      .replacing(/(?m)^Usage: (.*)$/) { "用法：\(placeholders($0.1))" }
      .replacing(/(?m)^  See '(.+)' for more information\.$/) { "  更多信息见“\($0.1)”。" }
  }

  /// A page of help.
  private static func help(_ text: String) -> String {
    guard text.contains(#/(?m)^USAGE: /#) else { return text }
    return
      text
      .replacing(#/(?m)^OVERVIEW: /#) { _ in "概述：" }
      .replacing(/(?m)^USAGE: (.*)$/) { "用法：\(placeholders($0.1))" }
      .replacing(/(?m)^ARGUMENTS:$/) { _ in "参数：" }
      .replacing(/(?m)^OPTIONS:$/) { _ in "选项：" }
      .replacing(/(?m)^SUBCOMMANDS:$/) { _ in "子命令：" }
      .replacing(/(?m)^(  --version +)Show the version\.$/) { "\($0.1)显示版本。" }
      .replacing(/(?m)^(  -h, --help +)Show help information\.$/) { "\($0.1)显示帮助。" }
      .replacing(/(?m)^  See '(.+) <subcommand>' for detailed help\.$/) { "  各子命令的帮助见“\($0.1) <子命令>”。" }
      .replacing(/(?m)^(.*[^\x00-\x7F]):$/) { "\($0.1)：" }
      .replacing(/(\S) (\((?:values|default)[ :])/) { "\($0.1)\($0.2)" }
      .replacing(/\(values:(\s+)([^()]*?)(?:;(\s+)default(?: as flag)?:(\s+)([^()]*))?\)/) { match in
        let values = "取值：\(lineBreak(match.1))\(match.2)"
        guard let before = match.3, let behind = match.4, let value = match.5 else { return "（\(values)）" }
        return "（\(values)；\(lineBreak(before))默认：\(lineBreak(behind))\(value)）"
      }
      .replacing(/\(default(?: as flag)?:(\s+)([^()]*)\)/) { "（默认：\(lineBreak($0.1))\($0.2)）" }
  }

  /// Blanks that begin a new line; a blank alone is not written in Chinese.
  private static func lineBreak(_ blanks: Substring) -> Substring { blanks == " " ? "" : blanks }

  private static func placeholders(_ usage: Substring) -> String {
    String(usage).replacing("<options>", with: "<选项>").replacing("<subcommand>", with: "<子命令>")
  }

  /// A message of the parser.
  private static func sentence(_ text: String) -> String {
    if let (_, first, second) = text.wholeMatch(of: /(?s)(.*)\n   or: (.*)/)?.output {
      return "\(sentence(String(first)))\n   或者：\(sentence(String(second)))"
    }
    if let (_, name, near) = text.wholeMatch(of: /(?s)Unknown option '(.*?)'(?:\. Did you mean '(.*)'\?)?/)?
      .output
    {
      return "没有选项“\(name)”\(near.map { "；\(NearestName.didYouMean(String($0))[.chinese])" } ?? "")"
    }
    if let (_, name, word) = text.wholeMatch(of: /(?s)Missing value for '(.*?)'(?: in '(.*)')?/)?.output {
      return "\(word.map { "“\($0)”中的" } ?? "")“\(name)”缺少值"
    }
    if let (_, name, value) = text.wholeMatch(
      of: /(?s)The option '(.*?)' does not take any value, but '(.*)' was specified\./)?.output
    {
      return "选项“\(name)”不带值，但给出了“\(value)”"
    }
    if let (_, argument) = text.wholeMatch(of: /(?s)Unexpected argument '(.*)'/)?.output {
      return "多余的参数“\(argument)”"
    }
    if let (_, count, arguments) = text.wholeMatch(of: /(?s)(\d+) unexpected arguments: (.*)/)?.output {
      return "\(count) 个多余的参数：\(quoted(arguments))"
    }
    if let (_, argument) = text.wholeMatch(of: /(?s)Missing expected argument '(.*)'/)?.output {
      return "缺少参数“\(argument)”"
    }
    if let (_, arguments) = text.wholeMatch(of: /(?s)Missing one of: (.*)/)?.output {
      return "缺少以下之一：\(quoted(arguments))"
    }
    if let (_, second, first) = text.wholeMatch(
      of: /(?s)Value to be set with flag '(.*)' had already been set with flag '(.*)'/)?.output
    {
      return "“\(second)”所设置的值已由“\(first)”设置"
    }
    if let (_, name) = text.wholeMatch(of: /(?s)Invalid option: (.*)/)?.output { return "无效的选项“\(name)”" }
    if text == "Missing required subcommand." { return "缺少子命令" }
    if let (_, shell, names) = text.wholeMatch(
      of: /(?s)Can't generate completion scripts for '(.*)'\.\n.*one of:\s+(.*)/)?.output
    {
      return "不能为“\(shell)”生成补全脚本；可用的有 \(names)"
    }
    return invalidValue(text) ?? text
  }

  private static func invalidValue(_ text: String) -> String? {
    guard
      let (_, value, name, rest) = text.wholeMatch(
        of: /(?s)The value '(.*?)' is invalid(?: for '(.*?)')?((?:: |\.).*)?/)?.output
    else { return nil }
    let beginning = "值“\(value)”不能用于\(name.map { "“\($0)”" } ?? "此处")"
    guard let rest else { return numberHint(text).map { "\(beginning)，\($0[.chinese])" } ?? beginning }
    let choice = nearest(to: value, in: rest).map { "\(beginning)；\($0[.chinese])请用" } ?? "\(beginning)，请用"
    if let (_, values) = rest.wholeMatch(of: /(?s)\. Please provide one of the following:(\n.*)/)?.output {
      return "\(choice)以下之一：\(values)"
    }
    if let (_, values) = rest.wholeMatch(of: /(?s)\. Please provide one of (.*)\./)?.output {
      return "\(choice)\(quoted(values))"
    }
    return rest.hasPrefix(": ") ? "\(beginning)：\(rest.dropFirst(2))" : beginning
  }

  /// `'a', 'b' or 'c'` with Chinese marks.
  private static func quoted(_ list: Substring) -> String {
    "“"
      + list.dropFirst().dropLast().replacing("', '", with: "”、“").replacing("' or '", with: "”或“")
      .replacing("' and '", with: "”或“") + "”"
  }
}
