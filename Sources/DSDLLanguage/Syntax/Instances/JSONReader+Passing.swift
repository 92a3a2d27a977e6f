/// Passing over values, whatever they are.
extension JSONReader {
  /// A way longer than this is cut: nobody reads it, and each mistake has one.
  private static let longestWay = 1024

  package mutating func skip() throws(InstanceMistake) {
    // One loop, so that no nesting takes up the stack.
    let depth = passed.count
    do throws(InstanceMistake) {
      repeat { try passValue() } while try findValue(inside: depth)
    } catch {
      passed.removeSubrange(depth...)
      throw error
    }
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
