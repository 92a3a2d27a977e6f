import CPrimitives

/// Noting values that observers ask for.
///
/// A value asked for has the operation `any` in the flat plan, and its own one beside it: recognisers without observers
/// spend nothing on it. Structs and lists begin within transitions; where they are asked for, a transition remembers which
/// begin in it, and at which byte:
///
///     …,"label":"cup"},{"bbox":        opening: LocalObjectEntry, byte 2
///                     0 2
///
/// What keeps it safe: `openings` has room for every transition and one more, the last one; each for as many as `find`
/// lets a transition have, which looks at `hasManyOpenings` before it adds one, and for one that is none behind them. The
/// tape makes room for what is written.
extension Recogniser {
  /// A struct or a list that begins in a transition.
  struct Opening {
    /// How many there may be in one, behind which there is room for none.
    static let limit = 4
    static let room = limit + 1

    /// Its place; none behind the last one.
    var place = ObservedPlaces.none
    /// The byte of the transition.
    var offset: Int32 = 0
  }

  /// How many records the tape has.
  var toldCount: Int { notes?.pointee.count ?? 0 }

  /// Whether it is time to look at the tape.
  var isTapeFull: Bool { notes?.pointee.isFull ?? false }

  func forget(behind count: Int) { notes?.pointee.cut(to: count) }

  /// Goes over samples, and forgets what has been noted of the one that it stops in.
  @inline(__always)
  func cutting(_ walk: () -> (end: Cursor, count: Int)) -> (end: Cursor, count: Int) {
    guard let notes else { return walk() }
    notes.pointee.begin()
    defer { notes.pointee.cut() }
    return walk()
  }

  /// The end of a value that observers are told of, and that is neither a label nor a box.
  @inline(never)
  func told(_ node: Node, _ at: Cursor) -> Cursor? {
    let end: Cursor?
    switch node.pointee.told {
    case .locator: end = locator(node, at)
    case .string: end = at.pointee == UInt8(ascii: "\"") ? text(at) : nil
    default: end = rarer(node, node.pointee.told, at)
    }
    guard let end else { return nil }
    return note(node, at, end, ValueRecord.sound)
  }

  @inline(never)
  func toldLabel(_ node: Node, _ at: Cursor) -> Cursor? {
    guard let label = labelAndClass(node, at) else { return nil }
    return note(node, at, label.end, label.number)
  }

  @inline(never)
  func toldBox(_ node: Node, _ at: Cursor) -> Cursor? {
    let list = NumberList32(at)
    guard !isSpaced.pointee, let end = brief(list, node, at) else {
      return otherBBox(node, at).flatMap { note(node, at, $0, ValueRecord.sound) }
    }
    // Bits behind the bracket are those of others.
    let gaps = list.masks.gap & ((1 &<< UInt32(truncatingIfNeeded: end - at - 2)) &- 1)
    return note(node, at, end, Int32(bitPattern: gaps))
  }

  /// Notes a value; its end.
  @inline(__always)
  private func note(_ node: Node, _ at: Cursor, _ end: Cursor, _ number: Int32) -> Cursor? {
    guard let notes, let base = notes.pointee.base else { return nil }
    notes.pointee.append(at - base, end - base, node.pointee.place, number)
    return end
  }

  /// Notes the structs and lists that begin in a transition, and the end of a sample.
  @inline(never)
  func tell(_ transition: Transitions, _ at: Cursor) {
    guard let notes, let base = notes.pointee.base else { return }
    let start = at - base
    let boundary = transition.pointee.boundary
    var opening = openings.map { $0 + number(transition) &* Opening.room }
    if boundary >= 0 {
      while let next = opening, next.pointee.place >= 0, next.pointee.offset < boundary {
        note(next, start, notes)
        opening = next + 1
      }
      if marksSamples {
        notes.pointee.mark(-1, start &+ Int(boundary))
      } else {
        notes.pointee.begin()
      }
    }
    while let next = opening, next.pointee.place >= 0 {
      note(next, start, notes)
      opening = next + 1
    }
  }

  @inline(__always)
  private func note(
    _ opening: UnsafeMutablePointer<Opening>, _ start: Int, _ notes: UnsafeMutablePointer<TapeMemory>
  ) {
    let place = start &+ Int(opening.pointee.offset)
    notes.pointee.append(place, place, opening.pointee.place, ValueRecord.opening)
  }

  // MARK: Openings of the transition that is being found

  /// The number of a transition among those that have openings.
  @inline(__always)
  private func number(_ transition: Transitions) -> Int {
    transition == passing ? plan.positionCount * ways : transition - transitions
  }

  private var passingOpenings: UnsafeMutablePointer<Opening>? {
    openings.map { $0 + number(passing) * Opening.room }
  }

  func forgetOpenings() { passingOpenings?.update(repeating: Opening(), count: Opening.limit) }

  var hasManyOpenings: Bool { passingOpenings.map { $0[Opening.limit - 1].place >= 0 } ?? false }

  func addOpening(_ place: Int32, _ offset: Int) {
    guard var free = passingOpenings else { return }
    while free.pointee.place >= 0 { free += 1 }
    free.pointee = Opening(place: place, offset: Int32(clamping: offset))
    if passing.pointee.boundary == Int32(dsdl_no_boundary) {
      passing.pointee.boundary = Int32(dsdl_openings_only)
    }
  }

  /// Keeps them for the transition that has been learnt.
  func rememberOpenings(of learnt: Transitions) {
    guard let openings, let passingOpenings else { return }
    (openings + number(learnt) * Opening.room).update(from: passingOpenings, count: Opening.limit)
  }
}
