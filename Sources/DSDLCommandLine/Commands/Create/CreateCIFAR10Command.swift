import ArgumentParser
import DSDL
import DSDLConversion

/// `dsdl create cifar10`: the binary batches.
struct CreateCIFAR10Command: CreationCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "cifar10",
      abstract: Phrase(
        """
        The binary batches of CIFAR-10, whose pictures are written out as PNG.
        """, zh: "CIFAR-10 的二进制批文件，其图像会写成 PNG。"
      ).forUsage,
      discussion: Phrase(
        """
        The pictures go into the folder 'images' of the dataset, and samples name them relative to \
        that dataset. For example: dsdl create cifar10 cifar-10-batches-bin --output out --name \
        Cifar10
        """,
        zh: """
          图像写入数据集的 images 文件夹，样本以相对于数据集的路径写出它们。例如：dsdl create cifar10 cifar-10-batches-bin --output out --name Cifar10
          """
      ).forUsage)
  }

  @Argument(
    help: ArgumentHelp(
      Phrase("The folder with data_batch_1.bin and so on.", zh: "data_batch_1.bin 等文件所在的文件夹。"),
      valueName: "source"), completion: .directory)
  var source: String

  @OptionGroup var options: CreationArguments

  func layout() -> any DatasetLayout { CIFAR10Layout(source) }
}
