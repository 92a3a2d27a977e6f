import ArgumentParser

/// `dsdl create`: makes a DSDL dataset of files in another layout.
struct CreateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "create",
    abstract: "Make a DSDL dataset of pictures and annotations in another layout.",
    discussion: """
      A dataset is a folder with 'defs', a folder 'set-NAME' for each subset with its description and its samples, \
      and a README.md. The pictures stay where they are; samples name them relative to the source. Folders such \
      as 'train' and 'test' at the top of the source become subsets.

      All of the dataset is written, or nothing: with errors nothing is, unless --rule makes them warnings; what they \
      are about is left out then. Files that are there are written over only with --force.

      Exit codes: 0 if the dataset was made and nothing found is at or above --fail-on, 1 if something is, 2 if \
      something cannot be read or written, 64 for wrong usage.
      """,
    subcommands: [
      CreateImagesCommand.self, CreateClassFoldersCommand.self, CreatePairsCommand.self,
      CreateDomainsCommand.self, CreateStyleGANCommand.self, CreateImageFolderCommand.self,
      CreateCIFAR10Command.self, CreateCOCOCommand.self, CreateVOCCommand.self, CreateYOLOCommand.self,
      CreateLabelMeCommand.self,
    ])
}
