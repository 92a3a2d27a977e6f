/// Types as they are written in DSDL, parameters that have their default
/// left out: `List[BBox]`, `FacadeImageSample[sdom=FacadeStyleDom]`.
extension ResolvedType: CustomStringConvertible {
  public var description: String {
    let arguments = arguments
    return arguments.isEmpty ? name : "\(name)[\(arguments.joined(separator: ", "))]"
  }

  private var arguments: [String] {
    switch self {
    case .bool, .int, .num, .str, .text, .dict, .coord, .coord3D, .interval, .polygon, .instanceID, .media,
      .unknown:
      []
    case .bbox(let mode): mode == .xywh ? [] : ["mode=\(mode.rawValue)"]
    case .rotatedBBox(let mode, let measure):
      (mode == .xywht ? [] : ["mode=\(mode.rawValue)"])
        + (measure == .radian ? [] : ["measure=\(measure.rawValue)"])
    case .bbox3D(let mode): mode == .autoDrive ? [] : ["mode=\(mode.rawValue)"]
    case .imageShape(let mode): mode == .hw ? [] : ["mode=\(mode.rawValue)"]
    case .keypoint(let domain), .labelMap(let domain): ["dom=\(domain.name.text)"]
    case .label(let domains): ["dom=\(Self.text(domains))"]
    case .uniqueID(let idType): idType.map { ["id_type=\(Self.quoted($0))"] } ?? []
    case .date(let format), .time(let format): format.map { ["fmt=\(Self.quoted($0))"] } ?? []
    case .pointCloud(let dimension): dimension == 3 ? [] : ["load_dim=\(dimension)"]
    case .list(let element, let ordered): [element.description] + (ordered ? ["ordered=true"] : [])
    case .structure(let structure): structure.arguments
    }
  }

  fileprivate static func text(_ domains: [ClassDomain]) -> String {
    let names = domains.map(\.name.text)
    return names.count == 1 ? names[0] : "[\(names.joined(separator: ", "))]"
  }

  private static func quoted(_ text: String) -> String {
    text.contains("\"") ? "'\(text)'" : "\"\(text)\""
  }
}

extension ResolvedStruct: CustomStringConvertible {
  /// The name with what the params stand for: `FacadeImageSample[sdom=FacadeStyleDom]`.
  public var description: String { ResolvedType.structure(self).description }

  /// `sdom=FacadeStyleDom` for each param that is bound.
  fileprivate var arguments: [String] {
    bindings.filter { !$0.domains.isEmpty }.map { "\($0.param)=\(ResolvedType.text($0.domains))" }
  }
}
