import DSDL

/// The names of a scope: each is given once, later ones with `_2`, `_3` behind them.
struct NameScope {
  private var taken: Set<ExactText>
  private var next: [ExactText: Int] = [:]

  /// - Parameter reserved: What stands for something else in the scope.
  init(reserved: some Sequence<String> = []) { taken = Set(reserved.map(ExactText.init)) }

  /// A name as it is wanted if it is free, else with a number.
  mutating func unique(_ name: String) -> String {
    if taken.insert(ExactText(name)).inserted { return name }
    var number = next[ExactText(name), default: 2]
    while !taken.insert(ExactText("\(name)_\(number)")).inserted { number += 1 }
    next[ExactText(name)] = number + 1
    return "\(name)_\(number)"
  }

  /// Takes a name that is given without being asked for.
  mutating func take(_ name: String) { taken.insert(ExactText(name)) }
}
