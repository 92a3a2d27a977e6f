import JSONText

/// Writes the samples of a subset, a sample a line, in large pieces.
///
/// ```swift
/// samples.beginSample()
/// samples.field("image", "train/1.jpg")
/// samples.key("objects")
/// samples.beginArray()
/// samples.endArray()
/// samples.endSample()
/// ```
///
/// Who writes keeps to the rules of JSON: a key before each value of an object, and every beginning has its end.
public final class SampleWriter {
  /// The number of samples so far.
  public private(set) var count = 0

  private let file: OutputFile
  private var needsComma = false

  init(_ file: OutputFile) {
    self.file = file
    append(#"{"# + "\n    " + #""samples": ["#)
  }

  /// Begins a sample that is an object.
  public func beginSample() {
    append(count == 0 ? "\n        {" : ",\n        {")
    needsComma = false
  }

  /// A sample that is JSON already.
  func sample(utf8 text: UnsafeBufferPointer<UInt8>) {
    append(count == 0 ? "\n        " : ",\n        ")
    file.buffer.append(contentsOf: text)
    count += 1
    file.flushIfFull()
  }

  public func endSample() {
    file.buffer.append(UInt8(ascii: "}"))
    count += 1
    file.flushIfFull()
  }

  public func beginObject() { open("{") }
  public func endObject() { close("}") }
  public func beginArray() { open("[") }
  public func endArray() { close("]") }

  /// The key of the next value in an object.
  public func key(_ name: String) {
    comma()
    JSONText.append(quoting: name, to: &file.buffer)
    append(": ")
    needsComma = false
  }

  public func string(_ text: String) {
    comma()
    JSONText.append(quoting: text, to: &file.buffer)
    needsComma = true
  }

  /// A text of well-formed UTF-8.
  public func string(utf8 text: some Sequence<UInt8>) {
    comma()
    Array(text).withUnsafeBufferPointer { JSONText.append(quoting: $0, to: &file.buffer) }
    needsComma = true
  }

  public func integer(_ value: Int) { literal(String(value)) }

  /// A number with as many digits as it needs; what is no number is null.
  public func number(_ value: Double) { literal(JSONText.number(value)) }

  public func boolean(_ value: Bool) { literal(value ? "true" : "false") }

  /// A value that is JSON already.
  public func literal(_ json: String) {
    comma()
    append(json)
    needsComma = true
  }

  /// A key with a text.
  public func field(_ name: String, _ text: String) {
    key(name)
    string(text)
  }

  /// Ends the list, and closes the file.
  func finish() throws(ConversionFailure) {
    append(count == 0 ? "]\n}\n" : "\n    ]\n}\n")
    try file.close()
  }

  private func open(_ bracket: Unicode.Scalar) {
    comma()
    file.buffer.append(UInt8(ascii: bracket))
    needsComma = false
  }

  private func close(_ bracket: Unicode.Scalar) {
    file.buffer.append(UInt8(ascii: bracket))
    needsComma = true
    file.flushIfFull()
  }

  private func comma() {
    if needsComma { append(", ") }
  }

  private func append(_ text: String) { file.buffer.append(contentsOf: text.utf8) }
}
