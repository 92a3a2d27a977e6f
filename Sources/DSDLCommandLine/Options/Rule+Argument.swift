import ArgumentParser
import DSDL

extension Rule {
  /// The rule that an argument names; what it may have meant is in the error.
  static func argument(_ argument: String) throws -> Rule {
    if let rule = Rule.named(argument) { return rule }
    let hint = NearestName.hint(for: argument, among: Rule.builtIn.map(\.name))
    let problem = Phrase("there is no rule '\(argument)'", zh: "没有规则“\(argument)”")
    throw ValidationError(hint.map { problem + Phrase("; ", zh: "；") + $0 } ?? problem)
  }
}
