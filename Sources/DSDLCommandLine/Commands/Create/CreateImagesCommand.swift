import ArgumentParser
import DSDLConversion

/// `dsdl create images`: a tree of pictures.
struct CreateImagesCommand: CreationCommand {
  static let configuration = CommandConfiguration(
    commandName: "images",
    abstract: "A tree of pictures, as of FFHQ, MetFaces or LSUN.",
    discussion: "Each picture is a sample. For example: dsdl create images ffhq --output out --name FFHQ")

  @Argument(help: ArgumentHelp("The folder with the pictures.", valueName: "source"), completion: .directory)
  var source: String

  @OptionGroup var options: CreationArguments

  func layout() -> any DatasetLayout { ImagesLayout(source) }
}
