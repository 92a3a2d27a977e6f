import ArgumentParser

/// Where to look for what descriptions import.
struct LibraryOptions: ParsableArguments {
  @Option(
    name: [.customShort("p"), .customLong("library-path")],
    help: ArgumentHelp("A folder to search for imports; can be repeated.", valueName: "dir"),
    completion: .directory)
  var libraryPath: [String] = []
}
