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

  func validate() throws {
    guard let name, Template.named(name) == nil else { return }
    let hint = NearestName.hint(for: name, among: Template.all.map(\.name))
    throw ValidationError(
      "there is no template '\(name)'" + "; \(hint ?? "'dsdl template' lists the names")")
  }

  func run() throws {
    var console = Console.standard
    try execute(on: &console).end()
  }

  /// Does the work of the command.
  func execute(on console: inout Console) -> ExitStatus {
    switch (name.flatMap(Template.named), format) {
    case (nil, .text):
      let usesColor = color.colors(terminal: console.outputIsTerminal, environment: console.environment)
      console.output.write(
        TemplateListing.text(style: TextStyle(usesColor: usesColor), width: console.outputWidth))
    case (nil, .json): console.output.write(TemplateListing.json)
    case (let template?, .text): console.output.write(template.text)
    case (let template?, .json): console.output.write(TemplateListing.json(of: template))
    }
    return console.flushOutput() ? .passed : .notChecked
  }
}
