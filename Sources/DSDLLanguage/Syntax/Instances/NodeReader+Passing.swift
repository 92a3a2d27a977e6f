import YAMLTree

/// Passing over values, whatever they are.
extension NodeReader {
  /// A collection that is passed over.
  private struct Passed {
    let isMapping: Bool
    /// The places of the children that have not been taken yet.
    var rest: Range<Int>
    /// The key whose value is at the cursor.
    var key = 0
    /// The number of the element at the cursor.
    var index = -1
  }

  /// A way longer than this is cut: nobody reads it, and each mistake has one.
  private static let longestWay = 1024

  /// Notes keys that YAML does not read as text, and numbers that are none, in a value and all it holds.
  package mutating func skip() {
    end = tree.range(at: record).upperBound
    // One loop, so that no nesting takes up the stack.
    var passed: [Passed] = []
    pass(record, &passed)
    while let last = passed.indices.last {
      guard let (child, rest) = tree.child(in: passed[last].rest) else {
        passed.removeLast()
        continue
      }
      passed[last].rest = rest
      passed[last].index += 1
      guard passed[last].isMapping else {
        pass(child, &passed)
        continue
      }
      passed[last].key = child
      check(key: child, passed)
      guard let (value, others) = tree.child(in: rest) else { continue }
      passed[last].rest = others
      pass(value, &passed)
    }
  }

  private mutating func pass(_ value: Int, _ passed: inout [Passed]) {
    let kind = tree.kind(at: value)
    guard kind == .scalar else {
      return passed.append(Passed(isMapping: kind == .mapping, rest: tree.places(in: value)))
    }
    guard tree.style(at: value) == .json, let plain = Self.plainScalar(tree, value),
      plain.core == .infinity || plain.core == .notANumber
    else { return }
    var mistake = InstanceMistake.nonfinite(token(value, plain))
    mistake.way = way(passed)
    recover(.nonfiniteNumber) { mistake }
  }

  private mutating func check(key: Int, _ passed: [Passed]) {
    let kind = tree.kind(at: key)
    let plain = Self.plainScalar(tree, key)
    if kind == .scalar, plain == nil || plain == .text { return }
    let mistake = ambiguous(key: key, kind, way(passed))
    recover(.ambiguousScalar) { mistake }
  }

  private func ambiguous(key: Int, _ kind: Node.Kind, _ way: String) -> InstanceMistake {
    let range = tree.range(at: key)
    guard kind == .scalar else {
      return InstanceMistake(
        rule: .ambiguousScalar, range: range,
        message: .value(.keyIs(kind == .mapping ? .mapping : .list)), way: way)
    }
    let isTextToSome = Self.plainScalar(tree, key)?.isTextToSome ?? false
    let text = tree.withUTF8(at: key) { String(decoding: $0, as: UTF8.self) }
    // Quotes go around a key only if all that stands there is its text. They make another key of what is text to nobody.
    let isBare =
      tree.style(at: key) == .plain && tree.tag(at: key) == nil && text.utf8.count == range.count
      && !range.isEmpty
    return InstanceMistake(
      rule: .ambiguousScalar, range: range,
      message: .value(
        isTextToSome ? .keyTextToSome(text) : text.isEmpty ? .emptyKey : .keyNotText(text)),
      hint: .hint(.writeInQuotes),
      fix: isBare
        ? FixIt(range, ScalarWriter.doubleQuoted(text), safety: isTextToSome ? .safe : .unsafe) : nil,
      way: way)
  }

  /// The way through collections, as the end of a JSON Pointer.
  private func way(_ passed: [Passed]) -> String {
    var way = ""
    for collection in passed where way.utf8.count < Self.longestWay {
      guard collection.isMapping else {
        way += "/\(collection.index)"
        continue
      }
      let key = tree.withUTF8(at: collection.key) {
        $0.count < Self.longestWay ? String(decoding: $0, as: UTF8.self) : nil
      }
      guard tree.kind(at: collection.key) == .scalar, let key else { return way }
      way += "/" + JSONPointer.escape(key)
    }
    return way
  }
}
