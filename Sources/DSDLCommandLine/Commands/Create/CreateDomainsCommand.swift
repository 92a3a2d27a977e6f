import ArgumentParser
import DSDLConversion

/// `dsdl create domains`: pictures in style domains.
struct CreateDomainsCommand: CreationCommand {
  static let configuration = CommandConfiguration(
    commandName: "domains",
    abstract: "Pictures in style domains without counterparts, as for CycleGAN.",
    discussion: """
      Folders such as trainA and testB are a subset and a domain each; other folders are domains. For example: \
      dsdl create domains facades --domains photo,mask --output out --name Facade
      """)

  @Argument(help: ArgumentHelp("The folder with the pictures.", valueName: "source"), completion: .directory)
  var source: String

  @OptionGroup var sides: PairArguments

  @Option(
    help: ArgumentHelp(
      """
      The style domains: the folders' names in any order, or other names in the order of the folders. (default: the \
      folders' names)
      """, valueName: "names"))
  var domains: NameList?

  @OptionGroup var options: CreationArguments

  func layout() -> any DatasetLayout {
    DomainsLayout(source, domains: domains?.names, patterns: sides.patterns)
  }
}
