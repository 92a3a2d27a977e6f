import ArgumentParser
import DSDL
import DSDLReporting

/// `dsdl template`: lists the built-in templates, or prints one.
struct TemplateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template",
    abstract: "List the built-in templates, or print one.",
    discussion: """
      A template is a library of structs for a common task. Import it by its name, or save a copy to change \
      it: dsdl template object-detection > object-detection.yaml
      """)

  @Argument(
    help: ArgumentHelp("The template to print.", valueName: "name"),
    completion: .list(Template.all.map(\.name)))
  var name: String?

  @Option(help: "Text for people, or JSON for programs.")
  var format: InspectionFormat = .text

  @Option(help: "Whether to colour the list. 'auto' looks at NO_COLOR, CLICOLOR_FORCE and the terminal.")
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
      let usesColor = color.colors(terminal: console.outputIsTerminal, environment: console.environment)
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
