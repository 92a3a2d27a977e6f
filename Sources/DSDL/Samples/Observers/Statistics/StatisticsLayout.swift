/// The ways in a sample to what is counted; each is a query of an observer, by the same number.
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

  init(_ type: ResolvedType) { add(type, [], parent: nil, isOptional: false) }

  var queries: [ValueQuery] { ways.map { ValueQuery(steps: $0.steps) } }

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
