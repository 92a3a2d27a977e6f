import ArgumentParser
import DSDL
import DSDLConversion

/// `dsdl create yolo`: a dataset as Ultralytics YOLO has it.
struct CreateYOLOCommand: CreationCommand {
  static let configuration = CommandConfiguration(
    commandName: "yolo",
    abstract: Phrase(
      "A dataset as of YOLO: data.yaml, images, labels; or class folders.",
      zh: "YOLO 形式的数据集：data.yaml、images、labels；或者按类别分的文件夹。"
    ).forUsage,
    discussion: """
      Boxes, outlines, key points and rotated boxes become pixels by the sizes of the pictures. A folder without \
      data.yaml has a folder a class. For example: dsdl create yolo data.yaml --output out --name Pets
      """)

  @Argument(
    help: ArgumentHelp("data.yaml, or a folder.", valueName: "source"), completion: .file())
  var source: String

  @Option(help: "What the labels are for. (default: what they look like)")
  var task: YOLOTask?

  @OptionGroup var options: CreationArguments

  func layout() -> any DatasetLayout { YOLOLayout(source, task: task) }
}
