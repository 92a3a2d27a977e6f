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

  @Option(
    name: .customLong("split-pairs"),
    help: ArgumentHelp(
      """
      Cut pictures that hold both halves side by side, as those of pix2pix, and write the halves into this folder as \
      PNG. Samples name them relative to it.
      """, valueName: "dir"),
    completion: .directory)
  var splitFolder: String?

  @OptionGroup var options: CreationArguments

  func validate() throws {
    guard splitFolder == nil || sides.patterns == nil else {
      throw ValidationError("--split-pairs excludes --a and --b: both halves are in one file.")
    }
    guard domains?.names.count ?? 2 == 2 else {
      throw ValidationError("--domains needs two names, as in 'photo,mask'.")
    }
  }

  func layout() -> any DatasetLayout {
    let domains = domains?.names ?? ["A", "B"]
    if let splitFolder { return SplitPairsLayout(source, pictures: splitFolder, domains: domains) }
    return PairsLayout(source, domains: domains, patterns: sides.patterns)
  }
}
