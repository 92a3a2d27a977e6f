import Synchronization

/// The types of samples, for whoever reads values of them; shared by all threads.
@usableFromInline
final class SampleTypes: Sendable {
  let plan: Plan
  /// What finds labels, made when they are first met: of 20,000 classes it takes milliseconds.
  private let labelTables = Mutex<[LabelKey: LabelTable]>([:])
  /// What nobody has borrowed.
  private let idle = Mutex<[TablesAddress]>([])

  init(_ plan: Plan) { self.plan = plan }

  deinit {
    for tables in idle.withLock({ $0 }) {
      tables.address.pointee.deallocate()
      tables.address.deallocate()
    }
  }

  /// What makes it Sendable: only one thread has it at a time.
  private struct TablesAddress: @unchecked Sendable {
    let address: UnsafeMutablePointer<TypedTables>
  }

  /// Lends tables to one thread.
  func takeTables() -> UnsafeMutablePointer<TypedTables> {
    if let tables = idle.withLock({ $0.popLast() }) { return tables.address }
    let tables = UnsafeMutablePointer<TypedTables>.allocate(capacity: 1)
    tables.initialize(to: TypedTables(plan))
    return tables
  }

  func giveBack(_ tables: UnsafeMutablePointer<TypedTables>) {
    tables.pointee.giveBack()
    let tables = TablesAddress(address: tables)
    idle.withLock { $0.append(tables) }
  }

  struct LabelKey: Hashable {
    /// The type of labels in the program.
    let type: ObjectIdentifier
    /// The node of the plan that they belong to.
    let node: Int
  }

  /// What finds the numbers of labels.
  ///
  /// - Parameter names: The names of the classes that the program has; asked once.
  func labels(_ key: LabelKey, named names: () -> [String]) -> LabelTable {
    if let table = labelTables.withLock({ $0[key] }) { return table }
    let table = LabelTable(names(), domains(at: key.node))
    return labelTables.withLock { tables in
      if let other = tables[key] { return other }
      tables[key] = table
      return table
    }
  }

  /// The class domains of labels at a node of the plan.
  func domains(at node: Int) -> [ClassDomain] {
    guard plan.types.indices.contains(node), case .label(let domains) = plan.types[node] else { return [] }
    return domains
  }

  /// The node of the elements of a list; -1 if the plan has none.
  func element(of node: Int) -> Int {
    guard node >= 0, plan.nodes[node].operation == .list else { return -1 }
    return Int(plan.nodes[node].a)
  }

  /// The struct at a node; -1 if there is none.
  func structure(at node: Int) -> Int {
    guard node >= 0, plan.nodes[node].operation == .structure else { return -1 }
    return Int(plan.nodes[node].a)
  }

  /// The node of a field; -1 if the plan has none.
  ///
  /// - Parameter guess: The number of the field that probably it is.
  /// - Returns: With the number of the field.
  @inline(__always)
  func node(
    ofField name: UnsafeBufferPointer<UInt8>, expecting guess: Int, in structure: Int
  ) -> (field: Int, node: Int) {
    guard structure >= 0 else { return (guess, -1) }
    let names = plan.structs[structure].names
    let view = ByteView(base: name.baseAddress, count: name.count)
    let field: Int
    if guess < names.count, names.matches(view, guess) {
      field = guess
    } else if let found = names.find(view) {
      field = found
    } else {
      return (guess, -1)
    }
    return (field, Int(plan.fields[plan.structs[structure].firstField + field].node))
  }
}
