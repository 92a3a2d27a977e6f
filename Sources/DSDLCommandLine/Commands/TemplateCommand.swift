import ArgumentParser
import DSDL
import DSDLReporting

/// `dsdl template`: lists the built-in templates, or prints one.
struct TemplateCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "template",
      abstract: Phrase("List the built-in templates, or print one.", zh: "列出内置模板，或者输出某个模板。").forUsage,
      discussion: Phrase(
        """
        A template is a library of structs for a common task. Import it by its name, or save a copy to change \
        it: dsdl template object-detection > object-detection.yaml
        """,
        zh: """
          模板是用于某种常见任务的结构体库。可以按名称导入，也可以保存一份副本再修改：dsdl template object-detection \
          > object-detection.yaml
          """
      ).forUsage)
  }

  @Argument(
    help: ArgumentHelp(
      Phrase(
        "The template to print.", zh: "要输出的模板。"), valueName: "name"),
    completion: .list(Template.all.map(\.name)))
  var name: String?

  @Option(
    help: ArgumentHelp(
      Phrase(
        "Text for people, or JSON for programs.", zh: "供人阅读的文本，或者供程序读取的 JSON。")))
  var format: InspectionFormat = .text

  @Option(
    help: ArgumentHelp(
      Phrase(
        "Whether to colour the list. 'auto' looks at NO_COLOR, CLICOLOR_FORCE and the terminal.",
        zh: "是否给列表着色。auto 依据 NO_COLOR、CLICOLOR_FORCE 和终端决定。")))
  var color: ColorChoice = .auto

  @OptionGroup var language: LanguageOptions

  func validate() throws {
    guard let name, Template.named(name) == nil else { return }
    let hint = NearestName.hint(for: name, among: Template.all.map(\.name))
    throw ValidationError(
      Phrase("there is no template '\(name)'; ", zh: "没有模板“\(name)”；")
        + (hint ?? Phrase("'dsdl template' lists the names", zh: "“dsdl template”列出所有名称")))
  }

  func run() throws {
    var console = Console.standard
    try execute(on: &console).end()
  }

  /// Does the work of the command.
  func execute(on console: inout Console) -> ExitStatus {
    console.askedLanguage = language.language
    switch (name.flatMap(Template.named), format) {
    case (nil, .text):
      let usesColor = console.colorsOutput(color)
      console.output.write(
        TemplateListing.text(
          style: TextStyle(usesColor: usesColor), language: console.language, width: console.outputWidth))
    case (nil, .json): console.output.write(TemplateListing.json(in: console.programLanguage))
    case (let template?, .text): console.output.write(template.text)
    case (let template?, .json):
      console.output.write(TemplateListing.json(of: template, in: console.programLanguage))
    }
    return console.flushOutput() ? .passed : .notChecked
  }
}
