/// Makes the tables of a flat plan.
struct FlatPlanBuilder {
  private let plan: Plan
  private let options: DiagnosticOptions
  private let places: ObservedPlaces?
  private(set) var nodes: [FlatPlan.Node] = []
  private(set) var fields: [Int32] = []
  private(set) var required: [UInt64] = []
  /// How many bits of the last word in `required` are no struct's.
  private var freeBits = 0
  private(set) var positions: [FlatPlan.Position] = []
  private(set) var lists: [FlatPlan.List: Int] = [:]
  private(set) var hasOpenings = false
  /// The first one, for nodes without names, is empty.
  private(set) var tables = [NameTableMemory([])]
  private var structTables: [Int: KnownNames] = [:]
  private var labelTables: [Int: KnownNames] = [:]

  /// Above this many classes the forms `Domain::12` and `Domain[12]` are left to the evaluator.
  private static let numberedClasses = 1024
  /// The same for the form `Domain::name`, where there are other forms.
  private static let qualifiedClasses = 65536

  init(_ plan: Plan, _ options: DiagnosticOptions, _ places: ObservedPlaces?) {
    self.places = places
    self.plan = plan
    self.options = options
  }

  /// The number of the tree's root; nil if it is too large or too deep, or has names that are ambiguous.
  mutating func build() -> Int? {
    positions = [FlatPlan.Position](repeating: .init(node: -1, field: -1), count: 3)
    return add(plan.root, at: places?.root ?? ObservedPlaces.none, after: FlatPlan.end, depth: 1)
  }

  private mutating func add(_ number: Int, at place: Int32, after: Int, depth: Int) -> Int? {
    guard depth <= FlatPlan.maximumDepth, positions.count <= FlatPlan.maximumPositions else { return nil }
    let index = nodes.count
    nodes.append(leaf(plan.nodes[number]))
    nodes[index].after = Int32(after)
    tell(index, of: place)
    switch plan.nodes[number].operation {
    case .list:
      lists[FlatPlan.List(node: number, place: place)] = index
      let opening = open(index, count: 1)
      let element = place < 0 ? place : places?.element(of: place) ?? place
      guard let child = add(Int(plan.nodes[number].a), at: element, after: opening + 1, depth: depth + 1)
      else { return nil }
      nodes[index].child = Int32(child)
    case .structure:
      guard addStructure(Int(plan.nodes[number].a), at: place, index, depth) else { return nil }
    default: break
    }
    return index
  }

  /// Marks a node that observers are told of.
  private mutating func tell(_ index: Int, of place: Int32) {
    guard place >= 0, let places, places.isAsked(place) else { return }
    nodes[index].place = place
    switch nodes[index].operation {
    case .list, .structure: hasOpenings = true
    default:
      nodes[index].told = nodes[index].operation
      nodes[index].operation = .any
    }
  }

  /// Makes the position behind an opening bracket, and those behind so many fields or elements.
  private mutating func open(_ index: Int, count: Int) -> Int {
    let opening = positions.count
    for field in -1..<count { positions.append(.init(node: Int32(index), field: Int32(field))) }
    nodes[index].opening = Int32(opening)
    return opening
  }

  private func isOn(_ rules: Rule...) -> Bool { rules.contains { options.severity(of: $0) != nil } }

  private mutating func leaf(_ node: Plan.Node) -> FlatPlan.Node {
    var flat = FlatPlan.Node(operation: node.operation, a: node.a, names: tables[0].names)
    switch node.operation {
    case .bbox, .rotatedBBox, .bbox3D:
      flat.needsExtent = isOn(.degenerateBox)
      flat.isStrict = flat.needsExtent || (node.operation == .bbox && node.a == 1 && isOn(.reversedBox))
    case .locator:
      flat.isStrict =
        isOn(.emptyLocator, .absoluteLocator) || options.severity(of: .unportableLocator, by: .warning) != nil
    case .keypoint:
      let domain = plan.domains[Int(node.a)].type
      flat.a = domain.isBroken ? -1 : Int32(domain.classes.count)
    case .label:
      let set = plan.labelSets[Int(node.a)]
      flat.names = labelTable(Int(node.a))
      let domain = plan.domains[set[0]].type
      flat.a = set.count == 1 && !domain.isBroken ? Int32(domain.classes.count) : 0
      flat.firstClass = Int32(plan.domains[set[0]].firstClass)
    default: break
    }
    return flat
  }

