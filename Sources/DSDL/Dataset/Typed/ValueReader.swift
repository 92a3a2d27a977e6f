import CPrimitives

/// Reads a value of a sample; see ``SampleValue``.
///
/// Each method takes the value at the cursor, and throws `SampleError` with its place if it is something else.
public struct ValueReader: ~Copyable {
  @usableFromInline var cursor: JSONCursor
  /// The node of the plan that the value belongs to; -1 if there is none.
  @usableFromInline let node: Int
  @usableFromInline let tables: UnsafeMutablePointer<TypedTables>

  @inlinable
  init(_ cursor: JSONCursor, node: Int, _ tables: UnsafeMutablePointer<TypedTables>) {
    self.cursor = cursor
    self.node = node
    self.tables = tables
    if cursor.at.pointee <= 0x20 { self.cursor.skipBlanks() }
  }

  private var context: TypedContext { tables.pointee.borrower }

  /// What there is to know of the value.
  @inlinable var step: UnsafeMutablePointer<TypedTables.Step> { tables.pointee.step(at: node) }

  /// The type that the description gives the value; nil if it says nothing of it.
  public var type: ResolvedType? { node < 0 ? nil : context.types.plan.types[node] }

  /// Whether the value is null.
  public var isNull: Bool { cursor.at.pointee == UInt8(ascii: "n") }

  /// Whether the value is an object.
  public var isObject: Bool { cursor.at.pointee == UInt8(ascii: "{") }

  // MARK: Simple values

  public mutating func bool() throws(SampleError) -> Bool {
    let first = cursor.at.pointee
    let isWord = first == UInt8(ascii: "t") || first == UInt8(ascii: "f")
    let start = cursor
    if isWord {
      cursor.passValue()
      return first == UInt8(ascii: "t")
    }
    // Numbers equal to 0 and 1 are booleans, too.
    guard let number = cursor.number(), number == 0 || number == 1 else {
      cursor = start
      throw error(.unlike(.boolean))
    }
    return number == 1
  }

  /// A whole number that fits into an `Int`, however it is written: `15`, `15.0`, `1.5e1`.
  public mutating func int() throws(SampleError) -> Int {
    let start = cursor
    let digits = cursor.at.pointee == UInt8(ascii: "-") ? cursor.at + 1 : cursor.at
    guard digits.pointee.isDigit else { throw error(.unlike(.integer)) }
    cursor.passValue()
    let view = ByteView(base: start.at, count: cursor.at - start.at)
    let value = NumberValue(view)
    if let integer = value.integer { return integer }
    if value.isIntegral, let integer = Int(exactly: value.double) { return integer }
    if value.isIntegerLiteral, let integer = Int(view.string) { return integer }
    cursor = start
    throw error(value.isIntegral ? .outOfRange(view.string, type: "Int") : .unlike(.integer))
  }

  public mutating func double() throws(SampleError) -> Double {
    guard let number = cursor.number() else { throw error(.unlike(.number)) }
    return number
  }

  /// Text, with escapes resolved.
  public mutating func string() throws(SampleError) -> String {
    try withText(.text) { String(decoding: $0, as: UTF8.self) }
  }

