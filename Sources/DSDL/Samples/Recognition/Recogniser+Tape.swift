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
/// lets a transition have. The tape makes room for what is written.
extension Recogniser {
  /// The structs and lists that begin in a transition.
  struct Openings {
    static let limit = 4

    var count: Int32 = 0
    var first = (place: Int32(0), offset: Int32(0))
    var second = (place: Int32(0), offset: Int32(0))
    var third = (place: Int32(0), offset: Int32(0))
    var fourth = (place: Int32(0), offset: Int32(0))

    subscript(index: Int) -> (place: Int32, offset: Int32) {
      get {
        switch index {
        case 0: first
        case 1: second
        case 2: third
        default: fourth
        }
      }
      set {
        switch index {
        case 0: first = newValue
        case 1: second = newValue
        case 2: third = newValue
        default: fourth = newValue
        }
      }
    }
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

  /// The end of a value that observers are told of.
  @inline(never)
  func told(_ node: Node, _ at: Cursor) -> Cursor? {
    guard let notes, let base = notes.pointee.base else { return nil }
    let end: Cursor
    var number = ValueRecord.sound
    switch node.pointee.told {
    case .label:
      guard let label = labelAndClass(node, at) else { return nil }
      (end, number) = (label.end, label.number)
    case .bbox:
      guard let box = bbox(node, at) else { return nil }
      end = box
    case .locator:
      guard let text = locator(node, at) else { return nil }
      end = text
    case .string:
      guard at.pointee == UInt8(ascii: "\""), let text = text(at) else { return nil }
      end = text
    case .any:
      guard let value = free(at, 0) else { return nil }
      end = value
    default:
      guard let value = rarer(node, node.pointee.told, at) else { return nil }
      end = value
    }
    notes.pointee.append(at - base, end - base, node.pointee.place, number)
    return end
  }

  /// Notes the structs and lists that begin in a transition, and the end of a sample.
  @inline(never)
  func tell(_ transition: Transitions, _ at: Cursor) {
    guard let notes, let base = notes.pointee.base else { return }
    let start = at - base
    let boundary = transition.pointee.boundary
    var next = 0
    func noteOpenings(before limit: Int32) {
      guard let openings else { return }
      let own = transition == passing ? passingOpenings : openings + (transition - transitions)
      while next < own.pointee.count, own.pointee[next].offset < limit {
        let (place, offset) = own.pointee[next]
        notes.pointee.append(
          start + Int(offset), start + Int(offset), place, ValueRecord.opening)
        next += 1
      }
    }
    if boundary >= 0 {
      noteOpenings(before: boundary)
      if marksSamples {
        notes.pointee.mark(-1, start + Int(boundary))
      } else {
        notes.pointee.begin()
      }
    }
    noteOpenings(before: .max)
  }

  // MARK: Openings of the transition that is being found

  var passingOpenings: UnsafeMutablePointer<Openings> {
    openings.unsafelyUnwrapped + plan.positionCount * ways
  }

  func forgetOpenings() { if openings != nil { passingOpenings.pointee.count = 0 } }

  var hasManyOpenings: Bool {
    openings != nil && Int(passingOpenings.pointee.count) == Openings.limit
  }

  func addOpening(_ place: Int32, _ offset: Int) {
    guard openings != nil else { return }
    passingOpenings.pointee[Int(passingOpenings.pointee.count)] = (place, Int32(clamping: offset))
    passingOpenings.pointee.count += 1
    if passing.pointee.boundary == Int32(dsdl_no_boundary) {
      passing.pointee.boundary = Int32(dsdl_openings_only)
    }
  }
}
