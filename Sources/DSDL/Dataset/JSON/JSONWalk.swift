/// Goes through JSON from left to right, strictly, without building anything. Offsets are those of the file.
package struct JSONWalk {
  /// What a value is.
  package enum Kind {
    case object, array, string, number, boolean, null
    /// `NaN` or `Infinity`, which is no JSON.
    case nonfinite
  }

  private var reader: JSONReader

  /// - Parameter bytes: The whole file, with a page of NULs behind it.
  package init(_ bytes: UnsafeBufferPointer<UInt8>) {
    let view = ByteView(base: bytes.baseAddress, count: bytes.count, isMapped: true)
    reader = JSONReader(view, at: view.textStart)
  }

  /// Goes to a value, forgetting what was open.
  package mutating func move(to offset: Int) { reader.move(to: offset) }

  /// Goes on inside so many collections.
  package mutating func resume(at offset: Int, depth: Int) { reader.resume(at: offset, depth: depth) }

  /// Goes behind a value that somebody else has read.
  package mutating func pass(to offset: Int) { reader.pass(to: offset) }

  /// Where the value at the cursor begins.
  package var start: Int { mutating get { reader.start } }
  /// Where the last value ended.
  package var end: Int { reader.end }
  /// Whether nothing but blanks follows.
  package var isAtEnd: Bool { mutating get { reader.isAtEnd() } }

  package var kind: Kind {
    mutating get throws(JSONMistake) {
      switch try take({ (reader) throws(InstanceMistake) in try reader.kind() }) {
      case .object: .object
      case .array: .array
      case .string: .string
      case .number: .number
      case .boolean: .boolean
      case .null: .null
      case .nonfinite: .nonfinite
      }
    }
  }

  /// Takes the opening of an object.
  package mutating func beginObject() throws(JSONMistake) {
    try take { (reader) throws(InstanceMistake) in try reader.beginObject() }
  }

  /// Takes the opening of a list.
  package mutating func beginArray() throws(JSONMistake) {
    try take { (reader) throws(InstanceMistake) in try reader.beginArray() }
  }

  /// Takes the next key of an object, or its end. The key is good until the next step.
  package mutating func nextKey(isFirst: Bool) throws(JSONMistake) -> JSONToken? {
    try take { (reader) throws(InstanceMistake) in
      try reader.nextKey(isFirst: isFirst).map { JSONToken(token: $0) }
    }
  }

  /// Goes to the next element of a list, or takes its end and gives false.
  package mutating func nextElement(isFirst: Bool) throws(JSONMistake) -> Bool {
    try take { (reader) throws(InstanceMistake) in try reader.nextElement(isFirst: isFirst) }
  }

  /// Takes a simple value. It is good until the next step.
  package mutating func scalar() throws(JSONMistake) -> JSONToken {
    try take { (reader) throws(InstanceMistake) in JSONToken(token: try reader.scalar()) }
  }

  /// Takes a value, whatever it is, and gives its place.
  package mutating func skip() throws(JSONMistake) -> Range<Int> {
    try take { (reader) throws(InstanceMistake) in
      let start = reader.start
      try reader.skip()
      return start..<reader.end
    }
  }

  /// Takes a value and builds it, which is for small ones.
  package mutating func value() throws(JSONMistake) -> DataValue {
    try take { (reader) throws(InstanceMistake) in
      var values = DataValueReader(reader)
      defer { reader = values.reader }
      return try values.value()
    }
  }

  /// The mistakes that were stepped over since the last time: a comma too many, a key that is there twice, `NaN`.
  package mutating func takeRecovered() -> [JSONMistake] {
    guard !reader.recovered.isEmpty else { return [] }
    defer { reader.forgetRecovered() }
    return reader.recovered.map { JSONMistake($0) }
  }

  /// Makes sure that nothing follows.
  package mutating func finish() throws(JSONMistake) {
    guard reader.isAtEnd() else { throw JSONMistake(reader.unexpected(.endOfFile)) }
  }

  @inline(__always)
  private mutating func take<R>(
    _ body: (inout JSONReader) throws(InstanceMistake) -> R
  ) throws(JSONMistake) -> R {
    do throws(InstanceMistake) {
      return try body(&reader)
    } catch {
      throw JSONMistake(error)
    }
  }
}
