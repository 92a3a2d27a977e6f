import CPrimitives

/// What stands between two values: found once, compared from then on.
///
/// In samples with a list of objects, from the end of a label to the next box:
///
///     …,"label":"cup"},{"bbox":[1,2,3,4],"label":…
///                    ╰─────────╯
///     text    },{"bbox":
///     steps   all required fields of the object are there; forget them; `bbox` is there
///     node    the box, and behind it come the transitions of the position behind `bbox`
///
/// and behind the last label of a sample, with a boundary behind the second brace:
///
///     …,"label":"cup"}]},{"image":"b.jpg",…
///                    ╰──╂────────╯
///
/// A position remembers some transitions, of which a new one replaces the oldest. In a transition is only what may
/// stand between two values: brackets and commas where the plan has them, keys that are fields, blanks. Since a
/// position is a place in the tree of the plan, what was right there once is right there always; which fields have been
/// seen is checked each time, by the steps.
///
/// A long text, as of files with indentation, is cut at a position in between; then the transition has no node.
///
/// What keeps it safe: a text is remembered only if it fits, and has no NULs then, see `dsdl_learn`. Between two looks at
/// how many steps there are no more than two are added. Nodes, positions and slots are those of the plan.
extension Recogniser {
  /// Longer texts are cut, and so are those with many steps: what follows a position has to fit, too.
  private static let longText = 64
  private static let manySteps = dsdl_transition_step_limit - 2

  /// The transition at the cursor that is not the first one remembered; nil if what stands there is not known to
  /// be right.
  @inline(never)
  func other(_ transitions: Transitions, _ at: Cursor) -> Transitions? {
    for way in 1..<ways
    where dsdl_begins(transitions + way, at) != 0 && dsdl_goes_on(transitions + way, at) != 0 {
      return transitions + way
    }
    guard find((transitions - self.transitions) / ways, at) else { return nil }
    let length = passing.pointee.length
    // Where samples follow each other, the last one's end would be found before the next one's start.
    guard length <= dsdl_transition_capacity, passing.pointee.next != nil || !crossesLines else {
      return passing
    }
    let turn = transitions.pointee.turn
    let learnt = transitions + Int(turn)
    learnt.pointee = passing.pointee
    dsdl_learn(learnt, at)
    rememberOpenings(of: learnt)
    transitions.pointee.turn = turn + 1 == UInt32(ways) ? 0 : turn + 1
    return learnt
  }

  /// Finds out what stands behind a position, and leaves it in `passing`; false if it is not what may stand there.
  private func find(_ position: Int, _ start: Cursor) -> Bool {
    passing.pointee.kind = UInt32(dsdl_transition_general)
    passing.pointee.step_count = 0
    passing.pointee.boundary = Int32(dsdl_no_boundary)
    forgetOpenings()
    passing.pointee.next = nil
    passing.pointee.node = nil
    var (at, place) = (start, position)
    while true {
      if at - start > Self.longText || passing.pointee.step_count > Self.manySteps || hasManyOpenings {
        return finish(start, at, next: place)
      }
      let node: Int
      switch place {
      case FlatPlan.start: node = root
      case self.end:
        // A second sample without a value in it has a transition of its own.
        if passing.pointee.boundary >= 0 { return finish(start, at, next: place) }
        passing.pointee.boundary = Int32(clamping: at - start)
        guard crossesLines, let next = comma(at) else { return finish(start, at, next: nil) }
        (node, at) = (root, next)
      case FlatPlan.next:
        guard let next = comma(at) else { return false }
        (node, at) = (root, next)
      default:
        let owner = nodes + Int(plan.positions[place].node)
        let isFirst = plan.positions[place].field < 0
        guard
          let (end, next) = owner.pointee.operation == .list
            ? element(owner, at, isFirst) : member(owner, at, isFirst)
        else { return false }
        at = end
        guard next >= 0 else {
          place = Int(owner.pointee.after)
          continue
        }
        node = next
      }
      switch nodes[node].operation {
      case .structure, .list:
        let isList = nodes[node].operation == .list
        guard at.pointee == UInt8(ascii: isList ? "[" : "{") else { return false }
        if nodes[node].place >= 0 { addOpening(nodes[node].place, at - start) }
        at += 1
        if !isList { begin(nodes + node) }
        place = Int(nodes[node].opening)
      default:
        passing.pointee.node = UnsafeRawPointer(nodes + node)
        return finish(start, at, next: Int(nodes[node].after))
      }
    }
  }