  private mutating func addStructure(_ number: Int, at place: Int32, _ index: Int, _ depth: Int) -> Bool {
    let structure = plan.structs[number]
    guard let names = structTable(number) else { return false }
    let (count, first) = (structure.fieldCount, fields.count)
    let opening = open(index, count: count)
    nodes[index].names = names
    nodes[index].firstField = Int32(first)
    remember(structure, index)
    fields += [Int32](repeating: 0, count: count)
    for field in 0..<count {
      let node = Int(plan.fields[structure.firstField + field].node)
      let place = place < 0 ? place : places?.field(field, of: place) ?? place
      guard let child = add(node, at: place, after: opening + 1 + field, depth: depth + 1) else {
        return false
      }
      fields[first + field] = Int32(child)
    }
    return true
  }

  /// Chooses the bits that tell which fields of a struct have been seen. Structs whose fields stand in one word need one
  /// look at it, where one ends and another begins.
  private mutating func remember(_ structure: Plan.Struct, _ index: Int) {
    let count = structure.fieldCount
    let words = max(1, (count + 63) / 64)
    if required.isEmpty || count > freeBits {
      required += [UInt64](repeating: 0, count: words)
      freeBits = 64
    }
    let slot = required.count - words
    let shift = words > 1 ? 0 : 64 - freeBits
    freeBits = words > 1 ? 0 : freeBits - count
    for field in 0..<count where plan.fields[structure.firstField + field].isRequired {
      required[slot + field / 64] |= 1 << UInt64(shift + field % 64)
    }
    nodes[index].slot = Int32(slot)
    nodes[index].words = Int32(words)
    nodes[index].bits = words > 1 ? .max : (.max >> UInt64(64 - count)) << UInt64(shift)
  }

  private mutating func structTable(_ number: Int) -> KnownNames? {
    if let known = structTables[number] { return known }
    let names = plan.structs[number].type.fields.map(\.name.text)
    guard Set(names.map(ExactText.init)).count == names.count else { return nil }
    structTables[number] = table(names)
    return structTables[number]
  }

  private mutating func table(_ names: [String]) -> KnownNames {
    let table = NameTableMemory(names)
    tables.append(table)
    return table.names
  }

  /// Every text that is a label of the set.
  private mutating func labelTable(_ set: Int) -> KnownNames {
    if let known = labelTables[set] { return known }
    let domains = plan.labelSets[set].map { plan.domains[$0] }
    var texts: [String] = domains.count == 1 ? domains[0].type.classes.map(\.text) : []
    var numbers = domains.count == 1 ? domains[0].numbersByName : []
    var names: Set<ExactText> = []
    // Of two domains of one name the first one is meant; a name with `::` would be cut at another place.
    for domain in domains where names.insert(ExactText(domain.type.name.text)).inserted {
      let (name, classes) = (domain.type.name.text, domain.type.classes)
      guard !domain.type.isBroken, !name.utf8.contains(UInt8(ascii: ":")),
        !name.utf8.contains(UInt8(ascii: "["))
      else { continue }
      guard domains.count > 1 || classes.count <= Self.qualifiedClasses else { continue }
      texts += classes.map { "\(name)::\($0.text)" }
      numbers += domain.numbersByName
      guard classes.count <= Self.numberedClasses else { continue }
      for (index, number) in domain.numbers.enumerated() {
        texts += ["\(name)::\(index + 1)", "\(name)[\(index + 1)]"]
        numbers += [number, number]
      }
    }
    let table = NameTableMemory(texts, numbers: numbers)
    tables.append(table)
    labelTables[set] = table.names
    return table.names
  }
}

extension Plan.Domain {
  /// The numbers of its classes, where those of all domains are numbered.
  fileprivate var numbers: [Int32] { type.classes.indices.map { Int32(clamping: firstClass + $0) } }

  /// The same as names find them: of two equal ones, one.
  fileprivate var numbersByName: [Int32] {
    type.classes.enumerated().map { index, name in
      let found = Array(name.text.utf8).withByteView { classes.find($0) }
      return Int32(clamping: firstClass + (found ?? index))
    }
  }
}
