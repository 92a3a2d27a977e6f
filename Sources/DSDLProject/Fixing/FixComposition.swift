import DSDL

/// Fixes of a text, and fixes of what the first ones make of it, as fixes of the text itself.
///
///     text     Lable[dmo=D]            first   Lable → Label
///     then     Label[dmo=D]            second  dmo → dom
///     at last  Label[dom=D]            both, at the places of the text
///
/// Those that touch become one.
struct FixComposition {
  /// A fix at its place in the text between: for a first one, where its replacement stands; for a second one, the bytes
  /// that it replaces.
  private struct Step {
    let fix: LoggedFix
    let range: Range<Int>
    let isFirst: Bool
  }

  private var steps: [Step] = []
  /// How much longer the text between is than the text itself, up to the group at hand.
  private var growth = 0
  private var fixes: [LoggedFix] = []

  /// - Parameters:
  ///   - first: In order, none in another's way.
  ///   - second: Likewise.
  ///   - original: Bytes of the text itself.
  static func fixes(
    _ first: [LoggedFix], then second: [LoggedFix], of original: (Range<Int>) -> [UInt8]
  ) -> [LoggedFix] {
    var composition = FixComposition(first, second)
    composition.compose(original)
    return composition.fixes
  }

  private init(_ first: [LoggedFix], _ second: [LoggedFix]) {
    var growth = 0
    for fix in first {
      let (start, count) = (fix.bytes.lowerBound + growth, fix.replacement.utf8.count)
      steps.append(Step(fix: fix, range: start..<start + count, isFirst: true))
      growth += count - fix.bytes.count
    }
    for fix in second { steps.append(Step(fix: fix, range: fix.bytes, isFirst: false)) }
    // The sort is stable.
    steps.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
  }

  private mutating func compose(_ original: (Range<Int>) -> [UInt8]) {
    var start = 0
    while start < steps.count {
      var end = start + 1
      var bound = steps[start].range.upperBound
      while end < steps.count, steps[end].range.lowerBound <= bound {
        bound = max(bound, steps[end].range.upperBound)
        end += 1
      }
      append(steps[start..<end], to: bound, original)
      start = end
    }
  }

  /// Takes up fixes that touch each other, and nothing else.
  private mutating func append(
    _ group: ArraySlice<Step>, to end: Int, _ original: (Range<Int>) -> [UInt8]
  ) {
    guard let step = group.first else { return }
    let grown = group.reduce(0) { $1.isFirst ? $0 + $1.range.count - $1.fix.bytes.count : $0 }
    let bytes = step.range.lowerBound - growth..<end - growth - grown
    growth += grown
    guard group.count > 1 else {
      let fix = FixIt(bytes, step.fix.replacement, safety: step.fix.fix.safety)
      return fixes.append(LoggedFix(fix: fix, rule: step.fix.rule, old: step.fix.old))
    }
    var text: [UInt8] = []
    var at = step.range.lowerBound
    for second in group where !second.isFirst {
      text += Self.text(at..<second.range.lowerBound, of: group)
      text += second.fix.replacement.utf8
      at = second.range.upperBound
    }
    text += Self.text(at..<end, of: group)
    let old = original(bytes)
    guard text != old else { return }
    let isSafe = group.allSatisfy { $0.fix.fix.safety == .safe }
    let fix = FixIt(bytes, String(decoding: text, as: UTF8.self), safety: isSafe ? .safe : .unsafe)
    fixes.append(LoggedFix(fix: fix, rule: step.fix.rule, old: old))
  }

  /// What the first fixes of a group have put in a range of the text between: between fixes that touch there is nothing
  /// else.
  private static func text(_ range: Range<Int>, of group: ArraySlice<Step>) -> [UInt8] {
    guard !range.isEmpty else { return [] }
    return group.filter(\.isFirst).flatMap { step -> [UInt8] in
      let part = range.clamped(to: step.range)
      let start = step.range.lowerBound
      return Array(Array(step.fix.replacement.utf8)[part.lowerBound - start..<part.upperBound - start])
    }
  }
}
