import ArgumentParser

/// Which files belong to which of two sides.
struct PairArguments: ParsableArguments {
  @Option(
    name: .customLong("a"),
    help: ArgumentHelp(
      """
      The files of the first side: '*.jpg', or 'A/*' with the folder. * stands for anything but a slash, ** for \
      slashes, too.
      """, valueName: "pattern"))
  var a: String?

  @Option(name: .customLong("b"), help: ArgumentHelp("The files of the second side.", valueName: "pattern"))
  var b: String?

  func validate() throws {
    guard (a == nil) == (b == nil) else { throw ValidationError("--a and --b belong together.") }
  }

  var patterns: (a: String, b: String)? {
    guard let a, let b else { return nil }
    return (a, b)
  }
}
