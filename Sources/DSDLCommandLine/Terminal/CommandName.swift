import ArgumentParser
import DSDL

/// The names of commands at the beginning of the arguments.
enum CommandName {
  /// What is wrong if the first argument, or the one behind `help`, names no command, or the next one no command of that
  /// one.
  ///
  /// The parser would only say that it does not expect the argument, or another one behind it.
  static func mistake(in arguments: some Collection<String>) -> ValidationError? {
    var names = Array(arguments)[...]
    if names.first == "help" { names = names.dropFirst() }
    var command: any ParsableCommand.Type = DSDLCommand.self
    while !command.configuration.subcommands.isEmpty {
      let subcommands = command.configuration.subcommands
      guard let name = names.popFirst(), !name.hasPrefix("-"), name != "help" else { return nil }
      guard let next = subcommands.first(where: { $0.configuration.commandName == name }) else {
        let known = subcommands.compactMap { $0.configuration.commandName }
        return command == DSDLCommand.self
          ? mistake(name, known) : mistake(name, known, of: command.configuration.commandName ?? "")
      }
      command = next
    }
    return nil
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

  private static func mistake(_ name: String, _ known: [String]) -> ValidationError {
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

  private static func mistake(_ name: String, _ hint: Phrase) -> ValidationError {
    ValidationError(Phrase("there is no command '\(name)'; ", zh: "没有命令“\(name)”；") + hint)
  }

  private static func mistake(_ name: String, _ known: [String], of command: String) -> ValidationError {
    let hint =
      NearestName.hint(for: name, among: known)
      ?? Phrase("there are \(known.joined(separator: ", "))", zh: "有 \(known.joined(separator: "、"))")
    return ValidationError(
      Phrase("'dsdl \(command)' has no '\(name)'; ", zh: "“dsdl \(command)”没有“\(name)”；") + hint)
  }
}
