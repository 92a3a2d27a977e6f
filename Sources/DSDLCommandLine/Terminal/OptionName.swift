import ArgumentParser
import DSDL

/// The names of options among the arguments.
enum OptionName {
  /// What is wrong if an argument looks like a long option and is none of the command: the parser, which reads from left
  /// to right, may have stumbled over what stands behind it, or over what it then missed.
  static func mistake(in arguments: some Collection<String>) -> Phrase? {
    let (command, rest) = CommandName.command(of: arguments)
    let (names, valued) = options(of: command)
    var isValue = false
    for argument in rest {
      if argument == "--" { return nil }
      guard !isValue else {
        isValue = false
        continue
      }
      isValue = valued.contains(argument)
      if let short = joined(argument, valued) { return short }
      guard argument.hasPrefix("--") else { continue }
      let name = String(argument.prefix { $0 != "=" })
      guard !names.contains(name) else { continue }
      return Phrase("Unknown option '\(name)'", zh: "没有选项“\(name)”")
        .adding(NearestName.hint(for: name, among: names).map { Phrase("; ", zh: "；") + $0 })
    }
    return nil
  }

  /// What is wrong with `-plibs`: the value is expected behind a blank.
  private static func joined(_ argument: String, _ valued: Set<String>) -> Phrase? {
    let (option, value) = (argument.prefix(2), argument.dropFirst(2))
    guard valued.contains(String(option)), option != "--", !value.isEmpty else { return nil }
    return Phrase("Unknown option '\(argument)'; ", zh: "没有选项“\(argument)”；")
      + NearestName.didYouMean("\(option) \(value)")
  }

  /// The options that the help of a command names, and those of them that take a value.
  private static func options(of command: any ParsableCommand.Type) -> (names: [String], valued: Set<String>)
  {
    var names = ["--generate-completion-script", "--experimental-dump-help"]
    var valued: Set<String> = []
    let line = /(?m)^  (-[-\w]+)(?:\/(-[-\w]+))?(?:, (-[-\w]+))?( <)?/
    for match in command.helpMessage(includeHidden: true).matches(of: line) {
      let found = [match.1, match.2, match.3].compactMap { $0.map(String.init) }
      names += found
      if match.4 != nil { valued.formUnion(found) }
    }
    return (names, valued)
  }
}
