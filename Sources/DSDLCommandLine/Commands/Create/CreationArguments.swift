import ArgumentParser
import DSDL
import DSDLConversion

/// The options that all layouts share.
struct CreationArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp("The folder to make the dataset in.", valueName: "dir"), completion: .directory)
  var output: String

  @Option(
    help: "What types and files are named after, such as Facade. (default: the name of the source)")
  var name: String?

  @Option(
    help: """
      The subset that everything belongs to; if the source has a folder of that name, only that is taken. (default: \
      folders such as 'train' are subsets; without them all is 'train')
      """)
  var subset: String?

  @Option(
    help: ArgumentHelp(
      "An entry of 'meta', such as HomePage=https://example.org/; can be repeated.", valueName: "key=value"),
    transform: MetaEntry.init(argument:))
  var meta: [MetaEntry] = []

  @Option(
    help: ArgumentHelp(
      """
      The struct of samples: a built-in template, or a library as FILE or FILE#Struct. Its fields of type Image and \
      Label are filled.
      """, valueName: "name|file"))
  var template: String?

  @Option(
    name: .customLong("relative-to"),
    help: ArgumentHelp(
      "The folder that samples name files relative to. (default: the source)", valueName: "dir"),
    completion: .directory)
  var relativeTo: String?

  @Flag(name: .customLong("dry-run"), help: "Do everything but write, and list the files.")
  var isDryRun = false

  @Flag(name: .customLong("force"), help: "Write over files that are there.")
  var overwrites = false

  @OptionGroup(title: "Findings") var findings: FindingOptions

  /// How the dataset is to be made.
  var request: CreationOptions {
    var options = CreationOptions()
    options.name = name
    options.subset = subset
    options.meta = meta
    options.template = template
    options.relativeTo = relativeTo
    options.isDryRun = isDryRun
    options.overwrites = overwrites
    options.diagnostics = findings.diagnostics
    options.monitor = Interruption.monitor
    return options
  }
}
