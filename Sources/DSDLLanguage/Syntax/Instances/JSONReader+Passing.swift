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
    guard let base = bytes.base, let known = suggestions.lastKeys(of: structure), known.areLiteral else {
      return
    }
    var isFirst = isFirst
    while keys.count < known.count, recovered.isEmpty {
      let isBeforeValue = known.withTexts { passMembers(&keys, as: $0, ends: $1, &isFirst) }
      window.pass(base + at)
      guard isBeforeValue else { return }
      try skip()
    }
  }

  /// Goes over the next members of an object whose keys are exactly these, as far as their values are short numbers.
  ///
  /// What keeps it safe: the cursor, and what is looked at behind it, stays before a limit that is a key and its signs
  /// before the end.
  ///
  /// - Parameters:
  ///   - texts: The keys one behind the other, as JSON has them between quotes.
  ///   - ends: Where each of them ends.
  /// - Returns: Whether the cursor stands before another value, behind its key.
  private mutating func passMembers(
    _ keys: inout UnknownKeys, as texts: UnsafeBufferPointer<UInt8>, ends: UnsafeBufferPointer<Int>,
    _ isFirst: inout Bool
  ) -> Bool {
    guard let base = bytes.base, let letters = texts.baseAddress else { return false }
    var start = keys.count == 0 ? 0 : ends[keys.count - 1]
    for number in keys.count..<ends.count {
      let count = ends[number] - start
      let limit = bytes.count - count - Self.longestShortNumber - 8
      var next = at
      func passBlanks() { while next < limit, isJSONBlank(base[next]) { next += 1 } }
      if !isFirst {
        passBlanks()
        guard next < limit, base[next] == UInt8(ascii: ",") else { return false }
        next += 1
      }
      passBlanks()
      let key = next..<next + count + 2
      guard next < limit, base[next] == UInt8(ascii: "\""), base[key.upperBound - 1] == UInt8(ascii: "\""),
        memcmp(base + next + 1, letters + start, count) == 0
      else { return false }
      next = key.upperBound
      passBlanks()
      guard base[next] == UInt8(ascii: ":") else { return false }
      next += 1
      passBlanks()
      keys.appendAgain(at: key)
      (at, end, isFirst, start) = (next, key.upperBound, false, ends[number])
      guard next < limit, let value = Self.shortNumber(base + next) else { return true }
      at = value - base
      end = at
    }
    return false
  }

  package mutating func skip() throws(InstanceMistake) {
    skipBlanks()
    switch bytes[at] {
    case UInt8(ascii: "\""):
      _ = try string()
      end = at
      return
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      if !passShortNumber() { try number() }
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

  /// So many digits are looked at before another way is taken.
  private static let longestShortNumber = 20

  /// Takes a number of a few digits with nothing else of a number behind them; false, and nothing taken, for any other.
  @inline(__always)
  private mutating func passShortNumber() -> Bool {
    guard let base = bytes.base, at + Self.longestShortNumber < bytes.count,
      let next = Self.shortNumber(base + at)
    else { return false }
    at = next - base
    return true
  }

  /// Where a number of a few digits ends, with nothing else of a number behind them; nil for any other.
  @inline(__always)
  private static func shortNumber(_ first: UnsafePointer<UInt8>) -> UnsafePointer<UInt8>? {
    guard first.pointee.isDigit else { return nil }
    var next = first + 1
    // No digit follows a zero.
    if first.pointee != UInt8(ascii: "0") {
      while next.pointee.isDigit, next < first + longestShortNumber { next += 1 }
    }
    let byte = next.pointee
    return byte == UInt8(ascii: ",") || byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") ? next : nil
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
          recoverRepeated(key, first: first, in: object)
        } else if case .firstKey = passed[top].repetition {
          passed[top].repetition = .none
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
