/// Makes the tables of a flat plan.
struct FlatPlanBuilder {
  private let plan: Plan
  private let options: DiagnosticOptions
  private(set) var nodes: [FlatPlan.Node] = []
  private(set) var fields: [Int32] = []
  private(set) var required: [UInt64] = []
  private(set) var tables: [[String]] = []
  private(set) var glueCount = 0
  private var structTables: [Int: Int32] = [:]
  private var labelTables: [Int: Int32] = [:]

  /// Above this many classes the forms `Domain::12` and `Domain[12]` are left to the evaluator.
  private static let numberedClasses = 1024

  init(_ plan: Plan, _ options: DiagnosticOptions) {
    self.plan = plan
    self.options = options
  }

  /// False if the plan nests too deep, or has names that are ambiguous.
  mutating func build() -> Bool {
    var depths: [Int] = []
    for (number, node) in plan.nodes.enumerated() {
      // Children come before those who refer to them.
      let children: [Int] =
        switch node.operation {
        case .list: [Int(node.a)]
        case .structure: fieldNodes(Int(node.a))
        default: []
        }
      depths.append(1 + (children.map { depths[$0] }.max() ?? 0))
      guard depths[number] <= FlatPlan.maximumDepth, let flat = flatten(node) else { return false }
      nodes.append(flat)
    }
    return true
  }

  private func fieldNodes(_ structure: Int) -> [Int] {
    let first = plan.structs[structure].firstField
    return (first..<first + plan.structs[structure].fieldCount).map { Int(plan.fields[$0].node) }
  }

  private func isOn(_ rules: Rule...) -> Bool { rules.contains { options.severity(of: $0) != nil } }

  private mutating func flatten(_ node: Plan.Node) -> FlatPlan.Node? {
    var flat = FlatPlan.Node(operation: node.operation, a: node.a)
    switch node.operation {
    case .bbox, .rotatedBBox, .bbox3D:
      flat.needsExtent = isOn(.degenerateBox)
      flat.isStrict = flat.needsExtent || (node.operation == .bbox && node.a == 1 && isOn(.reversedBox))
    case .locator: flat.isStrict = isOn(.emptyLocator, .absoluteLocator)
    case .keypoint:
      let domain = plan.domains[Int(node.a)].type
      flat.a = domain.isBroken ? -1 : Int32(domain.classes.count)
    case .label:
      let set = plan.labelSets[Int(node.a)]
      flat.table = labelTable(Int(node.a))
      let domain = plan.domains[set[0]].type
      flat.a = set.count == 1 && !domain.isBroken ? Int32(domain.classes.count) : 0
    case .list: flat.child = node.a
    case .structure: return structure(Int(node.a), flat)
    default: break
    }
    return flat
  }

  private mutating func structure(_ number: Int, _ node: FlatPlan.Node) -> FlatPlan.Node? {
    var node = node
    let structure = plan.structs[number]
    let names = structure.type.fields.map(\.name.text)
    guard Set(names.map(ExactText.init)).count == names.count, names.count < 1 << 20 else { return nil }
    node.table = table(names)
    node.firstField = Int32(fields.count)
    node.fieldCount = Int32(names.count)
    node.glue = Int32(glueCount)
    node.firstRequired = Int32(required.count)
    glueCount += names.count + 1
    fields += fieldNodes(number).map(Int32.init)
    var masks = [UInt64](repeating: 0, count: max(1, (names.count + 63) / 64))
    for field in names.indices where plan.fields[structure.firstField + field].isRequired {
      masks[field / 64] |= 1 << UInt64(field % 64)
    }
    node.required = masks[0]
    required += masks
    return node
  }

  private mutating func table(_ names: [String]) -> Int32 {
    tables.append(names)
    return Int32(tables.count - 1)
  }

  /// Every text that is a label of the set.
  private mutating func labelTable(_ set: Int) -> Int32 {
    if let known = labelTables[set] { return known }
    let domains = plan.labelSets[set].map { plan.domains[$0].type }
    var texts: [String] = domains.count == 1 ? domains[0].classes.map(\.text) : []
    var names: Set<ExactText> = []
    // Of two domains of one name the first one is meant; a name with `::` would be cut at another place.
    for domain in domains where names.insert(ExactText(domain.name.text)).inserted {
      let name = domain.name.text
      guard !domain.isBroken, !name.utf8.contains(UInt8(ascii: ":")), !name.utf8.contains(UInt8(ascii: "["))
      else { continue }
      texts += domain.classes.map { "\(name)::\($0.text)" }
      guard domain.classes.count <= Self.numberedClasses else { continue }
      for number in 1...max(1, domain.classes.count) where number <= domain.classes.count {
        texts += ["\(name)::\(number)", "\(name)[\(number)]"]
      }
    }
    labelTables[set] = table(texts)
    return labelTables[set]!
  }
}
