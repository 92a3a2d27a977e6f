import ArgumentParser
import DSDL
import DSDLConversion

/// `dsdl create stylegan`: pictures with `dataset.json`.
struct CreateStyleGANCommand: CreationCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "stylegan",
      abstract: Phrase(
        "Pictures with StyleGAN's dataset.json, with or without labels.",
        zh: "带有 StyleGAN 的 dataset.json 的图像，有无标签均可。"
      ).forUsage,
      discussion: Phrase(
        """
        For example: dsdl create stylegan afhq-512x512 --output out --name AFHQ
        """, zh: "例如：dsdl create stylegan afhq-512x512 --output out --name AFHQ"
      ).forUsage)
  }

  @Argument(
    help: ArgumentHelp(
      Phrase("The folder with the pictures and dataset.json.", zh: "图像和 dataset.json 所在的文件夹。"),
      valueName: "source"), completion: .directory)
  var source: String

  @Option(
    name: .customLong("class-names"),
    help: ArgumentHelp(
      Phrase(
        """
        A file with the names of the classes, one a line; the first has the number 0. (default: the \
        numbers)
        """, zh: "类别名称文件，每行一个；第一个的编号为 0。（默认：编号本身）"), valueName: "file"), completion: .file())
  var classNames: String?

  @OptionGroup var options: CreationArguments

  func layout() -> any DatasetLayout { StyleGANLayout(source, classNames: classNames) }
}
