import ArgumentParser
import DSDL
import DSDLConversion

/// `dsdl create imagefolder`: Hugging Face's folders of pictures.
struct CreateImageFolderCommand: CreationCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "imagefolder",
      abstract: Phrase(
        """
        Hugging Face's imagefolder: metadata.jsonl or metadata.csv, or class folders.
        """,
        zh: """
          Hugging Face 的 imagefolder：metadata.jsonl 或 metadata.csv，或类别文件夹。
          """
      ).forUsage,
      discussion: Phrase(
        """
        Each column of the metadata is a field: file_name the picture 'image', input_file_name the \
        picture 'input', others text, numbers, lists as they are. For example: dsdl create \
        imagefolder folder --output out --name Captions
        """,
        zh: """
          元数据的每一列是一个字段：file_name 是图像 image，input_file_name 是图像 input，其他\
          列照原样是文本、数字、列表。例如：dsdl create imagefolder folder --output out --name Captions
          """
      ).forUsage)
  }

  @Argument(
    help: ArgumentHelp(Phrase("The folder.", zh: "文件夹。"), valueName: "source"), completion: .directory)
  var source: String

  @OptionGroup var options: CreationArguments

  func layout() -> any DatasetLayout { ImageFolderLayout(source) }
}
