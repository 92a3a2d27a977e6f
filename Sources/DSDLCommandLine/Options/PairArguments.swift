import ArgumentParser
import DSDL

/// Which files belong to which of two sides.
struct PairArguments: ParsableArguments {
  @Option(
    name: .customLong("a"),
    help: ArgumentHelp(
      Phrase(
        """
        The files of the first side: '*.jpg', or 'A/*' with the folder. * stands for anything but a \
        slash, ** for slashes, too.
        """,
        zh: """
          第一边的文件：'*.jpg'，或带文件夹的 'A/*'。* 代表除斜杠以外的任何内容，** 也包括斜杠\
          。
          """), valueName: "pattern"))
  var a: String?

  @Option(
    name: .customLong("b"),
    help: ArgumentHelp(Phrase("The files of the second side.", zh: "第二边的文件。"), valueName: "pattern"))
  var b: String?

  func validate() throws {
    guard (a == nil) == (b == nil) else {
      throw ValidationError(Phrase("--a and --b belong together.", zh: "--a 和 --b 必须同时给出。"))
    }
  }

  var patterns: (a: String, b: String)? {
    guard let a, let b else { return nil }
    return (a, b)
  }
}
