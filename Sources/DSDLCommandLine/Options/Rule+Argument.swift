import ArgumentParser
import DSDL

extension Rule {
  /// The rule that an argument names; what it may have meant is in the error.
  static func argument(_ argument: String) throws -> Rule {
    if let rule = Rule.named(argument) { return rule }
    let hint = NearestName.hint(for: argument, among: Rule.builtIn.map(\.name))
    throw ValidationError("there is no rule '\(argument)'" + (hint.map { "; \($0)" } ?? ""))
  }
}
