import ArgumentParser
import DSDL
import DSDLConversion

/// `dsdl create domains`: pictures in style domains.
struct CreateDomainsCommand: CreationCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "domains",
      abstract: Phrase(
        "Pictures in style domains without counterparts, as for CycleGAN.", zh: "各风格域的非成对图像，例如用于 CycleGAN。"
      ).forUsage,
      discussion: Phrase(
        """
        Folders such as trainA and testB are a subset and a domain each; other folders are domains. \
        For example: dsdl create domains facades --domains photo,mask --output out --name Facade
        """,
        zh: """
          trainA、testB 这样的文件夹各是一个子集和一个域；其他文件夹是域。例如：dsdl create domains facades --domains photo,mask --output out --name Facade
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
      Phrase(
        """
        The style domains: the folders' names in any order, or other names in the order of the \
        folders. (default: the folders' names)
        """,
        zh: """
          风格域：文件夹的名称，次序任意；或按文件夹次序给出的其他名称。（默认：文件夹的名称）
          """), valueName: "names"),
    transform: NameList.init(argument:))
  var domains: NameList?

  @OptionGroup var options: CreationArguments

  func layout() -> any DatasetLayout {
    DomainsLayout(source, domains: domains?.names, patterns: sides.patterns)
  }
}
