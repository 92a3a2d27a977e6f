/// The places in samples that observers are told of, found once for a plan.
///
/// Where a plan has one node for all values of a type, there is a place for each way on which something is asked for; ways
/// that lead to nothing asked for have none. For `objects.*.bbox`:
///
///     0: bbox, asked for by query 0
///     1: LocalObjectEntry     bbox → 0
///     2: List                 elements → 1
///     3: the sample           objects → 2
final class ObservedPlaces: Sendable {
  struct Place: Sendable {
    /// The number of its node in the plan.
    let node: Int
    /// The query that asks for it, of each observer; -1 for none.
    let queries: [Int32]
    /// Of a struct, by field: the place; -1 if nothing below is asked for.
    var fields: [Int32] = []
    /// The same for the elements of a list.
    var element: Int32 = -1

    var isAsked: Bool { queries.contains { $0 >= 0 } }
  }

  /// No place: nothing is asked for there or below.
  static let none: Int32 = -1

  let places: [Place]
  let root: Int32
  let plan: Plan

  /// - Parameter queries: Those of each observer.
  init(_ plan: Plan, _ queries: [[ValueQuery]]) {
    var builder = Builder(plan, queries)
    root = builder.root()
    places = builder.places
    self.plan = plan
  }

  func isAsked(_ place: Int32) -> Bool { places[Int(place)].isAsked }
  func field(_ field: Int, of place: Int32) -> Int32 { places[Int(place)].fields[field] }
  func element(of place: Int32) -> Int32 { places[Int(place)].element }
}

extension ObservedPlaces {
  /// A path of which so many steps have been taken.
  private struct Way: Hashable {
    let observer: Int
    let query: Int
    let step: Int
  }

  private struct Builder {
    private struct Key: Hashable {
      let node: Int
      let ways: [Way]
    }

    let plan: Plan
    let queries: [[ValueQuery]]
    var places: [Place] = []
    private var known: [Key: Int32] = [:]
    /// For each node whether something of its type is asked for, in it or below; nil if that is not known yet.
    private var leadsToType: [Bool?]

    init(_ plan: Plan, _ queries: [[ValueQuery]]) {
      self.plan = plan
      self.queries = queries
      leadsToType = Array(repeating: nil, count: plan.nodes.count)
    }

    mutating func root() -> Int32 {
      var ways: [Way] = []
      for (observer, queries) in queries.enumerated() {
        for (query, asked) in queries.enumerated() {
          if case .path = asked.target { ways.append(Way(observer: observer, query: query, step: 0)) }
        }
      }
      return place(plan.root, ways)
    }

    private mutating func place(_ node: Int, _ ways: [Way]) -> Int32 {
      guard !ways.isEmpty || leadsToType(node) else { return ObservedPlaces.none }
      let key = Key(node: node, ways: ways)
      if let known = known[key] { return known }
      var place = Place(node: node, queries: asking(node, ways))
      let step = plan.nodes[node]
      switch step.operation {
      case .list:
        let next = ways.map { way in
          // A star is taken by elements; names are looked for in them.
          if let name = steps(way).dropFirst(way.step).first, name == nil {
            return Way(observer: way.observer, query: way.query, step: way.step + 1)
          }
          return way
        }
        place.element = self.place(Int(step.a), next.filter { !isTaken($0) || isNew($0, ways) })
      case .structure:
        let structure = plan.structs[Int(step.a)]
        for (field, type) in structure.type.fields.enumerated() {
          let next = ways.compactMap { way -> Way? in
            guard let step = steps(way).dropFirst(way.step).first,
              step.map({ ExactText($0) == ExactText(type.name.text) }) ?? true
            else { return nil }
            return Way(observer: way.observer, query: way.query, step: way.step + 1)
          }
          place.fields.append(self.place(Int(plan.fields[structure.firstField + field].node), next))
        }
      default: break
      }
      let leads = place.isAsked || place.element >= 0 || place.fields.contains { $0 >= 0 }
      let number = leads ? Int32(places.count) : ObservedPlaces.none
      if leads { places.append(place) }
      known[key] = number
      return number
    }

    private func steps(_ way: Way) -> [String?] {
      if case .path(let steps) = queries[way.observer][way.query].target { steps } else { [] }
    }

    private func isTaken(_ way: Way) -> Bool { way.step == steps(way).count }

    /// Whether a step of a path has just been taken.
    private func isNew(_ way: Way, _ before: [Way]) -> Bool { !before.contains(way) }

    /// The query of each observer that asks for a node met on some ways.
    private func asking(_ node: Int, _ ways: [Way]) -> [Int32] {
      queries.enumerated().map { observer, queries in
        let query = queries.indices.first { query in
          switch queries[query].target {
          case .types(let isWanted): isWanted(plan.types[node])
          case .path(let steps): ways.contains(Way(observer: observer, query: query, step: steps.count))
          }
        }
        return Int32(query ?? -1)
      }
    }

    private mutating func leadsToType(_ node: Int) -> Bool {
      if let known = leadsToType[node] { return known }
      let isWanted = queries.joined().contains {
        if case .types(let isWanted) = $0.target { isWanted(plan.types[node]) } else { false }
      }
      let step = plan.nodes[node]
      let leads =
        switch step.operation {
        case _ where isWanted: true
        case .list: leadsToType(Int(step.a))
        case .structure: leadsToType(inStruct: Int(step.a))
        default: false
        }
      leadsToType[node] = leads
      return leads
    }

    private mutating func leadsToType(inStruct number: Int) -> Bool {
      let structure = plan.structs[number]
      for field in 0..<structure.fieldCount {
        if leadsToType(Int(plan.fields[structure.firstField + field].node)) { return true }
      }
      return false
    }
  }
}
