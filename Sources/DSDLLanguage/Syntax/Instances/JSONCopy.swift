import JSONText
import YAMLTree

/// Writes what a reader reads as JSON without blanks: for those who read values of YAML as if they were JSON.
///
/// Numbers that JSON has no form for are written as the double they stand for; what is no number, as null.
package struct JSONCopy {
  private var bytes: [UInt8] = []
  /// The objects and lists around the cursor: whether each is an object.
  private var levels: [Bool] = []

  /// The value at the reader's cursor.
  package static func text<Reader: InstanceReader>(of reader: Reader) -> [UInt8] {
    var reader = reader
    var copy = JSONCopy()
    // What has been checked has no text that cannot be read.
    try? copy.write(&reader)
    return copy.bytes
  }

  /// One loop, so that no nesting takes up the stack.
  private mutating func write<Reader: InstanceReader>(_ reader: inout Reader) throws(InstanceMistake) {
    var isFirst = true
    repeat {
      switch try reader.kind() {
      case .object:
        try reader.beginObject()
        bytes.append(UInt8(ascii: "{"))
        levels.append(true)
        isFirst = true
      case .array:
        try reader.beginArray()
        bytes.append(UInt8(ascii: "["))
        levels.append(false)
        isFirst = true
      default:
        write(try reader.scalar())
        isFirst = false
      }
    } while try goOn(&reader, &isFirst)
  }

  private mutating func goOn<Reader: InstanceReader>(
    _ reader: inout Reader, _ isFirst: inout Bool
  ) throws(InstanceMistake) -> Bool {
    while let isObject = levels.last {
      if isObject, let key = try reader.nextKey(isFirst: isFirst) {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        write(quoting: key.text)
        bytes.append(UInt8(ascii: ":"))
        return true
      }
      if !isObject, try reader.nextElement(isFirst: isFirst) {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        return true
      }
      bytes.append(UInt8(ascii: isObject ? "}" : "]"))
      levels.removeLast()
      isFirst = false
    }
    return false
  }

  private mutating func write(_ token: InstanceToken) {
    switch token.kind {
    case .number: write(number: token.text)
    case .boolean:
      // `yes` is one to some readers; what is written out is what the core schema says.
      let isTrue = token.text.count == 4 || token.text[0] | 0x20 == UInt8(ascii: "t")
      bytes += Array((isTrue ? "true" : "false").utf8)
    case .string: write(quoting: token.text)
    case .null, .nonfinite, .object, .array: bytes += Array("null".utf8)
    }
  }

  private mutating func write(number text: ByteView) {
    if PlainScalar.form(text.buffer) == .literal {
      bytes += text.buffer
      return
    }
    let value = NumberValue(text)
    if let integer = value.integer {
      bytes += Array(String(integer).utf8)
    } else {
      bytes += Array((value.double.isFinite ? "\(value.double)" : "null").utf8)
    }
  }

  private mutating func write(quoting text: ByteView) {
    JSONText.append(quoting: text.buffer, to: &bytes)
  }
}
