import ArgumentParser
import DSDL
import DSDLConversion

/// `dsdl create voc`: a folder as of Pascal VOC.
struct CreateVOCCommand: CreationCommand {
  static let configuration = CommandConfiguration(
    commandName: "voc",
    abstract: Phrase(
      "A folder as of Pascal VOC: Annotations, ImageSets, JPEGImages.",
      zh: "Pascal VOC 形式的文件夹：Annotations、ImageSets、JPEGImages。"
    ).forUsage,
    discussion: """
      Each list of ImageSets/Main is a subset; without one all annotations are. For example: dsdl create voc \
      VOCdevkit/VOC2012 --output out --name VOC
      """)

  @Argument(help: ArgumentHelp("The folder.", valueName: "source"), completion: .directory)
  var source: String

  @OptionGroup var options: CreationArguments

  func layout() -> any DatasetLayout { VOCLayout(source) }
}
