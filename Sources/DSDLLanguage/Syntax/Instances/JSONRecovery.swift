/// Finds where reading can go on behind text that is not JSON.
///
/// Brackets are counted from where the broken item begins, text in quotes being passed over. Where that fails, because
/// a quote or a bracket is missing, the next place is looked for that begins as other items do.
package struct JSONRecovery {
  /// A place where reading can go on.
  package struct Place {
    package var offset: Int
    /// Whether an item begins there; else a comma or the closing bracket stands there.
    package var isItem: Bool
  }

  /// So much of an item is gone over behind a list in it, so that it is little for each.
  private static let longestTail = 4096

  private var bytes: ByteView
  /// Whether the bytes are a block of a stream, behind which more of it comes.
  private var isContinued = false
  /// How items begin: `{"image":`, or on a line of their own with `    {`, as far as it has been learnt. A copy: a file
  /// that becomes shorter meanwhile reads as zeros, and zeros are everywhere then.
  package private(set) var opening: [UInt8]?
  private var canCountBrackets = true
  /// Where such an opening was last looked for, and found: it is not looked for again in between.
  private var searched: (from: Int, found: Int?)?

  package init(_ bytes: ByteView) { self.bytes = bytes }

  /// Goes on with the next block of a stream.
  package mutating func goOn(with bytes: ByteView, isContinued: Bool) {
    self.bytes = bytes
    self.isContinued = isContinued
    searched = nil
  }

  package mutating func learnOpening(_ start: Int) {
    guard bytes[start] == UInt8(ascii: "{") else { return }
    searched = nil
    var lineStart = start
    while lineStart > 0, bytes[lineStart - 1] == 0x20 || bytes[lineStart - 1] == 0x09 { lineStart -= 1 }
    if lineStart > 0, bytes[lineStart - 1] == 0x0A || bytes[lineStart - 1] == 0x0D {
      opening = Array(bytes[lineStart - 1..<start + 1].buffer)
      return
    }
    var at = start + 1
    while isJSONBlank(bytes[at]) { at += 1 }
    guard bytes[at] == UInt8(ascii: "\"") else { return }
    at += 1
    while at < bytes.count, bytes[at] != UInt8(ascii: "\""), at - start < 256 { at += 1 }
    if bytes[at] == UInt8(ascii: "\"") { opening = Array(bytes[start..<at + 1].buffer) }
  }

  mutating func forgetOpening() {
    opening = nil
    searched = nil
  }

  /// Where reading can go on behind an item.
  ///
  /// - Parameters:
  ///   - start: Where the item begins.
  ///   - failure: Where reading failed.
  ///   - closing: The bracket that closes what the item stands in.
  package mutating func place(behind start: Int, failure: Int, closing: UInt8) -> Place? {
    // It may end where reading failed: at the brace of the item behind one that is not closed.
    let first = max(start + 1, failure + 1 - (opening?.count ?? 1))
    if canCountBrackets {
      var brackets = OpenBrackets()
      if let end = endByBrackets(from: start, before: bytes.count, closing, &brackets) {
        if !brackets.areMatched {
          let next = nextOpening(after: first)
          if let end = endOfItem(around: end, before: next) { return Place(offset: end, isItem: false) }
          if let next, !isEnd(end) { return Place(offset: next, isItem: true) }
        }
        return Place(offset: end, isItem: false)
      }
      canCountBrackets = false
    }
    if let next = nextOpening(after: first) { return Place(offset: next, isItem: true) }
    return isContinued ? Place(offset: bytes.count, isItem: false) : nil
  }

  /// Goes over what stands at the cursor in a list, where an element or a comma was expected, and is neither; false if
  /// nobody can tell where the list goes on.
  ///
  /// - Parameter expectsElement: Whether it is an element that comes next.
  package mutating func passStray(_ reader: inout JSONReader, expectsElement: inout Bool) -> Bool {
    if reader.passConflictMarker() {
      expectsElement = true
      return true
    }
    if reader.passComments() != nil { return true }
    if reader.passSeparator() {
      expectsElement = true
      return true
    }
    guard let place = place(behind: reader.at, failure: reader.at, closing: UInt8(ascii: "]")) else {
      return false
    }
    reader.resume(at: place.offset)
    expectsElement = place.isItem
    return true
  }

  /// Whether what stands at a comma or a closing bracket, and behind it, is what stands behind other items: another one
  /// that begins as they do, or the end of what is around the list.
  private func isEnd(_ end: Int) -> Bool {
    guard opening != nil else { return true }
    if bytes[end] == UInt8(ascii: ",") { return isOpening(behind: end) }
    var next = bytes.behindBlanks(end + 1)
    while bytes[next] == UInt8(ascii: "}") { next = bytes.behindBlanks(next + 1) }
    return next >= bytes.count
      ? !isContinued : bytes[next] == UInt8(ascii: ",") && bytes.hasKey(behind: next + 1)
  }

  /// Whether an item begins behind a comma.
  private func isOpening(behind comma: Int) -> Bool {
    guard let opening, let brace = opening.firstIndex(of: UInt8(ascii: "{")) else { return false }
    let start = bytes.behindBlanks(comma + 1) - brace
    return start >= 0 && bytes[start..<start + opening.count].elementsEqual(opening)
  }

  /// The comma or bracket behind the item in which a list ends that seems to be that of the items: the item goes on with
  /// another key, and the next one follows it, or the end of their list. Nil if there is no such item.
  ///
  /// - Parameter next: Where the next item begins; nil if there is none.
  private func endOfItem(around list: Int, before next: Int?) -> Int? {
    var at = bytes.behindBlanks(list + 1)
    guard opening != nil, bytes[list] == UInt8(ascii: "]"), bytes[at] == UInt8(ascii: ","),
      bytes.hasKey(behind: at + 1)
    else { return nil }
    let limit = min(next ?? bytes.count, list + Self.longestTail)
    while bytes[at] == UInt8(ascii: ",") {
      var brackets = OpenBrackets()
      guard let end = endByBrackets(from: at + 1, before: limit, UInt8(ascii: "}"), &brackets) else {
        return nil
      }
      at = end
    }
    let end = bytes.behindBlanks(at + 1)
    if end >= bytes.count { return isContinued ? bytes.count : nil }
    if bytes[end] == UInt8(ascii: "]") { return end }
    let isFollowed = isOpening(behind: end) || isContinued && bytes.behindBlanks(end + 1) >= bytes.count
    return bytes[end] == UInt8(ascii: ",") && isFollowed ? end : nil
  }

  private func endByBrackets(
    from start: Int, before limit: Int, _ closing: UInt8, _ brackets: inout OpenBrackets
  ) -> Int? {
    var at = start
    var window = SearchWindow(over: bytes, from: start)
    while at < limit {
      window.pass(at)
      let wide = bytes.wideBracket(at: at)
      let byte = wide ?? bytes[at]
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "["): brackets.open(byte)
      // Those of a tuple.
      case UInt8(ascii: "("): brackets.open(UInt8(ascii: "["))
      case UInt8(ascii: ")"): brackets.close(UInt8(ascii: "]"))
      case closing where brackets.isEmpty && wide == nil: return at
      // One that closes nothing here is part of the broken text.
      case UInt8(ascii: "}"), UInt8(ascii: "]"): brackets.close(byte)
      case UInt8(ascii: ",") where brackets.isEmpty:
        // Behind a bracket that is missing or another one than is meant, the object goes on.
        guard closing == UInt8(ascii: "]"), bytes.hasKey(behind: at + 1) else { return at }
        brackets.open(UInt8(ascii: "{"))
      case UInt8(ascii: "\""):
        at += 1
        while at < bytes.count, bytes[at] != UInt8(ascii: "\""), bytes[at] != 0x0A, bytes[at] != 0x0D {
          at += bytes[at] == UInt8(ascii: "\\") ? 2 : 1
          window.pass(at)
        }
      default: break
      }
      at += 1
    }
    return nil
  }

  private mutating func nextOpening(after start: Int) -> Int? {
    if let searched, searched.from <= start, searched.found.map({ start <= $0 }) ?? true {
      return searched.found
    }
    let found = opening.flatMap { search($0, from: start) }
    searched = (start, found)
    return found
  }

  private func search(_ opening: [UInt8], from start: Int) -> Int? {
    var at = start
    var window = SearchWindow(over: bytes, from: start)
    while at + opening.count <= bytes.count {
      window.pass(at)
      if bytes[at] == opening[0], bytes[at..<at + opening.count].elementsEqual(opening) { return at }
      at += 1
    }
    return nil
  }
}
