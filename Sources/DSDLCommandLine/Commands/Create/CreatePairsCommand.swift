import ArgumentParser
import DSDL
import DSDLConversion

/// `dsdl create pairs`: two pictures a sample.
struct CreatePairsCommand: CreationCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "pairs",
      abstract: Phrase(
        "Two pictures a sample, as of CMP Facade for pix2pix.", zh: "每个样本两幅图像，例如用于 pix2pix 的 CMP Facade。"
      ).forUsage,
      discussion: Phrase(
        """
        Files belong together for which the wildcards of both patterns stand for the same, without \
        the suffix that a wildcard at the end stands for. For example: dsdl create pairs facade --a \
        '*.jpg' --b '*.png' --domains photo,mask --output out --name Facade
        """,
        zh: """
          两个模式的通配符匹配到的内容相同的文件成为一对，末尾通配符匹配到的后缀不算。例如：dsdl create pairs facade --a '*.jpg' --b '*.png' --domains photo,mask --output out --name Facade
          """
      ).forUsage)
  }

  @Argument(
    help: ArgumentHelp(Phrase("The folder with the pictures.", zh: "图像所在的文件夹。"), valueName: "source"),
    completion: .directory)
  var source: String

  @OptionGroup var sides: PairArguments

  @Option(
    help: ArgumentHelp(
      Phrase("The style domains of the two sides, such as photo,mask.", zh: "两边的风格域，例如 photo,mask。"),
      valueName: "name,name"), transform: NameList.init(argument:))
  var domains: NameList?

  @Option(
    name: .customLong("split-pairs"),
    help: ArgumentHelp(
      Phrase(
        """
        Cut pictures that hold both halves side by side, as those of pix2pix, and write the halves \
        into this folder as PNG. Samples name them relative to it.
        """,
        zh: """
          把并排存有两半的图像（如 pix2pix 的图像）切开，两半以 PNG 写入此文件夹。样本以相对于\
          它的路径写出它们。
          """), valueName: "dir"), completion: .directory)
  var splitFolder: String?

  @OptionGroup var options: CreationArguments

  func validate() throws {
    guard splitFolder == nil || sides.patterns == nil else {
      throw ValidationError(
        Phrase(
          "--split-pairs excludes --a and --b: both halves are in one file.",
          zh: "--split-pairs 不能与 --a、--b 同用：两半在同一个文件中。"))
    }
    guard domains?.names.count ?? 2 == 2 else {
      throw ValidationError(
        Phrase("--domains needs two names, as in 'photo,mask'.", zh: "--domains 需要两个名称，例如 photo,mask。"))
    }
  }

  func layout() -> any DatasetLayout {
    let domains = domains?.names ?? ["A", "B"]
    if let splitFolder { return SplitPairsLayout(source, pictures: splitFolder, domains: domains) }
    return PairsLayout(source, domains: domains, patterns: sides.patterns)
  }
}
