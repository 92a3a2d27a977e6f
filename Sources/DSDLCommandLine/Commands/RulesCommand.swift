import ArgumentParser
import DSDL

/// `dsdl rules`: lists the rules, for `--rule`.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "List the rules with their default severities.",
    discussion: "Some findings weigh less where they do less harm, such as in a library.")

  func run() throws {
    var console = Console.standard
    try execute(on: &console).end()
  }

  /// Does the work of the command.
  func execute(on console: inout Console) -> ExitStatus {
    let width = Rule.allCases.map(\.name.count).max() ?? 0
    for rule in Rule.allCases {
      let padding = String(repeating: " ", count: width - rule.name.count)
      console.output.write("\(rule.name)\(padding)  \(rule.defaultSeverity?.rawValue ?? "off")\n")
    }
    return console.flushOutput() ? .passed : .notChecked
  }
}
