import ArgumentParser
import DSDL

/// The names of commands at the beginning of the arguments.
enum CommandName {
  /// The first arguments, up to one that should name a command and does not: the first one, or one behind `help` or
  /// behind a command that has others; nil if there is none.
  static func unknown(in arguments: some Collection<String>) -> [String]? {
    let names = arguments.drop { $0 == "help" }
    let (command, rest) = command(of: names)
    guard !command.configuration.subcommands.isEmpty, let name = rest.first, !name.hasPrefix("-"),
      name != "help"
    else { return nil }
    return Array(names.prefix(names.count - rest.count + 1))
  }

  /// What is wrong with such an argument.
  ///
  /// The parser would only say that it does not expect the argument, or another one behind it.
  static func mistake(in arguments: some Collection<String>) -> Phrase? {
    guard let names = unknown(in: arguments), let name = names.last else { return nil }
    let command = command(of: names).command
    let known = command.configuration.subcommands.compactMap { $0.configuration.commandName }
    return command == DSDLCommand.self
      ? mistake(name, known) : mistake(name, known, of: command.configuration.commandName ?? "")
  }

  /// The command that the first arguments name, and what follows them.
  static func command(
    of arguments: some Collection<String>
  ) -> (command: any ParsableCommand.Type, rest: ArraySlice<String>) {
    var names = Array(arguments)[...]
    var command: any ParsableCommand.Type = DSDLCommand.self
    while let name = names.first,
      let next = command.configuration.subcommands.first(where: { $0.configuration.commandName == name })
    {
      names.removeFirst()
      command = next
    }
    return (command, names)
  }

  private static func mistake(_ name: String, _ known: [String]) -> Phrase {
    if let hint = NearestName.hint(for: name, among: known + ["help"]) {
      return mistake(name, hint)
    }
    // Whoever leaves the command out mostly wants to check a file.
    let hint =
      FileSystem.kind(of: name) == nil
      ? Phrase(
        "the commands are \(known.joined(separator: ", "))", zh: "命令有 \(known.joined(separator: "、"))")
      : NearestName.didYouMean("dsdl validate \(name)")
    return mistake(name, hint)
  }

  private static func mistake(_ name: String, _ hint: Phrase) -> Phrase {
    Phrase("there is no command '\(name)'; ", zh: "没有命令“\(name)”；") + hint
  }

  private static func mistake(_ name: String, _ known: [String], of command: String) -> Phrase {
    let hint =
      NearestName.hint(for: name, among: known)
      ?? Phrase("there are \(known.joined(separator: ", "))", zh: "有 \(known.joined(separator: "、"))")
    return Phrase("'dsdl \(command)' has no '\(name)'; ", zh: "“dsdl \(command)”没有“\(name)”；") + hint
  }
}
