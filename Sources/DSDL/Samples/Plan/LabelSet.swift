import DSDLLanguage
import YAMLTree

/// The domains that labels are taken from, by their numbers in the plan.
///
/// Where there are many of them, names are looked up in all at once: a label costs the same with ten domains and with a
/// thousand.
struct LabelSet: Sendable {
  let domains: [Int]
  /// Whether one of the domains has a mistake of its own.
  let isBroken: Bool
  /// So many bytes a label can have at most.
  let longest: Int
  private let names: Names?

  /// From so many domains on.
  private static let many = 16
  /// So many domains that have a class are told apart: a message names no more.
  private static let mostHolders = 3

  private struct Names: Sendable {
    let classes: NameIndex
    /// The first domains that have a class, by the number of its name.
    let holders: [[Int]]
    let domains: NameIndex
    /// The first domain of a name.
    let firstDomains: [Int]
    let spelling: SpellingIndex
  }

  /// - Parameter budget: How many names may be looked up in all at once; what is needed is taken off.
  init(_ domains: [Int], in plan: Plan, _ budget: inout Int) {
    self.domains = domains
    isBroken = domains.contains { plan.domains[$0].type.isBroken }
    longest = domains.reduce(0) { Swift.max($0, plan.domains[$1].longestLabel) }
    let count = domains.reduce(0) { $0 + plan.domains[$1].classes.count + 1 }
    guard domains.count >= Self.many, count <= budget else {
      names = nil
      return
    }
    budget -= count
    var (classes, holders) = (NumberedNames(), [[Int]]())
    var (names, firstDomains) = (NumberedNames(), [Int]())
    for domain in domains {
      let type = plan.domains[domain].type
      if names.number(of: type.name.text) == firstDomains.count { firstDomains.append(domain) }
      for name in type.classes {
        let number = classes.number(of: name.text)
        if number == holders.count { holders.append([]) }
        if holders[number].count < Self.mostHolders, holders[number].last != domain {
          holders[number].append(domain)
        }
      }
    }
    self.names = Names(
      classes: NameIndex(classes.all), holders: holders, domains: NameIndex(names.all),
      firstDomains: firstDomains, spelling: SpellingIndex(names.all))
  }

  /// The first domains that have a class of this name, at most three.
  func holders(of name: ByteView, in plan: Plan) -> [Int] {
    if let names { return names.classes.find(name).map { names.holders[$0] } ?? [] }
    Steps.take(domains.count)
    return Array(domains.lazy.filter { plan.domains[$0].classes.find(name) != nil }.prefix(Self.mostHolders))
  }

  /// The first domain of this name.
  func domain(named name: ByteView, in plan: Plan) -> Int? {
    if let names { return names.domains.find(name).map { names.firstDomains[$0] } }
    Steps.take(domains.count)
    return domains.first { name.elementsEqual(Array(plan.domains[$0].type.name.text.utf8)) }
  }

  /// The name of a domain that a word is most like.
  func nearestDomain(to word: String, in plan: Plan) -> String? {
    if let names { return Spelling.nearest(to: word, among: names.spelling).first }
    return Spelling.nearest(to: word, among: domains.map { plan.domains[$0].type.name.text }).first
  }
}

/// Names with a number each, from 0.
private struct NumberedNames {
  private(set) var all: [String] = []
  private var numbers: [ExactText: Int] = [:]

  mutating func number(of name: String) -> Int {
    if let known = numbers[ExactText(name)] { return known }
    numbers[ExactText(name)] = all.count
    all.append(name)
    return all.count - 1
  }
}

extension LabelSet: RandomAccessCollection {
  var startIndex: Int { 0 }
  var endIndex: Int { domains.count }
  subscript(position: Int) -> Int { domains[position] }
}
