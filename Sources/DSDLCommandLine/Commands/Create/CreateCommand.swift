import ArgumentParser
import DSDL

/// `dsdl create`: makes a DSDL dataset of files in another layout.
struct CreateCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "create",
      abstract: Phrase(
        "Make a DSDL dataset of pictures and annotations in another layout.", zh: "由其他布局的图像和标注生成 DSDL 数据集。"
      ).forUsage,
      discussion: Phrase(
        """
        A dataset is a folder with 'defs', a folder 'set-NAME' for each subset with its description \
        and its samples, and a README.md. The pictures stay where they are; samples name them \
        relative to the source. Folders such as 'train' and 'test' at the top of the source become \
        subsets.

        All of the dataset is written, or nothing: with errors nothing is, unless --rule makes them \
        warnings; what they are about is left out then. Files that are there are written over only \
        with --force.

        Exit codes: 0 if the dataset was made and nothing found is at or above --fail-on, 1 if \
        something is, 2 if something cannot be read or written, 64 for wrong usage.
        """,
        zh: """
          数据集是一个文件夹，其中有 defs、每个子集的文件夹 set-NAME（含描述文件和样本）以及 README.md。\
          图像留在原处；样本以相对于来源的路径写出它们。来源顶层的 train、test 等文件夹成为子集\
          。

          要么写出整个数据集，要么什么也不写：有错误时不写入，除非用 --rule 使其成为警告；相关\
          的内容则略去。已存在的文件只有用 --force 才会覆盖。

          退出码：0 表示数据集已生成且没有达到 --fail-on 的问题，1 表示有，2 表示有内容无法读取\
          或写入，64 表示用法错误。
          """
      ).forUsage,
      subcommands: [
        CreateImagesCommand.self, CreateClassFoldersCommand.self, CreatePairsCommand.self,
        CreateDomainsCommand.self, CreateStyleGANCommand.self, CreateImageFolderCommand.self,
        CreateCIFAR10Command.self, CreateCOCOCommand.self, CreateVOCCommand.self, CreateYOLOCommand.self,
        CreateLabelMeCommand.self,
      ])
  }
}
