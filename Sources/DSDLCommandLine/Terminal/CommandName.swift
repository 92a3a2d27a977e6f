import ArgumentParser
import DSDL

/// The name of a command at the beginning of the arguments.
enum CommandName {
  /// What is wrong if the first argument, or the one behind `help`, names no command.
  ///
  /// The parser would only say that it does not expect the argument.
  static func mistake(in arguments: some Collection<String>) -> ValidationError? {
    var names = Array(arguments)[...]
    if names.first == "help" { names = names.dropFirst() }
    let known = DSDLCommand.configuration.subcommands.compactMap { $0.configuration.commandName }
    guard let name = names.first, !name.hasPrefix("-"), name != "help", !known.contains(name) else {
      return nil
    }
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
}
