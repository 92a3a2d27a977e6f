import ArgumentParser
import DSDL
import DSDLConversion
import DSDLProject

/// The options that all layouts share.
struct CreationArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(Phrase("The folder to make the dataset in.", zh: "生成数据集的文件夹。"), valueName: "dir"),
    completion: .directory)
  var output: String

  @Option(
    help: ArgumentHelp(
      Phrase(
        """
        What types and files are named after, such as Facade. (default: the name of the source)
        """, zh: "类型和文件以此命名，例如 Facade。（默认：来源的名称）"), valueName: "name"))
  var name: String?

  @Option(
    help: ArgumentHelp(
      Phrase(
        """
        The subset that everything belongs to; if the source has a folder of that name, only that is \
        taken. (default: folders such as 'train' are subsets; without them all is 'train')
        """,
        zh: """
          所有样本所属的子集；如果来源中有同名的文件夹，则只取该文件夹。（默认：train 等文件夹\
          是子集；没有时全部属于 train）
          """), valueName: "name"))
  var subset: String?

  @Option(
    help: ArgumentHelp(
      Phrase(
        """
        An entry of 'meta', such as HomePage=https://example.org/; can be repeated.
        """, zh: "meta 的一个条目，例如 HomePage=https://example.org/；可以重复。"), valueName: "key=value"),
    transform: MetaEntry.init(argument:))
  var meta: [MetaEntry] = []

  @Option(
    help: ArgumentHelp(
      Phrase(
        """
        The struct of samples: a built-in template, or a library as FILE or FILE#Struct. Its fields \
        of type Image and Label are filled.
        """,
        zh: """
          样本的结构体：内置模板，或写作 FILE、FILE#Struct 的库。填入其 Image 和 Label 类型的字\
          段。
          """), valueName: "name|file"))
  var template: String?

  @Option(
    name: .customLong("relative-to"),
    help: ArgumentHelp(
      Phrase(
        "The folder that samples name files relative to. (default: the source)", zh: "样本中的路径所相对的文件夹。（默认：来源）"),
      valueName: "dir"), completion: .directory)
  var relativeTo: String?

  @Flag(
    name: .customLong("dry-run"),
    help: ArgumentHelp(Phrase("Do everything but write, and list the files.", zh: "完成写入以外的所有步骤，并列出文件。")))
  var isDryRun = false

  @Flag(
    name: .customLong("force"),
    help: ArgumentHelp(Phrase("Write over files that are there.", zh: "覆盖已存在的文件。")))
  var overwrites = false

  @OptionGroup(title: Phrase("Findings", zh: "问题").forUsage) var findings: FindingOptions

  func validate() throws {
    guard !output.isEmpty, output != "-" else {
      throw ValidationError(
        Phrase("--output needs a folder: a dataset is several files.", zh: "--output 需要文件夹：数据集由多个文件组成。"))
    }
  }

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
    options.diagnostics = findings.request.diagnostics
    options.monitor = Interruption.monitor
    return options
  }
}
