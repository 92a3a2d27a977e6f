import DSDL

/// The classes that a label is taken from, params still open.
enum DomainUse: Hashable {
  case domain(ClassDomain)
  /// What the struct around is given for a param.
  case param(ExactText)
  /// Any of several: labels then name their class domain.
  case several([DomainUse])

  /// The params in it.
  var params: [ExactText] {
    switch self {
    case .domain: []
    case .param(let name): [name]
    case .several(let uses): uses.flatMap(\.params)
    }
  }

  /// As it is written in DSDL: `AnimalDom`, `$animals`, `[$animals, KeeperDom]`.
  var written: String {
    switch self {
    case .domain(let domain): domain.name.text
    case .param(let name): "$\(name.text)"
    case .several(let uses): "[\(uses.map(\.written).joined(separator: ", "))]"
    }
  }

  /// The class domains, if all are known.
  var domains: [ClassDomain]? {
    switch self {
    case .domain(let domain): [domain]
    case .param: nil
    case .several(let uses):
      params.isEmpty ? uses.compactMap(\.domains).flatMap(\.self) : nil
    }
  }
}
