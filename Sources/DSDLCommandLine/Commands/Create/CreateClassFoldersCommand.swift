import ArgumentParser
import DSDL
import DSDLConversion

/// `dsdl create class-folders`: a folder a class.
struct CreateClassFoldersCommand: CreationCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "class-folders",
      abstract: Phrase(
        "A folder of pictures a class, as of ImageNet or AFHQ.", zh: "每个类别一个图像文件夹，例如 ImageNet 或 AFHQ。"
      ).forUsage,
      discussion: Phrase(
        """
        Each picture is a sample with its class. Folders in folders are levels of a hierarchy: \
        animal/cat is the class animal.cat. For example: dsdl create class-folders afhq --output out \
        --name AFHQ
        """,
        zh: """
          每幅图像是一个带类别的样本。文件夹中的文件夹是层级：animal/cat 是类别 animal.cat。例\
          如：dsdl create class-folders afhq --output out --name AFHQ
          """
      ).forUsage)
  }

  @Argument(
    help: ArgumentHelp(
      Phrase("The folder with the folders of the classes.", zh: "各类别文件夹所在的文件夹。"), valueName: "source"),
    completion: .directory)
  var source: String

  @Option(
    name: .customLong("class-names"),
    help: ArgumentHelp(
      Phrase(
        """
        A file with the classes in the order of their numbers, one a line: the name of the folder, \
        or the folder and the name of the class, as in ImageNet's LOC_synset_mapping.txt. (default: \
        the folders by name)
        """,
        zh: """
          按编号顺序列出类别的文件，每行一个：文件夹的名称，或文件夹和类别的名称，如 ImageNet 的\
           LOC_synset_mapping.txt。（默认：按名称排列的文件夹）
          """), valueName: "file"), completion: .file())
  var classNames: String?

  @OptionGroup var options: CreationArguments

  func layout() -> any DatasetLayout { ClassFoldersLayout(source, classNames: classNames) }
}
