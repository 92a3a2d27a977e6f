/// What typed reading looks up for each value, in memory in which nothing is counted: readers hold its address.
///
/// What keeps it safe: whoever reads holds the context, which has borrowed it from the types; these free it. It belongs to
/// one thread at a time. Numbers of nodes, structs and fields come from the plan; tables of labels live as long as the types.
@usableFromInline
struct TypedTables {
  /// A field of a struct.
  struct Field {
    let node: Int32
    /// The name that it was last asked for by, as the program has it: asked for by the same again, it need not be compared.
    var name: UnsafePointer<UInt8>?
    var nameLength = 0
  }

  struct Structure {
    let firstField: Int
    let fieldCount: Int
  }

  /// How labels at a node are found.
  struct Labels {
    /// The type that they are labels of; nil as long as nobody has asked.
    var type: ObjectIdentifier?
    let table: Unmanaged<LabelTable>
    let names: KnownNames
    /// If there is only one.
    let domain: Unmanaged<ClassDomain>?
    let classCount: Int
  }

  /// So many fields are looked at before names are compared.
  private static var reach: Int { 8 }

  let nodes: UnsafeBufferPointer<Plan.Node>
  let structs: UnsafeBufferPointer<Structure>
  let fields: UnsafeMutableBufferPointer<Field>
  /// For each node how labels were found there last.
  let labels: UnsafeMutableBufferPointer<Labels?>
  /// For each node how many elements the last list had.
  let counts: UnsafeMutableBufferPointer<Int32>
  /// The one that has borrowed it.
  var context: Unmanaged<TypedContext>?

  init(_ plan: Plan) {
    nodes = UnsafeBufferPointer(Self.copy(plan.nodes))
    structs = UnsafeBufferPointer(
      Self.copy(plan.structs.map { Structure(firstField: $0.firstField, fieldCount: $0.fieldCount) }))
    fields = Self.copy(plan.fields.map { Field(node: $0.node) })
    labels = Self.copy(Array(repeating: nil, count: plan.nodes.count))
    counts = Self.copy(Array(repeating: 0, count: plan.nodes.count))
  }

  private static func copy<Element>(_ elements: [Element]) -> UnsafeMutableBufferPointer<Element> {
    let copy = UnsafeMutableBufferPointer<Element>.allocate(capacity: elements.count)
    _ = copy.initialize(from: elements)
    return copy
  }

  func deallocate() {
    nodes.deallocate()
    structs.deallocate()
    fields.deallocate()
    labels.deallocate()
    counts.deallocate()
  }

  /// The context, for what is rare: taking it counts.
  var borrower: TypedContext { context.unsafelyUnwrapped.takeUnretainedValue() }

  /// The node of the elements of a list at a node; -1 if it is no list.
  @inline(__always)
  func element(of node: Int) -> Int {
    node >= 0 && nodes[node].operation == .list ? Int(nodes[node].a) : -1
  }

  /// The number of the struct at a node; -1 if it is none.
  @inline(__always)
  func structure(at node: Int) -> Int {
    node >= 0 && nodes[node].operation == .structure ? Int(nodes[node].a) : -1
  }

  /// The field that a name of a program means, and its node; the node is -1 if the plan has none.
  ///
  /// - Parameter guess: The field that it probably is.
  @inline(__always)
  func field(
    _ name: UnsafePointer<UInt8>, _ length: Int, expecting guess: Int, in structure: Int
  ) -> (field: Int, node: Int) {
    guard structure >= 0 else { return (guess, -1) }
    let (first, count) = (structs[structure].firstField, structs[structure].fieldCount)
    // A projection leaves fields out.
    for index in guess..<max(guess, min(count, guess &+ Self.reach)) {
      let field = fields[first &+ index]
      if field.name == name, field.nameLength == length { return (index, Int(field.node)) }
    }
    return search(name, length, expecting: guess, in: structure)
  }

  @inline(never)
  private func search(
    _ name: UnsafePointer<UInt8>, _ length: Int, expecting guess: Int, in structure: Int
  ) -> (field: Int, node: Int) {
    let view = ByteView(base: name, count: length)
    guard let found = borrower.types.plan.structs[structure].names.find(view) else { return (guess, -1) }
    let index = structs[structure].firstField + found
    (fields[index].name, fields[index].nameLength) = (name, length)
    return (found, Int(fields[index].node))
  }
}
