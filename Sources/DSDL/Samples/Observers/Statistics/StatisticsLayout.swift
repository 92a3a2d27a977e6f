/// The ways in a sample to what is counted. Those of which an observer has to be told are its queries.
struct StatisticsLayout: Sendable {
  struct Way: Sendable {
    let type: ResolvedType
    let steps: [String?]
    /// The way to the struct or the list around it; nil for the outermost.
    let parent: Int?
    /// Whether it is a field that may be left out.
    let isOptional: Bool

    /// "objects.*.bbox"
    var path: String { steps.map { $0 ?? "*" }.joined(separator: ".") }
  }

  /// A type with more ways is followed no further.
  private static let maximumWays = 4096

  private(set) var ways: [Way] = []
  /// The numbers of the ways that are asked for, in the order of the queries.
  private(set) var asked: [Int] = []
  /// For structs: a field that each of them has and that is asked for, which is counted in its place.
  private(set) var standIns: [Int: Int] = [:]

  init(_ type: ResolvedType) {
    add(type, [], parent: nil, isOptional: false)
    let withOptionalFields = Set(ways.lazy.filter(\.isOptional).compactMap(\.parent))
    for (number, way) in ways.enumerated() where !way.isOptional && StatisticsTask(way.type) != .presence {
      guard let parent = way.parent, case .structure = ways[parent].type, standIns[parent] == nil else {
        continue
      }
      standIns[parent] = number
    }
    asked = ways.indices.filter { number in
      if StatisticsTask(ways[number].type) != .presence || ways[number].isOptional { return true }
      return standIns[number] == nil && (list(of: number) != nil || withOptionalFields.contains(number))
    }
  }

  var queries: [ValueQuery] { asked.map { ValueQuery(steps: ways[$0].steps) } }

  /// The list that the values of a way are elements of.
  private func list(of way: Int) -> Int? {
    guard let parent = ways[way].parent, case .list = ways[parent].type else { return nil }
    return parent
  }

  /// The list whose elements are counted by the values of a way, which is asked for.
  func list(countedBy way: Int) -> Int? {
    if let list = list(of: way) { return list }
    guard let parent = ways[way].parent, standIns[parent] == way else { return nil }
    return list(of: parent)
  }

  /// The class domains that labels refer to.
  var domains: [ClassDomain] {
    var domains: [ClassDomain] = []
    for way in ways {
      guard case .label(let labelled) = way.type else { continue }
      for domain in labelled where !domains.contains(domain) { domains.append(domain) }
    }
    return domains
  }

  private mutating func add(_ type: ResolvedType, _ steps: [String?], parent: Int?, isOptional: Bool) {
    guard ways.count < Self.maximumWays else { return }
    let number = ways.count
    ways.append(Way(type: type, steps: steps, parent: parent, isOptional: isOptional))
    switch type {
    case .list(let element, _): add(element, steps + [nil], parent: number, isOptional: false)
    case .structure(let structure):
      for field in structure.fields {
        add(field.type, steps + [field.name.text], parent: number, isOptional: field.isOptional)
      }
    default: break
    }
  }
}
