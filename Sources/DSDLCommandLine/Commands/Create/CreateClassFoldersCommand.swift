import ArgumentParser
import DSDLConversion

/// `dsdl create class-folders`: a folder a class.
struct CreateClassFoldersCommand: CreationCommand {
  static let configuration = CommandConfiguration(
    commandName: "class-folders",
    abstract: "A folder of pictures a class, as of ImageNet or AFHQ.",
    discussion: """
      Each picture is a sample with its class. Folders in folders are levels of a hierarchy: animal/cat is the class \
      animal.cat. For example: dsdl create class-folders afhq --output out --name AFHQ
      """)

  @Argument(
    help: ArgumentHelp("The folder with the folders of the classes.", valueName: "source"),
    completion: .directory)
  var source: String

  @Option(
    name: .customLong("class-names"),
    help: ArgumentHelp(
      """
      A file with the classes in the order of their numbers, one a line: the name of the folder, or the folder and \
      the name of the class, as in ImageNet's LOC_synset_mapping.txt. (default: the folders by name)
      """, valueName: "file"),
    completion: .file())
  var classNames: String?

  @OptionGroup var options: CreationArguments

  func layout() -> any DatasetLayout { ClassFoldersLayout(source, classNames: classNames) }
}
