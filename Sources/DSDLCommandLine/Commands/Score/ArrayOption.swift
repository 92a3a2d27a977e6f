#if Metrics
  import ArgumentParser

  /// Which array of a `.npz` file is meant.
  struct ArrayOption: ParsableArguments {
    @Option(
      help: ArgumentHelp(
        "The array to read from each .npz file that has several. By default 'arr_0'.", valueName: "name"))
    var array: String?
  }
#endif
