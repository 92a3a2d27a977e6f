import ArgumentParser
import DSDL
import DSDLConversion

/// `dsdl create coco`: a JSON file as of COCO.
struct CreateCOCOCommand: CreationCommand {
  static let configuration = CommandConfiguration(
    commandName: "coco",
    abstract: Phrase(
      "Annotations as of COCO: instances, key points, panoptic.", zh: "COCO 形式的标注：instances、关键点、panoptic。"
    ).forUsage,
    discussion: """
      Each image is a sample with its objects: boxes, outlines, masks as run lengths, key points, areas, crowd flags, \
      ids. For example: dsdl create coco instances.json --images train2017 --output out --name COCO
      """)

  @Argument(
    help: ArgumentHelp("The JSON file.", valueName: "source"), completion: .file(extensions: ["json"]))
  var source: String

  @Option(
    help: ArgumentHelp(
      "The folder of the pictures, which have to be there; samples name them relative to it.",
      valueName: "dir"),
    completion: .directory)
  var images: String?

  @OptionGroup var options: CreationArguments

  func layout() -> any DatasetLayout { COCOLayout(source, images: images) }
}
