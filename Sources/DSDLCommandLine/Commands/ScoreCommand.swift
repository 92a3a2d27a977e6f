import ArgumentParser
import DSDL

/// `dsdl score`: judges generated pictures by what a network has made of them.
struct ScoreCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "score",
      abstract: Phrase(
        "Judge generated pictures: Inception Score, Fréchet and Kernel Inception Distance.",
        zh: "评价生成的图像：Inception Score、Fréchet Inception Distance 和 Kernel Inception Distance。"
      ).forUsage,
      discussion: Phrase(
        """
        The network stays outside: what it gives for each picture is read from .npy or .npz files, as NumPy \
        writes them. Scores can only be compared if network, weights and preparation of the pictures were the same; \
        'ready' looks at the pictures themselves.

        Exit codes: 0 if there is a score, 1 if something is wrong with what a file holds, 2 if a file cannot be \
        read, 64 for wrong usage.
        """,
        zh: """
          网络不在其中：它对每张图像的输出从 NumPy 写出的 .npy 或 .npz 文件读取。只有网络、权重和图像的预处理都相同，分数\
          才能比较；“ready”查看图像本身。

          退出码：得出分数时为 0；文件内容有误时为 1；文件无法读取时为 2；用法错误时为 64。
          """
      ).forUsage,
      subcommands: [
        ScoreFIDCommand.self, ScoreISCommand.self, ScoreKIDCommand.self, ScoreStatsCommand.self,
        ScoreReadyCommand.self,
      ])
  }
}
