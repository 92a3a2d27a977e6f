import ArgumentParser
import DSDLConversion

/// `dsdl create pairs`: two pictures a sample.
struct CreatePairsCommand: CreationCommand {
  static let configuration = CommandConfiguration(
    commandName: "pairs",
    abstract: "Two pictures a sample, as of CMP Facade for pix2pix.",
    discussion: """
      Files belong together for which the wildcards of both patterns stand for the same, without the suffix that a \
      wildcard at the end stands for. For example: dsdl create pairs facade --a '*.jpg' --b '*.png' --domains \
      photo,mask --output out --name Facade
      """)

  @Argument(help: ArgumentHelp("The folder with the pictures.", valueName: "source"), completion: .directory)
  var source: String

  @OptionGroup var sides: PairArguments

  @Option(
    help: ArgumentHelp("The style domains of the two sides, such as photo,mask.", valueName: "name,name"))
  var domains: NameList?

  @OptionGroup var options: CreationArguments

  func layout() -> any DatasetLayout {
    PairsLayout(source, domains: domains?.names ?? ["A", "B"], patterns: sides.patterns)
  }
}
