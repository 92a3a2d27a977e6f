import ArgumentParser
import DSDL
import DSDLConversion

/// `dsdl create images`: a tree of pictures.
struct CreateImagesCommand: CreationCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "images",
      abstract: Phrase(
        "A tree of pictures, as of FFHQ, MetFaces or LSUN.", zh: "图像目录，例如 FFHQ、MetFaces 或 LSUN。"
      ).forUsage,
      discussion: Phrase(
        """
        Each picture is a sample. For example: dsdl create images ffhq --output out --name FFHQ
        """,
        zh: """
          每幅图像是一个样本。例如：dsdl create images ffhq --output out --name FFHQ
          """
      ).forUsage)
  }

  @Argument(
    help: ArgumentHelp(Phrase("The folder with the pictures.", zh: "图像所在的文件夹。"), valueName: "source"),
    completion: .directory)
  var source: String

  @OptionGroup var options: CreationArguments

  func layout() -> any DatasetLayout { ImagesLayout(source) }
}
