#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Passing over values, whatever they are.
extension JSONReader {
  /// A way longer than this is cut: nobody reads it, and each mistake has one.
  private static let longestWay = 1024

  package mutating func passKeys(
    _ keys: inout UnknownKeys, of structure: ObjectIdentifier, in suggestions: FieldSuggestions, isFirst: Bool
  ) throws(InstanceMistake) {
    guard let known = suggestions.lastKeys(of: structure), known.areLiteral else { return }
    var isFirst = isFirst
    while keys.count < known.count, recovered.isEmpty,
      let range = known.withText(keys.count, { passKey($0, isFirst) })
    {
      keys.appendAgain(at: range)
      try skip()
      isFirst = false
    }
  }

  /// Takes the next key and its colon if it is exactly this one between quotes.
  @inline(__always)
  private mutating func passKey(_ text: UnsafeBufferPointer<UInt8>, _ isFirst: Bool) -> Range<Int>? {
    guard let base = bytes.base, let letters = text.baseAddress else { return nil }
    // Before it there is room for a comma, the key and its colon.
    let limit = bytes.count - text.count - 4
    var next = at
    if !isFirst {
      while next < limit, isJSONBlank(base[next]) { next += 1 }
      guard next < limit, base[next] == UInt8(ascii: ",") else { return nil }
      next += 1
    }
    while next < limit, isJSONBlank(base[next]) { next += 1 }
    let range = next..<next + text.count + 2
    guard next <= limit, base[next] == UInt8(ascii: "\""), base[range.upperBound - 1] == UInt8(ascii: "\""),
      memcmp(base + next + 1, letters, text.count) == 0
    else { return nil }
    next = range.upperBound
    while isJSONBlank(bytes[next]) { next += 1 }
    guard bytes[next] == UInt8(ascii: ":") else { return nil }
    at = next + 1
    end = range.upperBound
    window.pass(base + at)
    return range
  }

  package mutating func skip() throws(InstanceMistake) {
    skipBlanks()
    switch bytes[at] {
    case UInt8(ascii: "\""):
      _ = try string()
      end = at
      return
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      if !passFewDigits() { try number() }
      end = at
      return
    default: break
    }
    // One loop, so that no nesting takes up the stack.
    let depth = passed.count
    do throws(InstanceMistake) {
      repeat { try passValue() } while try findValue(inside: depth)
    } catch {
      passed.removeSubrange(depth...)
      throw error
    }
  }

  /// Takes a number of a few digits with nothing else of a number behind them; false, and nothing taken, for any other.
  @inline(__always)
  private mutating func passFewDigits() -> Bool {
    guard let base = bytes.base, at + 20 < bytes.count else { return false }
    var next = base + at + 1
    // No digit follows a zero.
    if base[at] != UInt8(ascii: "0") {
      while next.pointee.isDigit, next < base + at + 20 { next += 1 }
    }
    let byte = next.pointee
    guard byte == UInt8(ascii: ",") || byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") else {
      return false
    }
    at = next - base
    return true
  }

  /// Takes a simple value, or the opening of another.
  private mutating func passValue() throws(InstanceMistake) {
    switch try kind() {
    case .object:
      try beginObject()
      passed.append(PassedCollection(object: keys.beginObject()))
    case .array:
      try beginArray()
      passed.append(PassedCollection(object: nil))
    case .nonfinite:
      recover(.nonfinite(try scalar()), at: passed[...])
    default: _ = try scalar()
    }
  }

  /// Goes to the next value in what is being passed over, closing what ends; false at the end of it all.
  private mutating func findValue(inside depth: Int) throws(InstanceMistake) -> Bool {
    while passed.count > depth {
      let top = passed.count - 1
      let isFirst = passed[top].isFirst
      passed[top].isFirst = false
      guard let object = passed[top].object else {
        passed[top].index += 1
        if try nextElement(isFirst: isFirst) { return true }
        passed.removeLast()
        continue
      }
      if let key = try nextKey(isFirst: isFirst) {
        passed[top].key = key.range
        if let first = keys.insert(key, into: object) {
          recover(.duplicateKey(key, first: first), at: passed[...])
        }
        return true
      }
      keys.endObject(object)
      passed.removeLast()
    }
    return false
  }

  /// Notes a mistake in what is passed over.
  package mutating func recover(_ mistake: InstanceMistake, at collections: ArraySlice<PassedCollection>) {
    var mistake = mistake
    if recovered.count < Self.recoveredLimit { mistake.way = way(to: collections) }
    recover(mistake.rule) { mistake }
  }

  /// The way through collections that are passed over, as the end of a JSON Pointer.
  package func way(to collections: ArraySlice<PassedCollection>) -> String {
    var way = ""
    for collection in collections where way.utf8.count < Self.longestWay {
      if collection.object == nil {
        way += "/\(collection.index)"
      } else if collection.key.count < Self.longestWay {
        var reader = JSONReader(bytes, at: collection.key.lowerBound)
        guard let key = try? reader.scalar() else { return way }
        way += "/" + JSONPointer.escape(key.text.string)
      } else {
        return way
      }
    }
    return way
  }
}
