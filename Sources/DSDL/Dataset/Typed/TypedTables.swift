/// What typed reading looks up for each value, in memory in which nothing is counted: readers hold its address.
///
/// What keeps it safe: whoever reads holds the context, which has borrowed it from the types; these free it. It belongs to
/// one thread at a time. Numbers of nodes, structs and fields come from the plan; tables of labels live as long as the types.
@usableFromInline
struct TypedTables {
  /// A field of a struct.
  @usableFromInline
  struct Field {
    @usableFromInline let node: Int
    /// The name that it was last asked for by, as the program has it: asked for by the same again, it need not be compared.
    @usableFromInline var name: UnsafePointer<UInt8>?
    @usableFromInline var nameLength = 0
    /// The same as keys are written.
    @usableFromInline var key = ExpectedKey()
  }

  /// What there is to know of a value.
  @usableFromInline
  struct Step {
    /// The fields of a struct.
    @usableFromInline let fields: UnsafeMutablePointer<Field>
    @usableFromInline let fieldsEnd: UnsafeMutablePointer<Field>
    /// The number of the struct in the plan.
    var structure: Int?
    /// Of a list: the node of its elements, else -1.
    @usableFromInline var element = -1
    /// Of a box: whether two corners are written.
    var isCorners = false
    /// How labels were found here last.
    var labels: Labels?
  }

  /// How labels at a node are found.
  struct Labels {
    /// The type that they are labels of.
    let type: ObjectIdentifier
    let names: KnownNames
    let table: Unmanaged<LabelTable>
    /// If there is only one.
    let domain: Unmanaged<ClassDomain>?
    let classCount: Int
  }

  /// So many fields are looked at before names are compared.
  private static var reach: Int { 8 }

  /// For each node, behind what holds where the plan says nothing.
  @usableFromInline let steps: UnsafeMutablePointer<Step>
  private let fields: UnsafeMutablePointer<Field>
  /// The number of the sample that is read, as the context knows it, and where it stands.
  var sample = (number: 0, range: 0..<0)
  /// Room for the elements of lists that are being read, the outer ones first.
  @usableFromInline let room: UnsafeMutableRawPointer
  /// How much of it is in use.
  @usableFromInline var roomTaken = 0
  @usableFromInline static var roomSize: Int { 1 << 15 }
  /// Room for a copy of the text that is read.
  private var text = UnsafeMutableBufferPointer<UInt8>(start: nil, count: 0)
  /// Of a longer text nobody keeps the room.
  private static var keptText: Int { 4 << 20 }
  /// The one that has borrowed it.
  var context: Unmanaged<TypedContext>?

  init(_ plan: Plan) {
    let fields = UnsafeMutablePointer<Field>.allocate(capacity: max(1, plan.fields.count))
    for (index, field) in plan.fields.enumerated() {
      (fields + index).initialize(to: Field(node: Int(field.node)))
    }
    self.fields = fields
    steps = .allocate(capacity: plan.nodes.count + 1)
    steps.initialize(to: Step(fields: fields, fieldsEnd: fields))
    for (index, node) in plan.nodes.enumerated() {
      var step = Step(fields: fields, fieldsEnd: fields)
      switch node.operation {
      case .structure:
        let type = plan.structs[Int(node.a)]
        let first = fields + type.firstField
        step = Step(fields: first, fieldsEnd: first + type.fieldCount, structure: Int(node.a))
      case .list: step.element = Int(node.a)
      case .bbox: step.isCorners = node.a == 1
      default: break
      }
      (steps + (index + 1)).initialize(to: step)
    }
    room = .allocate(byteCount: Self.roomSize, alignment: 16)
  }

  func deallocate() {
    steps.deallocate()
    fields.deallocate()
    room.deallocate()
    text.deallocate()
  }

  /// What there is to know of values at a node.
  ///
  /// - Parameter node: Its number in the plan, or -1.
  @inlinable
  func step(at node: Int) -> UnsafeMutablePointer<Step> { steps + (node &+ 1) }

  /// Copies a text, which stays until the next one; behind it stand as many NULs as cursors need.
  mutating func copy(_ source: UnsafeBufferPointer<UInt8>) -> ByteView {
    let size = source.count + Recogniser.lookAhead
    if text.count < size {
      text.deallocate()
      text = .allocate(capacity: size + size / 4)
    }
    let end = text.update(fromContentsOf: source)
    text[end..<size].update(repeating: 0)
    return ByteView(base: text.baseAddress.map { UnsafePointer($0) }, count: source.count)
  }

  /// Makes ready for another one to borrow it.
  mutating func giveBack() {
    context = nil
    guard text.count > Self.keptText else { return }
    text.deallocate()
    text = UnsafeMutableBufferPointer(start: nil, count: 0)
  }

  /// The context, for what is rare: taking it counts.
  var borrower: TypedContext { context.unsafelyUnwrapped.takeUnretainedValue() }

  /// The field that a name of a program means; nil if the plan has none.
  ///
  /// - Parameter guess: The field that it probably is.
  func field(
    _ name: UnsafePointer<UInt8>, _ length: Int, expecting guess: UnsafeMutablePointer<Field>,
    in step: UnsafeMutablePointer<Step>
  ) -> UnsafeMutablePointer<Field>? {
    // A projection leaves fields out.
    var field = guess
    let end = min(step.pointee.fieldsEnd, guess + Self.reach)
    while field < end {
      if field.pointee.name == name, field.pointee.nameLength == length { return field }
      field += 1
    }
    return search(name, length, in: step)
  }

  @inline(never)
  private func search(
    _ name: UnsafePointer<UInt8>, _ length: Int, in step: UnsafeMutablePointer<Step>
  ) -> UnsafeMutablePointer<Field>? {
    let view = ByteView(base: name, count: length)
    guard let structure = step.pointee.structure,
      let found = borrower.types.plan.structs[structure].names.find(view)
    else { return nil }
    let field = step.pointee.fields + found
    (field.pointee.name, field.pointee.nameLength) = (name, length)
    field.pointee.key = ExpectedKey(view)
    return field
  }
}
