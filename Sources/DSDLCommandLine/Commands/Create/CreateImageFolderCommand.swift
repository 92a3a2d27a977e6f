import ArgumentParser
import DSDLConversion

/// `dsdl create imagefolder`: Hugging Face's folders of pictures.
struct CreateImageFolderCommand: CreationCommand {
  static let configuration = CommandConfiguration(
    commandName: "imagefolder",
    abstract: "Hugging Face's imagefolder: metadata.jsonl or metadata.csv, or class folders.",
    discussion: """
      Each column of the metadata is a field: file_name the picture 'image', input_file_name the picture 'input', others \
      text, numbers, lists as they are. For example: dsdl create imagefolder folder --output out --name Captions
      """)

  @Argument(help: ArgumentHelp("The folder.", valueName: "source"), completion: .directory)
  var source: String

  @OptionGroup var options: CreationArguments

  func layout() -> any DatasetLayout { ImageFolderLayout(source) }
}
