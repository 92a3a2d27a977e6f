import ArgumentParser
import DSDL
import DSDLConversion

/// `dsdl create labelme`: a folder of LabelMe's files.
struct CreateLabelMeCommand: CreationCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "labelme",
      abstract: Phrase(
        "A folder of JSON files as of LabelMe, beside their pictures.", zh: "LabelMe 形式的 JSON 文件的文件夹，图像在旁边。"
      ).forUsage,
      discussion: Phrase(
        "Rectangles become boxes, polygons outlines. For example: dsdl create labelme pets --output out",
        zh: "矩形成为边界框，多边形成为轮廓。例如：dsdl create labelme pets --output out"
      ).forUsage)
  }

  @Argument(
    help: ArgumentHelp(Phrase("The folder.", zh: "文件夹。"), valueName: "source"), completion: .directory)
  var source: String

  @OptionGroup var options: CreationArguments

  func layout() -> any DatasetLayout { LabelMeLayout(source) }
}
