import CPrimitives

/// Recognises samples that nothing is wrong with, quickly.
///
/// It walks the flat plan over the bytes and says where a sample ends, or nothing: then the sample has a
/// mistake, or something unusual that is not worth being quick about, and the evaluator looks at it. Whatever
/// it accepts, the evaluator accepts without a word, up to the same byte; tests compare the two.
///
/// What keeps it safe: behind the bytes stand NULs, at least a page of them, and NUL ends every loop: a cursor
/// moves only over bytes that it has looked at and that are none, and no look is further than 80 bytes ahead.
/// Numbers of nodes and fields come from the plan. The class has no mutable properties, what changes lives in
/// memory of its own, made by `init` and freed by `deinit`; each thread has its own recogniser.
final class Recogniser {
  typealias Cursor = UnsafePointer<UInt8>
  typealias Node = UnsafePointer<FlatPlan.Node>

  let plan: FlatPlan
  let nodes: UnsafePointer<FlatPlan.Node>
  let root: Node
  let fields: UnsafePointer<Int32>
  let glue: UnsafeMutableRawPointer
  let tables: UnsafeMutablePointer<NameTable>
  /// Room for the numbers of one list.
  let numbers: UnsafeMutablePointer<ScalarNumber>
  /// Which fields of the structs with more than 64 of them have been seen, all open ones behind each other.
  let seen: UnsafeMutablePointer<UInt64>
  /// Hashes of the keys of free objects, `FreeKeys.limit` for each level.
  let keys: UnsafeMutablePointer<UInt64>
  let pages: UnsafeMutablePointer<PageWindow>
  /// The blanks besides space and tab: line breaks, or space again where a line break ends a sample.
  let feed: UInt8
  let carriage: UInt8

  /// A table as the loops need it.
  struct NameTable {
    let slots: UnsafePointer<NameTableMemory.Slot>
    let mask: Int
  }

  static let numberLimit = 9
  static let keyLimit = 64
  static let maximumFreeDepth = 64

  /// - Parameters:
  ///   - crossesLines: Whether a sample may go over several lines.
  ///   - window: What gives back the pages that have been passed.
  init(_ plan: FlatPlan, crossesLines: Bool, window: PageWindow) {
    self.plan = plan
    nodes = UnsafePointer(plan.nodes)
    root = UnsafePointer(plan.nodes + plan.root)
    fields = UnsafePointer(plan.fields)
    glue = Glue.allocate(pairs: plan.glueCount)
    tables = .allocate(capacity: max(1, plan.tables.count))
    for (number, table) in plan.tables.enumerated() {
      (tables + number).initialize(
        to: NameTable(slots: UnsafePointer(table.slots), mask: table.mask))
    }
    numbers = .allocate(capacity: Self.numberLimit)
    numbers.initialize(repeating: ScalarNumber(), count: Self.numberLimit)
    seen = .allocate(capacity: plan.wideWords)
    seen.initialize(repeating: 0, count: plan.wideWords)
    keys = .allocate(capacity: Self.keyLimit * (Self.maximumFreeDepth + 1))
    pages = .allocate(capacity: 1)
    pages.initialize(to: window)
    feed = crossesLines ? 0x0A : 0x20
    carriage = crossesLines ? 0x0D : 0x20
  }

  deinit {
    glue.deallocate()
    tables.deallocate()
    numbers.deallocate()
    seen.deallocate()
    keys.deallocate()
    pages.deallocate()
  }

  // MARK: Samples

  /// The end of the sample at the cursor; nothing if it is not known to be clean.
  func sample(_ at: Cursor) -> Cursor? { value(root, at) }

  /// Goes over clean samples, each behind a comma, as far as there are any.
  ///
  /// - Parameters:
  ///   - start: The end of a sample.
  ///   - target: Where to stop: at the first end of a sample at or behind it.
  ///   - limit: How many samples to pass at most.
  /// - Returns: The end of the last clean sample, and how many there were.
  func samples(from start: Cursor, to target: Cursor, limit: Int = .max) -> (end: Cursor, count: Int) {
    var end = start
    var count = 0
    while end < target, count < limit {
      pages.pointee.pass(end)
      var at = end
      if at.pointee <= 0x20 { at = blanks(at) }
      guard at.pointee == UInt8(ascii: ",") else { break }
      at += 1
      if at.pointee <= 0x20 { at = blanks(at) }
      guard let next = value(root, at) else { break }
      end = next
      count &+= 1
    }
    return (end, count)
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
    while line < target, count < limit {
      pages.pointee.pass(line)
      var at = line
      if at.pointee <= 0x20 { at = blanks(at) }
      let isEmpty = at.pointee == 0x0A || at.pointee == 0x0D
      if !isEmpty {
        guard let next = value(root, at) else { break }
        at = next
        if at.pointee <= 0x20 { at = blanks(at) }
        guard at.pointee == 0x0A || at.pointee == 0x0D || at >= fileEnd else { break }
        count &+= 1
      }
      line = at >= fileEnd ? fileEnd : at + 1
    }
    return (line, count)
  }

  // MARK: Values

  func value(_ node: Node, _ at: Cursor) -> Cursor? {
    switch node.pointee.operation {
    case .structure:
      return node.pointee.fieldCount <= 64 ? structure(node, at) : wideStructure(node, at)
    case .list: return list(node, at)
    case .label: return label(node, at)
    case .bbox: return bbox(node, at)
    case .string: return at.pointee == UInt8(ascii: "\"") ? text(at) : nil
    case .locator: return locator(node, at)
    case .num: return number(at, numbers)
    case .int:
      let end = number(at, numbers)
      return numbers.pointee.isIntegral ? end : nil
    case .bool: return bool(at)
    case .polygon: return polygon(node, at)
    case .keypoint: return keypoint(node, at)
    case .coord: return node.pointee.a == 2 ? point(at) : triple(at)
    case .interval: return interval(at)
    case .rotatedBBox: return rotatedBBox(node, at)
    case .bbox3D: return bbox3D(node, at)
    case .imageShape: return imageShape(at)
    case .date, .time: return moment(node, at)
    case .dict: return at.pointee == UInt8(ascii: "{") ? free(at, 0) : nil
    case .any: return free(at, 0)
    }
  }

  /// The first byte at or behind the cursor that is no blank.
  @inline(__always)
  func blanks(_ start: Cursor) -> Cursor {
    var at = start
    while true {
      let others = ~dsdl_blanks(at, feed, carriage) & 0xFFFF
      if others != 0 { return at + others.trailingZeroBitCount }
      at += 16
    }
  }

  /// Whether a number or a word may end before this byte.
  @inline(__always)
  func isEnd(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}")
  }

  private func list(_ node: Node, _ start: Cursor) -> Cursor? {
    guard start.pointee == UInt8(ascii: "[") else { return nil }
    let element = nodes + Int(node.pointee.child)
    var at = start + 1
    if at.pointee <= 0x20 { at = blanks(at) }
    if at.pointee == UInt8(ascii: "]") { return at + 1 }
    while let end = value(element, at) {
      at = end
      if at.pointee <= 0x20 { at = blanks(at) }
      if at.pointee != UInt8(ascii: ",") { return at.pointee == UInt8(ascii: "]") ? at + 1 : nil }
      at += 1
      if at.pointee <= 0x20 { at = blanks(at) }
      pages.pointee.pass(at)
    }
    return nil
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
