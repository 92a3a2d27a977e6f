/// What is said of keys that are there twice.
///
/// Where what ends one object and begins the next is missing, the first keys come again in their order, which is one
/// mistake: `[{"a": 1, "b": 2, "a": 3, "b": 4}]`.
extension JSONReader {
  package func beginsAgain(with key: InstanceToken, in object: Int) -> InstanceMistake? {
    var (first, again) = (reader(at: object), reader(at: at))
    do throws(InstanceMistake) {
      try first.beginObject()
      guard let own = try first.nextKey(isFirst: true), isSame(own.range, key.range) else { return nil }
      let place = own.range
      try first.skip()
      guard let second = try first.nextKey(isFirst: false)?.range, second.lowerBound < key.range.lowerBound
      else { return nil }
      try again.skip()
      guard let next = try again.nextKey(isFirst: false), isSame(next.range, second) else { return nil }
      return beginsAgain(at: key.range, first: place)
    } catch {
      return nil
    }
  }

  private func isSame(_ key: Range<Int>, _ other: Range<Int>) -> Bool {
    bytes[key].buffer.elementsEqual(bytes[other].buffer)
  }

  /// Notes a repeated key of the innermost object that is passed over, or makes what was said of the one before it that
  /// the object begins again.
  mutating func recoverRepeated(_ key: InstanceToken, first: Range<Int>, in object: KeyStack.Object) {
    let top = passed.count - 1
    switch passed[top].repetition {
    case .whole: return
    case .firstKey(let key, let mistake) where first == keys.key(1, of: object):
      guard mistake < recovered.count, let own = recovered[mistake].related?.range else { fallthrough }
      let way = recovered[mistake].way
      recovered[mistake] = beginsAgain(at: key, first: own)
      recovered[mistake].way = way
      passed[top].repetition = .whole
    default:
      let isFirst = first == keys.key(0, of: object)
      passed[top].repetition = isFirst ? .firstKey(key.range, mistake: recovered.count) : .none
      recover(.duplicateKey(key, first: first), at: passed[...])
    }
  }

  private func beginsAgain(at key: Range<Int>, first: Range<Int>) -> InstanceMistake {
    let brace = beforeBlanks(first.lowerBound) - 1
    let before = brace < 0 ? 0 : beforeBlanks(brace)
    let isItem = before > 0 && "[,".utf8.contains(bytes[before - 1])
    return InstanceMistake(
      rule: .duplicateKey, range: key, message: .key(.beginsAgain(missing: isItem ? "}, {" : nil)),
      related: InstanceMistake.Related(message: .note(.first(.there)), range: first, role: .first))
  }
}

extension InstanceMistake {
  package static func duplicateKey(_ key: InstanceToken, first: Range<Int>) -> InstanceMistake {
    InstanceMistake(
      rule: .duplicateKey, range: key.range, message: .key(.repeated(key.text.shortened)),
      related: Related(message: .note(.first(.there)), range: first, role: .first))
  }
}
