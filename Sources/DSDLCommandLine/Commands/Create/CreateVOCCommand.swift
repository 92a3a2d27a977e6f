import ArgumentParser
import DSDL
import DSDLConversion

/// `dsdl create voc`: a folder as of Pascal VOC.
struct CreateVOCCommand: CreationCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "voc",
      abstract: Phrase(
        "A folder as of Pascal VOC: Annotations, ImageSets, JPEGImages.",
        zh: "Pascal VOC 形式的文件夹：Annotations、ImageSets、JPEGImages。"
      ).forUsage,
      discussion: Phrase(
        """
        Each list of ImageSets/Main is a subset; without one all annotations are. For example: dsdl create voc \
        VOCdevkit/VOC2012 --output out --name VOC
        """,
        zh: """
          ImageSets/Main 中的每个列表是一个子集；没有列表时全部标注为一个子集。例如：dsdl create voc VOCdevkit/VOC2012 \
          --output out --name VOC
          """
      ).forUsage)
  }

  @Argument(
    help: ArgumentHelp(Phrase("The folder.", zh: "文件夹。"), valueName: "source"), completion: .directory)
  var source: String

  @OptionGroup var options: CreationArguments

  func layout() -> any DatasetLayout { VOCLayout(source) }
}
