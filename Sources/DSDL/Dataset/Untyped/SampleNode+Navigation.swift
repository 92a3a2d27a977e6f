/// The values in a value.
extension SampleNode {
  /// A member of an object.
  public struct Member: Sendable {
    public let name: String
    public let value: SampleNode
  }

  /// The value of a field; nil if this is no object, or has no such field. Of a key that is there twice it is the first one.
  public subscript(field: String) -> SampleNode? {
    var field = field
    return field.withUTF8 { name in
      walk { cursor, base in
        guard cursor.at.pointee == UInt8(ascii: "{") else { return nil }
        cursor.at += 1
        while let key = cursor.nextMember() {
          let start = cursor.at
          cursor.passValue()
          guard key.says(name) else { continue }
          let types = text.types
          let node = types.node(ofField: name, expecting: 0, in: types.structure(at: self.node)).node
          return inner(start - base..<cursor.at - base, node)
        }
        return nil
      }
    }
  }

  /// An element of a list, from 0; nil if this is no list, or there are not as many.
  public subscript(index: Int) -> SampleNode? {
    walk { cursor, base in
      guard index >= 0, cursor.at.pointee == UInt8(ascii: "[") else { return nil }
      cursor.at += 1
      var left = index
      while cursor.nextElement() {
        let start = cursor.at
        cursor.passValue()
        if left == 0 { return inner(start - base..<cursor.at - base, text.types.element(of: node)) }
        left -= 1
      }
      return nil
    }
  }

  /// The members of an object in the order in which they are written; none if this is no object.
  public var members: [Member] {
    walk { cursor, base in
      guard cursor.at.pointee == UInt8(ascii: "{") else { return [] }
      cursor.at += 1
      let structure = text.types.structure(at: node)
      var members: [Member] = []
      while let key = cursor.nextMember() {
        let start = cursor.at
        cursor.passValue()
        let (name, field) = key.withText { name in
          (
            String(decoding: name, as: UTF8.self),
            text.types.node(ofField: name, expecting: members.count, in: structure).node
          )
        }
        members.append(Member(name: name, value: inner(start - base..<cursor.at - base, field)))
      }
      return members
    }
  }

  /// The elements of a list; none if this is no list.
  public var elements: [SampleNode] {
    walk { cursor, base in
      guard cursor.at.pointee == UInt8(ascii: "[") else { return [] }
      cursor.at += 1
      let element = text.types.element(of: node)
      var elements: [SampleNode] = []
      while cursor.nextElement() {
        let start = cursor.at
        cursor.passValue()
        elements.append(inner(start - base..<cursor.at - base, element))
      }
      return elements
    }
  }

  /// Gives a cursor at the value, and where the text begins that offsets are counted in.
  func walk<R>(_ body: (inout JSONCursor, JSONCursor.Address) -> R) -> R {
    text.withText { view in
      // A view of text with NULs behind it has an address.
      let base = view.base!
      var cursor = JSONCursor(base + bytes.lowerBound)
      return body(&cursor, base)
    }
  }
}
