/// Looks through the first object of a text, byte by byte, for the key `samples` with a list.
///
///     {"version": 1, "info": {"samples": []}, "samples": [
///                                                        ╰ found
struct SamplesKeySearch {
  private static let key = Array("samples".utf8)

  /// Whether samples are structs without such a field: a list is none, nor is what has the key, whatever its value.
  let isOfOtherStructs: Bool
  /// How many brackets are open.
  private var depth = 0
  private var isInText = false
  private var isEscaped = false
  /// The last text in the object itself, as far as it may be the key.
  private var text: [UInt8] = []
  /// What stood last that is no blank: `"` for a text.
  private var last: UInt8 = 0
  /// Whether what comes is the value of the key.
  private var isWanted = false

  init(isOfOtherStructs: Bool) {
    self.isOfOtherStructs = isOfOtherStructs
  }

  /// Takes the next byte.
  ///
  /// - Returns: Whether the key has been found; nil as long as there is no knowing.
  mutating func take(_ byte: UInt8) -> Bool? {
    if isInText {
      takeText(byte)
      return nil
    }
    guard !isJSONBlank(byte) else { return nil }
    if depth == 0 {
      guard byte == UInt8(ascii: "{") else { return byte == UInt8(ascii: "[") && isOfOtherStructs }
      depth = 1
      return nil
    }
    defer { last = byte }
    if isWanted, isOfOtherStructs || byte == UInt8(ascii: "[") { return true }
    isWanted = depth == 1 && byte == UInt8(ascii: ":") && last == UInt8(ascii: "\"") && text == Self.key
    switch byte {
    case UInt8(ascii: "\""):
      isInText = true
      text.removeAll(keepingCapacity: true)
    case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      depth -= 1
      if depth == 0 { return false }
    default: break
    }
    return nil
  }

  private mutating func takeText(_ byte: UInt8) {
    if isEscaped {
      isEscaped = false
    } else if byte == UInt8(ascii: "\\") {
      isEscaped = true
    } else if byte == UInt8(ascii: "\"") {
      isInText = false
      return
    }
    if text.count <= Self.key.count { text.append(byte) }
  }
}