  private func finish(_ start: Cursor, _ at: Cursor, next: Int?) -> Bool {
    // Gigabytes of blanks are for the evaluator.
    guard at - start < Int32.max else { return false }
    passing.pointee.length = UInt32(at - start)
    passing.pointee.next = next.map { transitions + $0 * ways }
    return true
  }

  /// The start of what follows behind a comma.
  private func comma(_ start: Cursor) -> Cursor? {
    let at = blanks(start)
    return at.pointee == UInt8(ascii: ",") ? blanks(at + 1) : nil
  }

  /// Behind a bracket or an element: the start of the next element and its node, or the list's end and -1.
  private func element(_ list: Node, _ start: Cursor, _ isFirst: Bool) -> (Cursor, Int)? {
    let at = blanks(start)
    if at.pointee == UInt8(ascii: "]") { return (at + 1, -1) }
    if isFirst { return (at, Int(list.pointee.child)) }
    return comma(at).map { ($0, Int(list.pointee.child)) }
  }

  /// Behind a brace or a field: the start of the next field's value and its node, or the object's end and -1.
  private func member(_ structure: Node, _ start: Cursor, _ isFirst: Bool) -> (Cursor, Int)? {
    var at = blanks(start)
    if at.pointee == UInt8(ascii: "}") {
      end(structure)
      return (at + 1, -1)
    }
    if !isFirst {
      guard let next = comma(at) else { return nil }
      at = next
    }
    guard at.pointee == UInt8(ascii: "\""), let (end, field) = name(at, in: structure.pointee.names) else {
      return nil
    }
    at = blanks(end)
    guard at.pointee == UInt8(ascii: ":") else { return nil }
    let bit = UInt64(1) << UInt64(structure.pointee.bits.trailingZeroBitCount + field & 63)
    add(
      dsdl_step(
        slot: Int64(structure.pointee.slot) + Int64(field >> 6), test: bit, expect: 0, keep: .max, set: bit))
    return (blanks(at + 1), Int(plan.fields[Int(structure.pointee.firstField) + field]))
  }

  // MARK: Steps

  private func begin(_ structure: Node) {
    let slot = Int64(structure.pointee.slot)
    if structure.pointee.words == 1 {
      add(dsdl_step(slot: slot, test: 0, expect: 0, keep: ~structure.pointee.bits, set: 0))
    } else {
      add(dsdl_step(slot: -slot - 1, test: UInt64(structure.pointee.words), expect: 0, keep: 0, set: 0))
    }
  }

  private func end(_ structure: Node) {
    let slot = Int64(structure.pointee.slot)
    if structure.pointee.words == 1 {
      let required = plan.required[Int(slot)] & structure.pointee.bits
      add(dsdl_step(slot: slot, test: required, expect: required, keep: .max, set: 0))
    } else {
      add(dsdl_step(slot: -slot - 1, test: UInt64(structure.pointee.words), expect: 1, keep: 0, set: 0))
    }
  }

  /// Adds a step, or joins it to the last one where one step can do both.
  private func add(_ step: dsdl_step) {
    let count = Int(passing.pointee.step_count)
    if count > 0, let joined = joined(self.step(count - 1).pointee, step) {
      self.step(count - 1).pointee = joined
    } else {
      self.step(count).pointee = step
      passing.pointee.step_count += 1
    }
  }

  /// The step that does what two do, one after the other; nil if no one step does.
  private func joined(_ first: dsdl_step, _ second: dsdl_step) -> dsdl_step? {
    guard first.slot == second.slot, first.slot >= 0 else { return nil }
    // Bits that are behind the first step what they were before it; of all others it decides.
    let passed = first.keep & ~first.set
    let test = second.test & passed
    guard (first.set ^ second.expect) & second.test & ~passed == 0,
      (first.expect ^ second.expect) & first.test & test == 0
    else { return nil }
    return dsdl_step(
      slot: first.slot, test: first.test | test, expect: first.expect | second.expect & test,
      keep: first.keep & second.keep, set: first.set & second.keep | second.set)
  }

  private func step(_ index: Int) -> UnsafeMutablePointer<dsdl_step> {
    dsdl_transition_step(passing, UInt32(index))
  }
}
