import YAMLTree

/// Goes through the samples of a block, and reads each of them.
///
/// What keeps it safe: the text of the block is lent for the call that this lives in, unless it is a copy; that belongs to
/// the tables of the context, which nobody else has meanwhile.
@usableFromInline
struct SampleWalk: ~Copyable {
  private struct Mark {
    let number: Int
    let range: Range<Int>
    let isBroken: Bool
  }

  /// The number of the sample.
  @usableFromInline private(set) var number = 0
  /// Whether nothing is read of it: its text is broken, or a key is there twice, of whose values either could be meant.
  @usableFromInline private(set) var isBroken = false

  private let marks: [Mark]
  private var next = 0
  /// What has been found in samples, by their numbers in the block.
  private var errors: [Int: SampleError]
  private let context: TypedContext
  private var file: SourceFile
  private var firstNumber: Int
  private let tables: UnsafeMutablePointer<TypedTables>
  private let root: Int
  /// The text, if there is one, and where in the file it begins.
  private let base: JSONCursor.Address?
  private let start: Int
  private var cursor: JSONCursor.Address?

  /// - Parameter copies: Whether samples are read when the call is over.
  init(
    _ samples: ObservedSamples, _ types: SampleTypes, _ findings: ObserverFindings, copies: Bool = false
  ) {
    let block = samples.block.pointee
    var marks: [Mark] = []
    marks.reserveCapacity(block.records.count)
    for sample in samples {
      marks.append(Mark(number: sample.number, range: sample.range, isBroken: sample.isBroken))
    }
    self.marks = marks
    errors = marks.first.map { findings.errors(from: $0.number) } ?? [:]
    file = block.file
    let context = TypedContext(types)
    self.context = context
    tables = context.tables
    root = types.plan.root
    firstNumber = findings.totalNumber(0)
    context.file = block.file
    context.prefix = findings.prefix
    context.index = findings.index
    context.firstNumber = firstNumber
    context.node = block.node
    context.bytes = block.bytes
    if let node = block.node {
      let text = marks.contains(where: \.isBroken) ? [] : JSONCopy.text(of: NodeReader(node))
      context.bytes = text.withUnsafeBufferPointer { context.tables.pointee.copy($0) }
    } else if copies, let first = marks.first, let last = marks.last {
      context.textStart = first.range.lowerBound
      let text = block.bytes[context.textStart..<last.range.upperBound]
      context.bytes = context.tables.pointee.copy(text.buffer)
    }
    // Of nodes there is one, which the text is a copy of.
    start = block.node == nil ? context.textStart : marks.first?.range.lowerBound ?? 0
    base = context.bytes.base
  }

  /// Gives samples that another thread has met the file and the numbers that they have here.
  mutating func place(_ findings: ObserverFindings) {
    file = findings.file
    firstNumber = findings.totalNumber(0)
    (context.file, context.prefix, context.index) = (file, findings.prefix, findings.index)
    context.firstNumber = firstNumber
    if !errors.isEmpty { errors = errors.mapValues { findings.placed($0) } }
  }

  /// The number behind that of the last one.
  var endNumber: Int { context.firstNumber + (marks.last.map { $0.number + 1 } ?? 0) }

  /// How many samples there are.
  @usableFromInline var count: Int { marks.count }

  /// Goes to the next sample; false behind the last one.
  @usableFromInline
  mutating func goOn() -> Bool {
    guard next < marks.count else { return false }
    let mark = marks[next]
    next &+= 1
    number = firstNumber &+ mark.number
    cursor = base.map { $0 + (mark.range.lowerBound &- start) }
    isBroken = mark.isBroken || cursor == nil || errors[mark.number]?.diagnostic.rule == .duplicateKey
    tables.pointee.sample = (mark.number, mark.range)
    return true
  }

  /// Where the sample stands.
  @usableFromInline var range: SourceRange { SourceRange(file, tables.pointee.sample.range) }

  /// What reads the sample. It has to be used before the walk goes on.
  @usableFromInline
  func reader() -> ValueReader {
    ValueReader(JSONCursor(cursor.unsafelyUnwrapped), node: root, tables)
  }

  /// Why the sample cannot be read: what the check says of it is more than that its values are not those of a type.
  ///
  /// - Parameter error: What the type says; nil if it was not asked.
  @usableFromInline
  func failure(_ error: SampleError?) -> SampleError {
    errors[context.number] ?? error ?? context.error(.jsonSyntax, .unreadable, at: context.range)
  }
}

extension SampleValue {
  /// Reads the sample that a walk has come to.
  @inlinable
  @inline(__always)
  static func read(_ walk: borrowing SampleWalk) -> Located<Self> {
    guard !walk.isBroken else {
      return Located(number: walk.number, range: walk.range, result: .failure(walk.failure(nil)))
    }
    var reader = walk.reader()
    do throws(SampleError) {
      return Located(number: walk.number, range: walk.range, result: .success(try Self(from: &reader)))
    } catch {
      return Located(number: walk.number, range: walk.range, result: .failure(walk.failure(error)))
    }
  }

  /// Reads the samples of a block. The compiler makes a copy of it for each type in the program that reads.
  @inlinable
  static func readAll(_ walk: inout SampleWalk) -> [Located<Self>] {
    var found: [Located<Self>] = []
    found.reserveCapacity(walk.count)
    while walk.goOn() { found.append(read(walk)) }
    return found
  }
}
