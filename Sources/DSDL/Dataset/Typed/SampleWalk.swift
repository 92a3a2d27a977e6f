import YAMLTree

/// Goes through the samples of a block, and reads each of them.
///
/// What keeps it safe: the block is lent for the call that this lives in. A copy of a sample as JSON stays until the next
/// one, with as many NULs behind it as cursors need.
@usableFromInline
struct SampleWalk: ~Copyable {
  /// How many samples there may be.
  @usableFromInline let limit: Int
  /// The number of the sample, and where it stands.
  @usableFromInline private(set) var number = 0
  @usableFromInline private(set) var range: SourceRange
  @usableFromInline private(set) var isBroken = false

  private var samples: ObservedSamples.Iterator
  private let findings: ObserverFindings
  private let context: TypedContext
  private let file: SourceFile
  private var sample = 0
  private var cursor: JSONCursor?
  private var copy: UnsafeMutableBufferPointer<UInt8>?

  init(_ samples: ObservedSamples, _ types: SampleTypes, _ findings: ObserverFindings) {
    limit = samples.block.pointee.records.count
    file = samples.block.pointee.file
    range = SourceRange(file, 0..<0)
    self.samples = samples.makeIterator()
    self.findings = findings
    context = TypedContext(types)
    context.file = file
    context.prefix = findings.prefix
    context.index = findings.index
    context.firstNumber = findings.collector.options.firstSample
    context.node = samples.block.pointee.node
    context.bytes = samples.block.pointee.bytes
  }

  deinit { copy?.deallocate() }

  /// Goes to the next sample; false behind the last one.
  @usableFromInline
  mutating func next() -> Bool {
    guard let sample = samples.next() else { return false }
    let place = sample.range
    self.sample = sample.number
    number = findings.totalNumber(sample.number)
    range = SourceRange(file, place)
    isBroken = sample.isBroken
    (context.number, context.range) = (sample.number, place)
    if let node = context.node { copyText(of: node) }
    let start = context.node == nil ? place.lowerBound : 0
    cursor = context.bytes.base.map { JSONCursor($0 + start) }
    if cursor == nil { isBroken = true }
    return true
  }

  /// What reads the sample. It has to be used before the walk goes on.
  @usableFromInline
  func reader() -> ValueReader {
    ValueReader(cursor.unsafelyUnwrapped, node: context.types.plan.root, context.tables)
  }

  /// Why the sample cannot be read: what the check says of it is more than that its values are not those of a type.
  ///
  /// - Parameter error: What the type says; nil if it was not asked.
  @usableFromInline
  func failure(_ error: SampleError?) -> SampleError {
    findings.error(of: sample) ?? error ?? context.error(.jsonSyntax, .unreadable, at: context.range)
  }

  private mutating func copyText(of node: Node) {
    copy?.deallocate()
    let text = isBroken ? [] : JSONCopy.text(of: NodeReader(node))
    let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: text.count + Recogniser.lookAhead)
    copy.initialize(repeating: 0)
    _ = copy.update(fromContentsOf: text)
    self.copy = copy
    context.bytes = ByteView(base: copy.baseAddress.map { UnsafePointer($0) }, count: text.count)
  }
}

extension SampleValue {
  /// Reads the samples of a block. The compiler makes a copy of it for each type in the program that reads.
  @inlinable
  static func readAll(_ walk: inout SampleWalk) -> [Located<Self>] {
    var found: [Located<Self>] = []
    found.reserveCapacity(walk.limit)
    while walk.next() {
      let result: Result<Self, SampleError>
      if walk.isBroken {
        result = .failure(walk.failure(nil))
      } else {
        var reader = walk.reader()
        do throws(SampleError) {
          result = .success(try Self(from: &reader))
        } catch {
          result = .failure(walk.failure(error))
        }
      }
      found.append(Located(number: walk.number, range: walk.range, result: result))
    }
    return found
  }
}
