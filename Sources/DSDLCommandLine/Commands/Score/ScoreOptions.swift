#if Metrics
  import ArgumentParser

  /// What all scores are told.
  struct ScoreOptions: ParsableArguments {
    @Option(help: "Text for people, or JSON for programs.")
    var format: InspectionFormat = .text

    @OptionGroup var array: ArrayOption
  }
#endif
