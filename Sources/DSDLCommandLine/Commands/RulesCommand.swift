import ArgumentParser
import DSDL
import DSDLReporting

/// `dsdl rules`: lists the rules, or prints the page of one.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "List the rules, or print the page of one.",
    discussion: """
      A page says what the rule is about and why, shows a dataset that breaks it with the report, and the \
      same dataset put right. Some findings weigh less where they do less harm; the pages say so.
      """)

  @Argument(
    help: ArgumentHelp("A rule, as it stands in brackets in reports.", valueName: "rule"),
    completion: .list(Rule.builtIn.map(\.name)),
    transform: Rule.argument)
  var rule: Rule?

  @Option(help: "The form: text to read, json for programs, markdown for documentation.")
  var format: RulesFormat = .text

  @Option(help: "Whether to colour text. 'auto' looks at NO_COLOR, CLICOLOR_FORCE and the terminal.")
  var color: ColorChoice = .auto

  @OptionGroup var language: LanguageOptions

  func run() throws {
    var console = Console.standard
    try execute(on: &console).end()
  }

  /// Does the work of the command.
  func execute(on console: inout Console) -> ExitStatus {
    console.askedLanguage = language.language
    let usesColor = color.colors(terminal: console.outputIsTerminal, environment: console.environment)
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
        style: style, language: language
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