  /// Lends the bytes of a text, with escapes resolved; behind them 16 more can be read.
  mutating func withText<R>(
    _ expected: ReadingMessage.Expected, _ body: (UnsafeBufferPointer<UInt8>) -> R
  ) throws(SampleError) -> R {
    guard cursor.at.pointee == UInt8(ascii: "\"") else { throw error(.unlike(expected)) }
    let start = cursor.at
    cursor.at += 1
    let isPlain = cursor.passText()
    let end = cursor.at
    if end.pointee != 0 { cursor.at += 1 }
    if isPlain { return body(UnsafeBufferPointer(start: start + 1, count: end - start - 1)) }
    let reader = JSONReader(ByteView(base: start, count: cursor.at - start))
    var copy = reader
    guard var bytes = (try? copy.scalar()).map({ Array($0.text.buffer) }) else {
      cursor.at = start
      throw error(.unlike(expected))
    }
    let count = bytes.count
    bytes += repeatElement(0, count: 16)
    return bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[..<count])) }
  }

  // MARK: Lists

  /// Numbers in a list, so many.
  public mutating func numbers(_ count: Int) throws(SampleError) -> [Double] {
    var numbers: [Double] = []
    numbers.reserveCapacity(count)
    let start = cursor
    guard cursor.take(UInt8(ascii: "[")) else { throw error(.unlike(.list)) }
    while !cursor.take(UInt8(ascii: "]")) {
      if !numbers.isEmpty, !cursor.take(UInt8(ascii: ",")) { throw error(.unlike(.list)) }
      cursor.skipBlanks()
      guard let number = cursor.number() else {
        if cursor.at.pointee == UInt8(ascii: "]") { continue }
        throw error(.unlike(.number))
      }
      numbers.append(number)
    }
    guard numbers.count == count else {
      cursor = start
      throw error(.numberCount(numbers.count, expected: count))
    }
    return numbers
  }

  /// Four numbers in a list, in place of an array that would have to be allocated.
  @inline(__always)
  mutating func fourNumbers() throws(SampleError) -> SIMD4<Double> {
    if let (numbers, end) = NumberList32(cursor.at).fourNumbers(cursor.at) {
      cursor.at = end
      return numbers
    }
    return try otherFourNumbers()
  }

  /// The same of numbers that are long, negative, or written with exponents or blanks.
  @inline(never)
  private mutating func otherFourNumbers() throws(SampleError) -> SIMD4<Double> {
    let start = cursor
    if cursor.take(UInt8(ascii: "[")), let first = cursor.element(), cursor.take(UInt8(ascii: ",")),
      let second = cursor.element(), cursor.take(UInt8(ascii: ",")), let third = cursor.element(),
      cursor.take(UInt8(ascii: ",")), let fourth = cursor.element(), cursor.take(UInt8(ascii: "]"))
    {
      return SIMD4(first, second, third, fourth)
    }
    // Whatever is wrong with it is found once more.
    cursor = start
    let all = try self.numbers(4)
    return SIMD4(all[0], all[1], all[2], all[3])
  }

  /// Goes through the elements of a list.
  ///
  /// - Parameter read: Takes the element at the reader's cursor.
  @inlinable
  public mutating func elements(
    _ read: (inout ValueReader) throws(SampleError) -> Void
  ) throws(SampleError) {
    var reader = try beginList()
    while reader.nextElement() { try read(&reader) }
    endList(reader)
  }

  /// A reader of the elements, at the first one or the closing bracket.
  @inlinable
  mutating func beginList() throws(SampleError) -> ValueReader {
    guard cursor.at.pointee == UInt8(ascii: "[") else { throw noCollection() }
    return ValueReader(JSONCursor(cursor.at + 1), node: step.pointee.element, tables)
  }

  /// Goes to the next element, from the start of one or the end of the one before; false at the list's end, with the cursor
  /// behind it.
  @inlinable
  mutating func nextElement() -> Bool {
    let next = cursor.at.pointee == UInt8(ascii: ",") ? cursor.at + 1 : cursor.at
    guard next.pointee > 0x20, next.pointee != UInt8(ascii: "]") else { return elementBehindBlanks() }
    cursor.at = next
    return true
  }

  @usableFromInline
  mutating func elementBehindBlanks() -> Bool {
    cursor.skipBlanks()
    if cursor.at.pointee == UInt8(ascii: ",") {
      cursor.at += 1
      cursor.skipBlanks()
    }
    guard cursor.at.pointee != UInt8(ascii: "]") else {
      cursor.at += 1
      return false
    }
    return cursor.at.pointee != 0
  }

  @inlinable
  mutating func endList(_ elements: borrowing ValueReader) { cursor.at = elements.cursor.at }

  // MARK: Other values

  /// The text of the value as it stands in the file, whatever it is.
  public mutating func rawJSON() -> RawJSON {
    let start = cursor.at
    cursor.passValue()
    return RawJSON(bytes: Array(UnsafeBufferPointer(start: start, count: cursor.at - start)))
  }

  /// The number of a label among the classes of a type, from 1.
  @inlinable
  public mutating func classNumber<Label: ClassLabel>(of type: Label.Type) throws(SampleError) -> Int {
    try classNumber(ObjectIdentifier(type)) { (type.classNames, "\(type)") }
  }

  /// - Parameters:
  ///   - type: What the type is known by.
  ///   - names: The names of its classes and its own.
  @usableFromInline
  mutating func classNumber(
    _ type: ObjectIdentifier, _ names: () -> (classes: [StaticString], type: String)
  ) throws(SampleError) -> Int {
    if let labels = step.pointee.labels, labels.type == type, let number = shortLabel(labels) {
      return number
    }
    return try otherClassNumber(type, names)
  }

  /// Takes a label that is written in less than 16 bytes, and without escapes; nil if it is none.
  @inline(__always)
  private mutating func shortLabel(_ labels: TypedTables.Labels) -> Int? {
    let text = cursor.at + 1
    let quotes = dsdl_equal_byte(text, UInt8(ascii: "\""))
    guard quotes != 0, cursor.at.pointee == UInt8(ascii: "\"") else { return nil }
    let length = quotes.trailingZeroBitCount
    let number = labels.names.findShort(text, length)
    guard number > 0 else { return nil }
    cursor.at = text + (length &+ 1)
    return Int(number)
  }

  @inline(never)
  private mutating func otherClassNumber(
    _ type: ObjectIdentifier, _ names: () -> (classes: [StaticString], type: String)
  ) throws(SampleError) -> Int {
    let labels = labels(type) { _ in names().classes.map(\.description) }
    let start = cursor
    let number = try labelNumber(labels)
    guard number > 0 else {
      if cursor.at == start.at { throw error(.unlike(.label)) }
      let written = ByteView(base: start.at, count: cursor.at - start.at).string
      cursor = start
      throw error(.unknownClass(label: written.filter { $0 != "\"" }, type: names().type))
    }
    return number
  }

  /// The class domain of a label and its number there, from 1.
  mutating func label() throws(SampleError) -> (ClassDomain, Int) {
    let labels = labels(ObjectIdentifier(Label.self)) { $0.flatMap { $0.classes.map(\.text) } }
    let start = cursor
    var number = if let short = shortLabel(labels) { short } else { try labelNumber(labels) }
    if number > 0 {
      if let domain = labels.domain, number <= labels.classCount {
        return (domain.takeUnretainedValue(), number)
      }
      for domain in context.domains(at: node) {
        if number <= domain.classes.count { return (domain, number) }
        number -= domain.classes.count
      }
    }
    cursor = start
    throw error(.unlike(.label))
  }

  @inline(__always)
  private func labels(
    _ type: ObjectIdentifier, _ names: ([ClassDomain]) -> [String]
  ) -> TypedTables.Labels {
    if node >= 0, let labels = step.pointee.labels, labels.type == type { return labels }
    return context.labels(type, node, names)
  }

  /// Takes a label; 0 or less if it is none, with the cursor behind it if it could be one.
  private mutating func labelNumber(_ labels: TypedTables.Labels) throws(SampleError) -> Int {
    if cursor.at.pointee == UInt8(ascii: "\"") {
      return try withText(.label) { text in
        text.baseAddress.map { labels.table.takeUnretainedValue().number($0, text.count) } ?? 0
      }
    }
    guard cursor.at.pointee.isDigit else { return 0 }
    let index = try int() - 1
    let numbers = labels.table.takeUnretainedValue().numbers
    return numbers.indices.contains(index) ? Int(numbers[index]) : 0
  }

  /// The fields of an object.
  @inlinable
  public mutating func fields() throws(SampleError) -> FieldReader {
    guard cursor.at.pointee == UInt8(ascii: "{") else { throw noCollection(isObject: true) }
    return FieldReader(cursor, step, tables)
  }

  /// Goes behind the object whose fields have been read.
  @inlinable
  public mutating func finish(_ fields: borrowing FieldReader) { cursor = fields.end }

  /// Says what is wrong with the value at the cursor.
  public func error(_ message: String) -> SampleError {
    let start = cursor
    var end = cursor
    end.passValue()
    var error = context.error(.typeMismatch, .unreadable, from: start.at, count: end.at - start.at).diagnostic
    error = Diagnostic(
      rule: error.rule, severity: .error, said: .custom(message), range: error.range, sample: error.sample,
      pointer: error.pointer, notes: [], advice: [], fix: nil)
    return SampleError(error)
  }

  /// Says that there is no list, or no object.
  @usableFromInline
  func noCollection(isObject: Bool = false) -> SampleError { error(.unlike(isObject ? .object : .list)) }

  /// Says that a type has no class of a number, though it names one.
  @usableFromInline
  func classMissing(_ number: Int) -> SampleError { error(.classMissing(number)) }

  func error(_ message: ReadingMessage) -> SampleError {
    var end = cursor
    end.passValue()
    return context.error(.typeMismatch, message, from: cursor.at, count: end.at - cursor.at)
  }
}
