/// The keys of the objects being read, to find repeated ones.
///
/// All open objects share one array, so that objects cost no allocation; each begins where the keys of the
/// one around it end. Objects are mostly small, and a few hashes are compared one by one; from the 17th key
/// on a dictionary takes over, so that an object with a million keys is no trap. The hash is seeded anew in
/// each process, so that nobody can write keys that collide.
package struct KeyStack {
  /// An open object, by where its keys begin.
  package struct Object: Hashable {
    fileprivate let base: Int
  }

  private struct Key {
    let hash: Int
    let range: Range<Int>
  }

  private static let linearLimit = 16

  private var keys: [Key] = []
  private var large: [Object: [Int: Range<Int>]] = [:]

  package init() {}

  /// The first object, which has all others in it.
  package static let outermost = Object(base: 0)

  package func beginObject() -> Object { Object(base: keys.count) }

  package mutating func endObject(_ object: Object) {
    if keys.count - object.base > Self.linearLimit { large[object] = nil }
    keys.removeSubrange(object.base...)
  }

  package mutating func removeAll() {
    keys.removeAll(keepingCapacity: true)
    large.removeAll()
  }

  /// Where one of the first keys of the innermost object stands.
  package func key(_ number: Int, of object: Object) -> Range<Int>? {
    object.base + number < keys.count ? keys[object.base + number].range : nil
  }

  /// Adds a key; gives the place of the same key before it, if there is one.
  package mutating func insert(_ key: InstanceToken, into object: Object) -> Range<Int>? {
    var hasher = Hasher()
    hasher.combine(bytes: UnsafeRawBufferPointer(key.text.buffer))
    let hash = hasher.finalize()
    if keys.count - object.base <= Self.linearLimit {
      for index in object.base..<keys.count where keys[index].hash == hash { return keys[index].range }
      keys.append(Key(hash: hash, range: key.range))
      if keys.count - object.base > Self.linearLimit {
        large[object] = Dictionary(
          keys[object.base...].map { ($0.hash, $0.range) }, uniquingKeysWith: { first, _ in first })
      }
      return nil
    }
    if let first = large[object]?[hash] { return first }
    large[object, default: [:]][hash] = key.range
    return nil
  }
}
