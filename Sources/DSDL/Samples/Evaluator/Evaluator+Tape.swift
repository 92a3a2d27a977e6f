/// Noting values that observers ask for.
extension Evaluator {
  /// Checks a value at a place that leads to something asked for, and notes it if it is that itself.
  mutating func observedValue(_ node: Int) throws(InstanceMistake) {
    guard let tape, tape.places.isAsked(place) else { return try value(node) }
    let (place, start, kind) = (place, reader.start, try reader.kind())
    let isOpening =
      switch plan.nodes[node].operation {
      case .structure: kind == .object
      case .list: kind == .array
      default: false
      }
    if isOpening {
      tape.note(
        start..<start, place, ValueRecord.opening, json: reader.isJSON ? nil : [])
      return try value(node)
    }
    let written = reader
    let flaws = tape.flaws
    tape.label = ValueRecord.sound
    try value(node)
    var number = tape.label
    if tape.flaws > flaws, number != ValueRecord.doubtful { number = ValueRecord.unsound }
    tape.note(start..<reader.end, place, number, json: reader.isJSON ? nil : JSONCopy.text(of: written))
  }
}

extension Rule {
  /// Whether a value remains what its type says, whatever this rule finds remarkable about it.
  var leavesValueAsItIs: Bool {
    switch self {
    case .emptyLocator, .absoluteLocator, .unportableLocator, .reversedBox, .degenerateBox, .ambiguousScalar:
      true
    default: false
    }
  }
}
