import ArgumentParser
import DSDL
import DSDLConversion

/// `dsdl create labelme`: a folder of LabelMe's files.
struct CreateLabelMeCommand: CreationCommand {
  static let configuration = CommandConfiguration(
    commandName: "labelme",
    abstract: Phrase(
      "A folder of JSON files as of LabelMe, beside their pictures.", zh: "LabelMe 形式的 JSON 文件的文件夹，图像在旁边。"
    ).forUsage,
    discussion:
      "Rectangles become boxes, polygons outlines. For example: dsdl create labelme pets --output out")

  @Argument(help: ArgumentHelp("The folder.", valueName: "source"), completion: .directory)
  var source: String

  @OptionGroup var options: CreationArguments

  func layout() -> any DatasetLayout { LabelMeLayout(source) }
}
