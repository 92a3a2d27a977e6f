import CPrimitives

/// Recognises samples that nothing is wrong with, quickly.
///
/// It goes from value to value: what stands between two of them, brackets, keys and commas, is compared with what
/// stood there the last times (`Recogniser+Transitions.swift`), and each kind of value has its own way of being
/// passed over. It says where a sample ends, or stops: then the sample has a mistake, or something unusual that is
/// not worth being quick about, and the evaluator looks at it. Whatever it accepts, the evaluator accepts without a
/// word, up to the same byte; tests compare the two.
///
/// What keeps it safe: behind the bytes stand NULs, as many as `lookAhead` says, and NUL ends every loop: a cursor
/// moves only over bytes that were none when it looked at them, and so never behind the first of these.
/// Numbers of nodes, positions and slots come from the plan. The class has no mutable properties, what changes
/// lives in memory of its own, made by `init` and freed by `deinit`; each thread has its own recogniser.
final class Recogniser {
  typealias Cursor = UnsafePointer<UInt8>
  typealias Node = UnsafePointer<FlatPlan.Node>
  typealias Transitions = UnsafeMutablePointer<dsdl_transition>

  let plan: FlatPlan
  let nodes: UnsafePointer<FlatPlan.Node>
  /// The node of what is recognised: a sample, or an element of a list in it.
  let root: Int
  /// The position behind it.
  let end: Int
  /// For each position so many transitions as there are ways, behind each other.
  let transitions: Transitions
  let ways: Int
  /// Room for a transition that is not remembered.
  let passing: Transitions
  /// Which fields have been seen, of every struct of the plan.
  let seen: UnsafeMutablePointer<UInt64>
  /// Room for the numbers of one list.
  let numbers: UnsafeMutablePointer<ScalarNumber>
  /// Hashes of the keys of free objects, `keyLimit` for each level.
  let keys: UnsafeMutablePointer<UInt64>
  /// Room for a text whose escapes have been resolved.
  let letters: UnsafeMutablePointer<UInt8>
  let pages: UnsafeMutablePointer<PageWindow>
  /// Where to note the values that observers ask for; see `Recogniser+Tape.swift`.
  let tape: ValueTape?
  /// Its memory: to use it, nothing is counted.
  let notes: UnsafeMutablePointer<TapeMemory>?
  /// For each transition the openings in it, and one more for a transition that is not remembered.
  let openings: UnsafeMutablePointer<Opening>?
  /// Whether blanks were found behind the commas of the last list of numbers.
  let isSpaced: UnsafeMutablePointer<Bool>
  let crossesLines: Bool
  /// Whether what it passes over are samples, and no elements of a list in one.
  let marksSamples: Bool
  /// The blanks besides space and tab: line breaks, or space again where a line break ends a sample.
  let feed: UInt8
  let carriage: UInt8

  /// How many NULs have to stand behind the bytes: so far goes the longest look from the first of them, at a margin
  /// and 16 bytes behind it. Next to it comes that of `NumberList64`, at 65 bytes.
  static let lookAhead = ByteView.lookAhead
  /// The widest margin of a list with a number on each line.
  static let widestMargin = lookAhead - 16
  /// How many bytes to go over at a time: then pages are given back, and somebody may want to end it.
  static let stride = 1 << 20
  static let numberLimit = 9
  static let keyLimit = 64
  static let maximumFreeDepth = 64
  static let letterLimit = 512

  /// - Parameters:
  ///   - list: The node of the list whose elements are recognised; nil for whole samples.
  ///   - crossesLines: Whether a sample may go over several lines.
  ///   - window: What gives back the pages that have been passed.
  ///   - tape: Where to note what observers ask for; its places are those of the plan.
  init(
    _ plan: FlatPlan, elementsOf list: Int? = nil, crossesLines: Bool, window: PageWindow,
    tape: ValueTape? = nil
  ) {
    self.plan = plan
    self.tape = tape
    notes = tape?.memory
    marksSamples = list == nil
    nodes = UnsafePointer(plan.nodes)
    root = list.map { Int(plan.nodes[$0].child) } ?? plan.root
    end = Int(plan.nodes[root].after)
    ways = plan.positionCount <= 512 ? 4 : 2
    transitions = .allocate(capacity: plan.positionCount * ways)
    var none = dsdl_transition()
    // No 16 bytes agree at a seventeenth place.
    none.mask = .max
    transitions.initialize(repeating: none, count: plan.positionCount * ways)
    let openingCount = (plan.positionCount * ways + 1) * Opening.room
    openings = tape != nil && plan.hasOpenings ? .allocate(capacity: openingCount) : nil
    openings?.initialize(repeating: Opening(), count: openingCount)
    passing = .allocate(capacity: 1)
    passing.initialize(to: dsdl_transition())
    seen = .allocate(capacity: plan.slots)
    seen.initialize(repeating: 0, count: plan.slots)
    numbers = .allocate(capacity: Self.numberLimit)
    numbers.initialize(repeating: ScalarNumber(), count: Self.numberLimit)
    keys = .allocate(capacity: Self.keyLimit * (Self.maximumFreeDepth + 1))
    // Names are looked at 16 bytes at once.
    letters = .allocate(capacity: Self.letterLimit + 16)
    letters.initialize(repeating: 0, count: Self.letterLimit + 16)
    pages = .allocate(capacity: 1)
    pages.initialize(to: window)
    isSpaced = .allocate(capacity: 1)
    isSpaced.initialize(to: false)
    self.crossesLines = crossesLines
    feed = crossesLines ? 0x0A : 0x20
    carriage = crossesLines ? 0x0D : 0x20
  }

