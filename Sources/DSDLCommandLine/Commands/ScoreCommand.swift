import ArgumentParser

#if Metrics
  /// `dsdl score`: judges generated pictures by what a network has made of them.
  struct ScoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "score",
      abstract: "Judge generated pictures: Inception Score, Fréchet and Kernel Inception Distance.",
      discussion: """
        The network stays outside: what it gives for each picture is read from .npy or .npz files, as NumPy \
        writes them. Scores can only be compared if network, weights and preparation of the pictures were the same.
        """,
      subcommands: [
        ScoreFIDCommand.self, ScoreISCommand.self, ScoreKIDCommand.self, ScoreStatsCommand.self,
      ])
  }
#else
  /// `dsdl score` in a build that cannot compute scores: says how to get one that can.
  struct ScoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "score",
      abstract: "Judge generated pictures (not in this build: it needs the trait Metrics).",
      discussion: "This build of dsdl has no metrics. To get them, \(hint).")

    private static let hint =
      "install LAPACK ('apt-get install liblapacke-dev libopenblas-dev') and build with "
      + "'swift build -c release --traits Metrics'"

    @Argument(parsing: .allUnrecognized, help: .hidden)
    var arguments: [String] = []

    func run() throws {
      var console = Console.standard
      try execute(on: &console).end()
    }

    /// Does the work of the command.
    func execute(on console: inout Console) -> ExitStatus {
      console.complain("this build of dsdl has no metrics", hint: Self.hint)
      return .notChecked
    }
  }
#endif
