import DSDL

/// The names of a scope: each is given once, later ones with `_2`, `_3` behind them.
struct NameScope {
  private var taken: Set<ExactText>
  private var next: [ExactText: Int] = [:]
  /// The scope around, if there is one; a list, since a value cannot hold one of its own kind.
  private var outer: [NameScope] = []

  /// - Parameter reserved: What stands for something else in the scope.
  init(reserved: some Sequence<String> = []) { taken = Set(reserved.map(ExactText.init)) }

  /// A scope in which all names of another one are taken, which are not copied for it.
  init(within outer: NameScope) {
    taken = []
    self.outer = [outer]
  }

  /// A name as it is wanted if it is free, else with a number.
  mutating func unique(_ name: String) -> String {
    if takes(name) { return name }
    var number = firstNumber(for: ExactText(name))
    while !takes("\(name)_\(number)") { number += 1 }
    next[ExactText(name)] = number + 1
    return "\(name)_\(number)"
  }

  /// Takes a name that is given without being asked for.
  mutating func take(_ name: String) { taken.insert(ExactText(name)) }

  /// Takes a name if it is free.
  private mutating func takes(_ name: String) -> Bool {
    let name = ExactText(name)
    return !outer.contains { $0.has(name) } && taken.insert(name).inserted
  }

  private func has(_ name: ExactText) -> Bool { taken.contains(name) || outer.contains { $0.has(name) } }

  /// Below it, no number behind the name is free.
  private func firstNumber(for name: ExactText) -> Int {
    next[name] ?? outer.first?.firstNumber(for: name) ?? 2
  }
}
