/// Elements of a list on their way into an array that has just the room that they need.
///
/// What keeps it safe: the tables outlive it, and lists end in the opposite order in which they have begun: what lies in the
/// room behind its own elements is free. It writes no further than the room goes. Whoever makes one calls `finish` or
/// `giveUp`, once.
@usableFromInline
struct ListBuilder<Element> {
  @usableFromInline let tables: UnsafeMutablePointer<TypedTables>
  /// How much of the room was taken before.
  @usableFromInline let taken: Int
  @usableFromInline let elements: UnsafeMutablePointer<Element>
  @usableFromInline var count = 0
  @usableFromInline let limit: Int
  /// Of a long list, the elements before those in the room.
  @usableFromInline var others: [Element]?

  @inlinable
  init(_ tables: UnsafeMutablePointer<TypedTables>) {
    self.tables = tables
    taken = tables.pointee.roomTaken
    let alignment = MemoryLayout<Element>.alignment
    let start = (taken &+ alignment &- 1) & ~(alignment &- 1)
    elements = (tables.pointee.room + start).assumingMemoryBound(to: Element.self)
    // Lists in its elements have half of what is left.
    let size = MemoryLayout<Element>.stride
    limit = start < TypedTables.roomSize ? (TypedTables.roomSize &- start) / 2 / size : 0
    tables.pointee.roomTaken = start &+ limit &* size
  }

  @inlinable
  mutating func append(_ element: consuming Element) {
    guard count < limit else { return appendToOthers(element) }
    (elements + count).initialize(to: element)
    count &+= 1
  }

  @inlinable
  mutating func appendToOthers(_ element: consuming Element) {
    moveToOthers()
    others?.append(element)
  }

  @inlinable
  mutating func moveToOthers() {
    var all = others.take() ?? []
    all.append(contentsOf: UnsafeBufferPointer(start: elements, count: count))
    others = all
    elements.deinitialize(count: count)
    count = 0
  }

  @inlinable
  mutating func finish() -> [Element] {
    tables.pointee.roomTaken = taken
    if others != nil { moveToOthers() }
    if let others { return others }
    var list: [Element] = []
    list.reserveCapacity(count)
    // Elements in which nothing is counted are copied at once.
    if _isPOD(Element.self) {
      list.append(contentsOf: UnsafeBufferPointer(start: elements, count: count))
    } else {
      for index in 0..<count { list.append((elements + index).move()) }
    }
    return list
  }

  /// Forgets the elements, since one cannot be read.
  @inlinable
  func giveUp() {
    elements.deinitialize(count: count)
    tables.pointee.roomTaken = taken
  }
}
