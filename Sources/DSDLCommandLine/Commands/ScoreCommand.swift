import ArgumentParser
import DSDL

#if Metrics
  /// `dsdl score`: judges generated pictures by what a network has made of them.
  struct ScoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "score",
      abstract: Phrase(
        "Judge generated pictures: Inception Score, Fréchet and Kernel Inception Distance.",
        zh: "评价生成的图像：Inception Score、Fréchet Inception Distance 和 Kernel Inception Distance。"
      ).forUsage,
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
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "score",
        abstract: Phrase(
          "Judge generated pictures (not in this build: it needs the trait Metrics).",
          zh: "评价生成的图像（这个构建中没有：需要 trait Metrics）。"
        ).forUsage,
        discussion: Phrase(
          "This build of dsdl has no metrics. To get them, \(hint.english).",
          zh: "这个构建的 dsdl 没有评价指标。要使用它们，\(hint.chinese)。"
        ).forUsage)
    }

    private static let hint = Phrase(
      """
      install LAPACK ('apt-get install liblapacke-dev libopenblas-dev') and build with 'swift build -c release \
      --traits Metrics'
      """,
      zh: """
        请安装 LAPACK（“apt-get install liblapacke-dev libopenblas-dev”），并用“swift build -c release --traits \
        Metrics”构建
        """)

    @Argument(parsing: .allUnrecognized, help: .hidden)
    var arguments: [String] = []

    func run() throws {
      var console = Console.standard
      try execute(on: &console).end()
    }

    /// Does the work of the command.
    func execute(on console: inout Console) -> ExitStatus {
      console.askedLanguage = .asked(by: arguments)
      console.complain(Phrase("this build of dsdl has no metrics", zh: "这个构建的 dsdl 没有评价指标"), hint: Self.hint)
      return .notChecked
    }
  }
#endif
