/// Compiles a resolved type into a plan.
struct PlanCompiler {
  private var plan = Plan()
  private var numbers: [ResolvedType: Int] = [:]
  private var structs: [ResolvedStruct: Int] = [:]
  private var domains: [ClassDomain: Int] = [:]
  private var labelSets: [[ClassDomain]: Int] = [:]
  /// A domain of many classes may be in many sets.
  private var namesOfSets = 4_000_000
  private var formats: [DateTimeFormat: Int] = [:]

  /// - Parameter domainNames: The names of all class domains that are defined, which a label may name wrongly.
  static func compile(_ type: ResolvedType, domainNames: Set<String> = []) -> Plan {
    var compiler = PlanCompiler()
    compiler.plan.domainNames = domainNames
    compiler.plan.root = compiler.node(type)
    return compiler.plan
  }

  private mutating func node(_ type: ResolvedType) -> Int {
    if let known = numbers[type] { return known }
    // Children first, so that a node refers to nodes before it. Types do not lead back to themselves.
    let node = self.make(type)
    let number = plan.nodes.count
    plan.nodes.append(node)
    plan.types.append(type)
    numbers[type] = number
    return number
  }

  private mutating func make(_ type: ResolvedType) -> Plan.Node {
    switch type {
    case .unknown: Plan.Node(operation: .any)
    case .bool: Plan.Node(operation: .bool)
    case .int: Plan.Node(operation: .int)
    case .num: Plan.Node(operation: .num)
    case .str, .text, .uniqueID, .instanceID: Plan.Node(operation: .string)
    case .dict: Plan.Node(operation: .dict)
    case .coord: Plan.Node(operation: .coord, a: 2)
    case .coord3D: Plan.Node(operation: .coord, a: 3)
    case .interval: Plan.Node(operation: .interval)
    case .bbox(let mode): Plan.Node(operation: .bbox, a: mode == .xywh ? 0 : 1)
    case .rotatedBBox(let mode, let measure):
      Plan.Node(operation: .rotatedBBox, a: mode == .xyxy ? 2 : measure == .radian ? 0 : 1)
    case .bbox3D(let mode): Plan.Node(operation: .bbox3D, a: mode == .autoDrive ? 7 : 9)
    case .polygon: Plan.Node(operation: .polygon)
    case .keypoint(let domain): Plan.Node(operation: .keypoint, a: Int32(self.domain(domain)))
    case .label(let domains): Plan.Node(operation: .label, a: Int32(labelSet(domains)))
    case .imageShape: Plan.Node(operation: .imageShape)
    case .date(let format): Plan.Node(operation: .date, a: self.format(format))
    case .time(let format): Plan.Node(operation: .time, a: self.format(format))
    case .media, .labelMap, .pointCloud: Plan.Node(operation: .locator)
    case .list(let element, _): Plan.Node(operation: .list, a: Int32(node(element)))
    case .structure(let structure): Plan.Node(operation: .structure, a: Int32(self.structure(structure)))
    }
  }

  private mutating func structure(_ type: ResolvedStruct) -> Int {
    if let known = structs[type] { return known }
    let fields = type.fields.map { field in
      Plan.Field(node: Int32(node(field.type)), isRequired: !field.isOptional)
    }
    let number = plan.structs.count
    plan.structs.append(
      Plan.Struct(firstField: plan.fields.count, names: NameIndex(type.fields.map(\.name.text)), type: type))
    plan.fields += fields
    structs[type] = number
    return number
  }

  private mutating func domain(_ type: ClassDomain) -> Int {
    if let known = domains[type] { return known }
    let number = plan.domains.count
    let firstClass = plan.domains.last.map { $0.firstClass + $0.type.classes.count } ?? 0
    let longest = type.classes.reduce(0) { max($0, $1.text.utf8.count) }
    plan.domains.append(
      Plan.Domain(
        classes: NameIndex(type.classes.map(\.text)), type: type, firstClass: firstClass,
        longestLabel: longest + type.name.text.utf8.count + 2))
    plan.domainNames.insert(type.name.text)
    domains[type] = number
    return number
  }

  private mutating func labelSet(_ types: [ClassDomain]) -> Int {
    if let known = labelSets[types] { return known }
    let number = plan.labelSets.count
    let domains = types.map { domain($0) }
    plan.labelSets.append(LabelSet(domains, in: plan, &namesOfSets))
    labelSets[types] = number
    return number
  }

  /// The number of a format, which is known to be well-formed.
  private mutating func format(_ text: String?) -> Int32 {
    guard let text, let format = try? DateTimeFormat(text) else { return -1 }
    if let known = formats[format] { return Int32(known) }
    plan.formats.append(format)
    formats[format] = plan.formats.count - 1
    return Int32(plan.formats.count - 1)
  }
}