  deinit {
    transitions.deallocate()
    openings?.deallocate()
    passing.deallocate()
    seen.deallocate()
    numbers.deallocate()
    keys.deallocate()
    letters.deallocate()
    pages.deallocate()
    isSpaced.deallocate()
  }

  // MARK: Samples

  /// The end of the sample at the cursor; nil if it is not known to be clean.
  func sample(_ at: Cursor) -> Cursor? {
    let passed = cutting { walk(from: at, FlatPlan.start, to: at + 1, limit: 1) }
    return passed.count == 1 ? passed.end : nil
  }

  /// Goes over clean samples, each behind a comma, as far as there are any.
  ///
  /// - Parameters:
  ///   - start: The end of a sample.
  ///   - target: Where to stop: at the first end of a sample at or behind it.
  ///   - limit: How many samples to pass at most.
  /// - Returns: The end of the last clean sample, and how many there were.
  func samples(from start: Cursor, to target: Cursor, limit: Int = .max) -> (end: Cursor, count: Int) {
    guard start < target, limit > 0 else { return (start, 0) }
    return cutting { walk(from: start, FlatPlan.next, to: target, limit: limit) }
  }

  /// Goes over clean samples, each on a line of its own, as far as there are any; empty lines are no samples.
  ///
  /// - Parameters:
  ///   - start: The start of a line.
  ///   - target: Where to stop: at the first start of a line at or behind it.
  ///   - fileEnd: The end of the file, where the last line may end without a break.
  ///   - limit: How many samples to pass at most.
  func lines(
    from start: Cursor, to target: Cursor, fileEnd: Cursor, limit: Int = .max
  ) -> (end: Cursor, count: Int) {
    var line = start
    var count = 0
    while line < target, count < limit, !isTapeFull {
      pages.pointee.pass(line)
      var at = line
      if at.pointee <= 0x20 { at = blanks(at) }
      let isEmpty = at.pointee == 0x0A || at.pointee == 0x0D
      if !isEmpty {
        let told = toldCount
        guard let next = sample(at) else { break }
        at = next
        if at.pointee <= 0x20 { at = blanks(at) }
        guard at.pointee == 0x0A || at.pointee == 0x0D || at >= fileEnd else {
          forget(behind: told)
          break
        }
        count &+= 1
      }
      line = at >= fileEnd ? fileEnd : at + 1
    }
    return (line, count)
  }

