#if !Metrics
  import ArgumentParser
  import DSDL

  /// A score that this build cannot compute, as it has no LAPACK: it says how to get one that can.
  protocol ScoreWithoutLAPACK: ParsableCommand {
    static var name: String { get }
    var arguments: [String] { get }
  }

  extension ScoreWithoutLAPACK {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: name,
        abstract: Phrase(
          "Not in this build: it needs the trait Metrics.", zh: "这个构建中没有：需要特性 Metrics。"
        ).forUsage,
        discussion: Phrase(
          "This build of dsdl has no LAPACK. To get it, \(hint.english).",
          zh: "这个构建的 dsdl 没有 LAPACK。要使用它，\(hint.chinese)。"
        ).forUsage)
    }

    private static var hint: Phrase {
      Phrase(
        """
        install LAPACK ('apt-get install liblapacke-dev libopenblas-dev') and build with 'swift build -c release \
        --traits Metrics'
        """,
        zh: """
          请安装 LAPACK（“apt-get install liblapacke-dev libopenblas-dev”），并用“swift build -c release --traits \
          Metrics”构建
          """)
    }

    func run() throws {
      var console = Console.standard
      try execute(on: &console).end()
    }

    /// Does the work of the command.
    func execute(on console: inout Console) -> ExitStatus {
      console.askedLanguage = LanguageArgument(in: arguments[...])?.language
      console.complain(
        Phrase(
          "this build of dsdl has no LAPACK, which 'score \(Self.name)' computes with",
          zh: "这个构建的 dsdl 没有“score \(Self.name)”计算所需的 LAPACK"), hint: Self.hint)
      return .notChecked
    }
  }

  struct ScoreFIDCommand: ScoreWithoutLAPACK {
    static let name = "fid"
    @Argument(parsing: .allUnrecognized, help: .hidden) var arguments: [String] = []
  }

  struct ScoreKIDCommand: ScoreWithoutLAPACK {
    static let name = "kid"
    @Argument(parsing: .allUnrecognized, help: .hidden) var arguments: [String] = []
  }

  struct ScoreStatsCommand: ScoreWithoutLAPACK {
    static let name = "stats"
    @Argument(parsing: .allUnrecognized, help: .hidden) var arguments: [String] = []
  }
#endif
