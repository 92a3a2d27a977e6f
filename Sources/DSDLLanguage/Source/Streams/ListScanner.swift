/// Finds the commas between samples, without regard to what these are.
///
/// It counts brackets, and passes over text in quotes up to its end or that of its line: just as one who looks for the
/// next sample behind a broken one. It begins at the start of a file, or between two samples of its list.
struct ListScanner {
  private var at = 0
  private var depth: Int
  private var isInText = false
  /// The latest text outside of all lists and objects but the first, quotes included.
  private var key = 0..<0
  private var textStart = 0
  private var isInList: Bool
  private var hasListEnded: Bool
  /// Whether anything stands behind the latest comma: where a sample is missing, the next bytes say what is there instead.
  private var hasSample = false
  /// Where the latest comma between two samples stands.
  private(set) var lastComma: Int?
  private(set) var hasSeenBlanksOnly: Bool
  /// Whether no list of samples is to be looked for: the file is something else.
  private(set) var isHopeless = false

  init(isInList: Bool, isBehindList: Bool = false) {
    self.isInList = isInList
    depth = isInList ? 2 : 0
    hasListEnded = isBehindList
    hasSeenBlanksOnly = !isBehindList
  }

  private static let samples = Array("\"samples\"".utf8)

  /// Goes on where it stopped, to the end of what is there.
  mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>) {
    lastComma = nil
    while at < bytes.count, !hasListEnded {
      if isInText {
        guard passText(bytes) else { return }
        continue
      }
      let byte = bytes[at]
      // The comma that a block begins with.
      if hasSeenBlanksOnly, !isJSONBlank(byte), !isMark(bytes) {
        hasSeenBlanksOnly = false
        if !isInList, byte != UInt8(ascii: "{") {
          isHopeless = byte == UInt8(ascii: "[")
          hasListEnded = true
          return
        }
        if isInList, byte == UInt8(ascii: ",") {
          at += 1
          continue
        }
      }
      switch byte {
      case UInt8(ascii: "\""):
        isInText = true
        textStart = at
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        if depth == 2, byte == UInt8(ascii: "["), !isInList, bytes[key].elementsEqual(Self.samples) {
          isInList = true
          hasSample = false
          at += 1
          continue
        }
      case UInt8(ascii: "]") where isInList && depth == 2:
        guard let goesOn = Self.hasObject(behind: at, in: bytes) else { return }
        hasListEnded = !goesOn
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth = max(isInList ? 2 : 0, depth - 1)
      case UInt8(ascii: ",") where isInList && depth == 2:
        if hasSample { lastComma = at }
        hasSample = false
        at += 1
        continue
      default: break
      }
      if !isJSONBlank(byte) { hasSample = true }
      at += 1
    }
  }

  /// Whether an object stands behind a bracket, or behind the comma there: then the bracket is one too many, and the list
  /// goes on. Nil if more has to come to tell.
  private static func hasObject(behind bracket: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool? {
    let rest = bytes[(bracket + 1)...].prefix(ByteView.fewBlanks)
    var hasComma = false
    for byte in rest where !isJSONBlank(byte) {
      guard byte == UInt8(ascii: ","), !hasComma else { return byte == UInt8(ascii: "{") }
      hasComma = true
    }
    return rest.count < ByteView.fewBlanks ? nil : false
  }

  /// A byte order mark counts as blanks.
  private func isMark(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    at < 3 && bytes.count > at && LineTable.byteOrderMark[at] == bytes[at]
  }

  /// False if there is more of the text, or half of an escape.
  private mutating func passText(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "\\"):
        guard at + 1 < bytes.count else { return false }
        at += 2
      case UInt8(ascii: "\""):
        if depth == 1 { key = textStart..<at + 1 }
        fallthrough
      case 0x0A:
        isInText = false
        at += 1
        return true
      default: at += 1
      }
    }
    return false
  }
}
