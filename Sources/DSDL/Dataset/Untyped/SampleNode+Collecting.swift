/// Values deep inside of a value.
extension SampleNode {
  /// The values that a pattern leads to, in their order.
  ///
  /// - Parameter pattern: Names of fields and numbers of elements with `/` between them; `*` is any field or element:
  ///   `objects/*/bbox`. As in JSON Pointers, `~1` is a `/` in a name and `~0` a `~`. The empty pattern is the value itself.
  public func values(at pattern: String) -> [SampleNode] {
    let steps = pattern.split(separator: "/").map { SamplePatternStep($0) }
    var found: [SampleNode] = []
    walk { cursor, base in
      collect(at: steps[...], &cursor, node, base) { found.append(inner($0, $1)) }
    }
    return found
  }

  /// All values of a type at any depth, in their order: `values(of: .bbox)`.
  ///
  /// - Parameter type: A type of the language; which mode or which class domain it has does not matter.
  public func values(of type: BuiltInType) -> [SampleNode] {
    values { $0.builtIn == type }
  }

  /// All values at any depth for whose type a condition holds, in their order.
  ///
  /// Types are those that the description gives: what is in a `Dict`, and fields that it does not know, have none.
  public func values(where isWanted: (ResolvedType) -> Bool) -> [SampleNode] {
    var found: [SampleNode] = []
    walk { cursor, base in
      collect(where: isWanted, &cursor, node, base) { found.append(inner($0, $1)) }
    }
    return found
  }

  /// The labels at any depth that name a class, in their order: domain, number and name.
  public var labels: [Label] { values(of: .label).compactMap(\.label) }

  private typealias Found = (_ bytes: Range<Int>, _ node: Int) -> Void

  /// Goes behind the value at the cursor, and tells of what the steps lead to. It goes as deep as there are steps.
  private func collect(
    at steps: ArraySlice<SamplePatternStep>, _ cursor: inout JSONCursor, _ node: Int,
    _ base: JSONCursor.Address,
    _ found: Found
  ) {
    guard let step = steps.first else {
      let start = cursor.at
      cursor.passValue()
      return found(start - base..<cursor.at - base, node)
    }
    let rest = steps.dropFirst()
    switch cursor.at.pointee {
    case UInt8(ascii: "{"):
      let structure = text.types.structure(at: node)
      forEachMember(&cursor) { key, number, cursor in
        guard step.isField(key) else { return cursor.passValue() }
        let node = key.withText { text.types.node(ofField: $0, expecting: number, in: structure).node }
        collect(at: rest, &cursor, node, base, found)
      }
    case UInt8(ascii: "["):
      let element = text.types.element(of: node)
      forEachElement(&cursor) { index, cursor in
        guard step.isElement(index) else { return cursor.passValue() }
        collect(at: rest, &cursor, element, base, found)
      }
    default: cursor.passValue()
    }
  }

  /// The same by type. It goes as deep as types nest, which do not lead back to themselves.
  private func collect(
    where isWanted: (ResolvedType) -> Bool, _ cursor: inout JSONCursor, _ node: Int,
    _ base: JSONCursor.Address,
    _ found: Found
  ) {
    guard node >= 0 else { return cursor.passValue() }
    if isWanted(text.types.plan.types[node]) {
      var end = cursor
      end.passValue()
      found(cursor.at - base..<end.at - base, node)
    }
    let (structure, element) = (text.types.structure(at: node), text.types.element(of: node))
    switch cursor.at.pointee {
    case UInt8(ascii: "{") where structure >= 0:
      forEachMember(&cursor) { key, number, cursor in
        let node = key.withText { text.types.node(ofField: $0, expecting: number, in: structure).node }
        collect(where: isWanted, &cursor, node, base, found)
      }
    case UInt8(ascii: "[") where element >= 0:
      forEachElement(&cursor) { _, cursor in collect(where: isWanted, &cursor, element, base, found) }
    default: cursor.passValue()
    }
  }

  /// - Parameter body: Goes behind the value of the member.
  private func forEachMember(
    _ cursor: inout JSONCursor, _ body: (_ key: WrittenKey, _ number: Int, inout JSONCursor) -> Void
  ) {
    cursor.at += 1
    var number = 0
    while let key = cursor.nextMember() {
      body(key, number, &cursor)
      number += 1
    }
    cursor.passEnd()
  }

  /// - Parameter body: Goes behind the element.
  private func forEachElement(_ cursor: inout JSONCursor, _ body: (_ index: Int, inout JSONCursor) -> Void) {
    cursor.at += 1
    var index = 0
    while cursor.nextElement() {
      body(index, &cursor)
      index += 1
    }
    cursor.passEnd()
  }
}