  /// Goes from value to value, from a position on; ends where an instance does, at or behind the target, or if there
  /// have been as many as the limit says, or where something is not known to be clean.
  private func walk(
    from start: Cursor, _ position: Int, to target: Cursor, limit: Int
  ) -> (end: Cursor, count: Int) {
    let (seen, required) = (self.seen, plan.required)
    var (end, count) = (start, 0)
    var at = start
    var transitions = self.transitions + position &* ways
    var due = pages.pointee.due
    while true {
      var transition = transitions
      if dsdl_begins(transition, at) == 0
        || (transition.pointee.kind < UInt32(dsdl_transition_short) && dsdl_goes_on(transition, at) == 0)
      {
        guard let other = other(transitions, at) else { return (end, count) }
        transition = other
      }
      if transition.pointee.kind > UInt32(dsdl_transition_general) {
        if dsdl_take(dsdl_transition_step(transition, 0), seen) == 0 { return (end, count) }
      } else {
        if dsdl_take_all(transition, seen, required) == 0 { return (end, count) }
        let boundary = transition.pointee.boundary
        if boundary != Int32(dsdl_no_boundary) {
          if boundary >= 0 {
            end = at + Int(boundary)
            count &+= 1
          }
          var isDone = boundary >= 0 && (end >= target || count == limit)
          if notes != nil {
            tell(transition, at)
            isDone = isDone || boundary >= 0 && isTapeFull
          }
          if isDone { return (end, count) }
        }
        guard let next = transition.pointee.next else { return (end, count) }
        if transition.pointee.node == nil {
          at += Int(transition.pointee.length)
          transitions = next
          continue
        }
      }
      at += Int(transition.pointee.length)
      transitions = transition.pointee.next.unsafelyUnwrapped
      if UInt(bitPattern: at) >= due {
        pages.pointee.drop(before: at)
        due = pages.pointee.due
      }
      // What was learnt may end at the colon, and blanks follow this time.
      if at.pointee <= 0x20 { at = blanks(at) }
      let node = transition.pointee.node.unsafelyUnwrapped.assumingMemoryBound(to: FlatPlan.Node.self)
      guard let value = value(node, at) else { return (end, count) }
      at = value
    }
  }

  // MARK: Values

  /// The end of a value that is neither an object of a struct nor a list of values of a type.
  @inline(__always)
  private func value(_ node: Node, _ at: Cursor) -> Cursor? {
    switch node.pointee.operation {
    case .label: label(node, at)
    case .bbox: bbox(node, at)
    case .string: at.pointee == UInt8(ascii: "\"") ? text(at) : nil
    case .locator: locator(node, at)
    case .any: any(node, at)
    case .bool, .int, .num, .dict, .coord, .interval, .rotatedBBox, .bbox3D, .polygon, .keypoint,
      .imageShape,
      .date, .time, .list, .structure:
      rarer(node, at)
    }
  }

  /// Values that observers are told of come here, whatever they are: others pay nothing for it.
  @inline(never)
  private func any(_ node: Node, _ at: Cursor) -> Cursor? {
    guard node.pointee.place >= 0 else { return free(at, 0) }
    switch node.pointee.told {
    case .label: return toldLabel(node, at)
    case .bbox: return toldBox(node, at)
    default: return told(node, at)
    }
  }

  @inline(never)
  private func rarer(_ node: Node, _ at: Cursor) -> Cursor? {
    rarer(node, node.pointee.operation, at)
  }

  @inline(__always)
  func rarer(_ node: Node, _ operation: Plan.Operation, _ at: Cursor) -> Cursor? {
    switch operation {
    case .num: return plainNumber(at) ?? number(at, numbers)
    case .int:
      if let end = plainNumber(at, isIntegral: true) { return end }
      let end = number(at, numbers)
      return numbers.pointee.isIntegral ? end : nil
    case .bool: return bool(at)
    case .polygon: return polygon(at)
    case .keypoint: return keypoint(node, at)
    case .coord: return node.pointee.a == 2 ? point(at) : triple(at)
    case .interval: return interval(at)
    case .rotatedBBox: return rotatedBBox(node, at)
    case .bbox3D: return bbox3D(node, at)
    case .imageShape: return imageShape(at)
    case .date, .time: return moment(node, operation, at)
    case .dict: return at.pointee == UInt8(ascii: "{") ? free(at, 0) : nil
    case .any: return free(at, 0)
    case .label, .bbox, .string, .locator, .list, .structure: return nil
    }
  }

  /// The first byte at or behind the cursor that is no blank; of very many, another blank, which nobody expects.
  @inline(__always)
  func blanks(_ start: Cursor) -> Cursor {
    var at = start
    while at - start < Self.stride {
      let others = ~dsdl_blanks(at, feed, carriage) & 0xFFFF
      if others != 0 { return at + others.trailingZeroBitCount }
      at += 16
    }
    return at
  }

  /// Whether a number or a word may end before this byte.
  @inline(__always)
  func isEnd(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}")
  }

  // MARK: Booleans

  private func bool(_ at: Cursor) -> Cursor? {
    let word = dsdl_load8(at)
    switch at.pointee {
    case UInt8(ascii: "t"):
      return UInt32(truncatingIfNeeded: word) == 0x6575_7274 && isEnd(at[4]) ? at + 4 : nil
    case UInt8(ascii: "f"): return word & 0xFF_FFFF_FFFF == 0x65_736C_6166 && isEnd(at[5]) ? at + 5 : nil
    case UInt8(ascii: "0"), UInt8(ascii: "1"): return isEnd(at[1]) ? at + 1 : nil
    default: return nil
    }
  }
}
