import ArgumentParser
import DSDLConversion

/// `dsdl create cifar10`: the binary batches.
struct CreateCIFAR10Command: CreationCommand {
  static let configuration = CommandConfiguration(
    commandName: "cifar10",
    abstract: "The binary batches of CIFAR-10, whose pictures are written out as PNG.",
    discussion: """
      The pictures go into the folder 'images' of the dataset, and samples name them relative to that dataset. For \
      example: dsdl create cifar10 cifar-10-batches-bin --output out --name Cifar10
      """)

  @Argument(
    help: ArgumentHelp("The folder with data_batch_1.bin and so on.", valueName: "source"),
    completion: .directory)
  var source: String

  @OptionGroup var options: CreationArguments

  func layout() -> any DatasetLayout { CIFAR10Layout(source) }
}
