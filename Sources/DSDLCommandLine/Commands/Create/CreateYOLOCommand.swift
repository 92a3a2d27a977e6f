import ArgumentParser
import DSDL
import DSDLConversion

/// `dsdl create yolo`: a dataset as Ultralytics YOLO has it.
struct CreateYOLOCommand: CreationCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "yolo",
      abstract: Phrase(
        "A dataset as of YOLO: data.yaml, images, labels; or class folders.",
        zh: "YOLO 形式的数据集：data.yaml、images、labels；或者按类别分的文件夹。"
      ).forUsage,
      discussion: Phrase(
        """
        Boxes, outlines, key points and rotated boxes become pixels by the sizes of the pictures. A folder without \
        data.yaml has a folder a class. For example: dsdl create yolo data.yaml --output out --name Pets
        """,
        zh: """
          边界框、轮廓、关键点和旋转框按图像的尺寸换算成像素。没有 data.yaml 的文件夹中，每个类别一个文件夹。例如：dsdl create \
          yolo data.yaml --output out --name Pets
          """
      ).forUsage)
  }

  @Argument(
    help: ArgumentHelp(Phrase("data.yaml, or a folder.", zh: "data.yaml 或文件夹。"), valueName: "source"),
    completion: .file())
  var source: String

  @Option(
    help: ArgumentHelp(
      Phrase("What the labels are for. (default: what they look like)", zh: "标签的用途。（默认：由其形式判断）")))
  var task: YOLOTask?

  @OptionGroup var options: CreationArguments

  func layout() -> any DatasetLayout { YOLOLayout(source, task: task) }
}
