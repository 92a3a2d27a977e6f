import ArgumentParser
import DSDL
import DSDLConversion

/// `dsdl create coco`: a JSON file as of COCO.
struct CreateCOCOCommand: CreationCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "coco",
      abstract: Phrase(
        "Annotations as of COCO: instances, key points, panoptic.", zh: "COCO 形式的标注：instances、关键点、panoptic。"
      ).forUsage,
      discussion: Phrase(
        """
        Each image is a sample with its objects: boxes, outlines, masks as run lengths, key points, areas, crowd flags, \
        ids. For example: dsdl create coco instances.json --images train2017 --output out --name COCO
        """,
        zh: """
          每张图像是一个带有其物体的样本：边界框、轮廓、游程编码的掩码、关键点、面积、crowd 标记、编号。例如：dsdl create \
          coco instances.json --images train2017 --output out --name COCO
          """
      ).forUsage)
  }

  @Argument(
    help: ArgumentHelp(Phrase("The JSON file.", zh: "JSON 文件。"), valueName: "source"),
    completion: .file(extensions: ["json"]))
  var source: String

  @Option(
    help: ArgumentHelp(
      Phrase(
        "The folder of the pictures, which have to be there; samples name them relative to it.",
        zh: "图像所在的文件夹，图像必须存在；样本中的路径相对于它。"),
      valueName: "dir"),
    completion: .directory)
  var images: String?

  @OptionGroup var options: CreationArguments

  func layout() -> any DatasetLayout { COCOLayout(source, images: images) }
}
