import ArgumentParser
import DSDL
import DSDLReporting

/// `dsdl rules`: lists the rules, or prints the page of one.
struct RulesCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "rules",
      abstract: Phrase("List the rules, or print the page of one.", zh: "列出规则，或者显示某条规则的说明页。").forUsage,
      discussion: Phrase(
        """
        A page says what the rule is about and why, shows a dataset that breaks it with the report, and the \
        same dataset put right. Some findings weigh less where they do less harm; the pages say so.
        """,
        zh: """
          说明页说明规则的内容和原因，给出一个违反它的数据集及其报告，以及改正后的同一个数据集。有些问题在危害较小的地方\
          严重程度较低；说明页会说明这一点。
          """
      ).forUsage)
  }

  @Argument(
    help: ArgumentHelp(
      Phrase(
        "A rule, as it stands in brackets in reports.", zh: "规则的名称，如报告中方括号里所示。"), valueName: "rule"),
    completion: .list(Rule.builtIn.map(\.name)),
    transform: Rule.argument)
  var rule: Rule?

  @Option(
    help: ArgumentHelp(
      Phrase(
        "The form: text to read, json for programs, markdown for documentation.",
        zh: "形式：text 供阅读，json 供程序，markdown 供文档。")))
  var format: RulesFormat = .text

  @Option(
    help: ArgumentHelp(
      Phrase(
        "Whether to colour text. 'auto' looks at NO_COLOR, CLICOLOR_FORCE and the terminal.",
        zh: "是否给文本着色。auto 依据 NO_COLOR、CLICOLOR_FORCE 和终端决定。")))
  var color: ColorChoice = .auto

  @OptionGroup var language: LanguageOptions

  func run() throws {
    var console = Console.standard
    try execute(on: &console).end()
  }

  /// Does the work of the command.
  func execute(on console: inout Console) -> ExitStatus {
    console.askedLanguage = language.language
    let usesColor = console.colorsOutput(color)
    let language = format == .text ? console.language : console.programLanguage
    console.output.write(text(TextStyle(usesColor: usesColor), language, width: console.outputWidth))
    return console.flushOutput() ? .passed : .notChecked
  }

  private func text(_ style: TextStyle, _ language: TextLanguage, width: Int?) -> String {
    switch (format, rule) {
    case (.text, nil): RuleListing(style: style, language: language, width: width).text
    case (.text, let rule?):
      RulePageText(
        RuleDescription(
          rule, report: ExampleReport.text(of: rule, usesColor: style.usesColor, language: language)),
        style: style, language: language, width: width
      ).text
    case (.json, nil): RulePageJSON.all(in: language)
    case (.json, let rule?): RulePageJSON.text(of: rule, in: language)
    case (.markdown, nil): RulePageMarkdown.index(in: language)
    case (.markdown, let rule?):
      RulePageMarkdown(
        RuleDescription(rule, report: ExampleReport.text(of: rule, language: language)), language: language
      ).text
    }
  }
}
