import ArgumentParser
import DSDLConversion

/// `dsdl create stylegan`: pictures with `dataset.json`.
struct CreateStyleGANCommand: CreationCommand {
  static let configuration = CommandConfiguration(
    commandName: "stylegan",
    abstract: "Pictures with StyleGAN's dataset.json, with or without labels.",
    discussion: "For example: dsdl create stylegan afhq-512x512 --output out --name AFHQ")

  @Argument(
    help: ArgumentHelp("The folder with the pictures and dataset.json.", valueName: "source"),
    completion: .directory)
  var source: String

  @Option(
    name: .customLong("class-names"),
    help: ArgumentHelp(
      "A file with the names of the classes, one a line; the first has the number 0. (default: the numbers)",
      valueName: "file"),
    completion: .file())
  var classNames: String?

  @OptionGroup var options: CreationArguments

  func layout() -> any DatasetLayout { StyleGANLayout(source, classNames: classNames) }
}
