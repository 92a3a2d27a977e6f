/// Well-formed UTF-8 (Unicode, table 3-7): no overlong forms, no surrogates, nothing beyond U+10FFFF.
package enum UTF8Check {
  /// The length of the sequence at an index; nil if it is ill-formed.
  package static func length(of bytes: ByteView, _ at: Int) -> Int? {
    func isTail(_ index: Int) -> Bool { bytes[index] & 0xC0 == 0x80 }
    switch bytes[at] {
    case 0..<0x80: return 1
    case 0xC2...0xDF: return isTail(at + 1) ? 2 : nil
    case 0xE0: return bytes[at + 1] >= 0xA0 && isTail(at + 1) && isTail(at + 2) ? 3 : nil
    case 0xED: return bytes[at + 1] < 0xA0 && isTail(at + 1) && isTail(at + 2) ? 3 : nil
    case 0xE1...0xEF: return isTail(at + 1) && isTail(at + 2) ? 3 : nil
    case 0xF0: return bytes[at + 1] >= 0x90 && isTail(at + 1) && isTail(at + 2) && isTail(at + 3) ? 4 : nil
    case 0xF4: return bytes[at + 1] < 0x90 && isTail(at + 1) && isTail(at + 2) && isTail(at + 3) ? 4 : nil
    case 0xF1...0xF3: return isTail(at + 1) && isTail(at + 2) && isTail(at + 3) ? 4 : nil
    default: return nil
    }
  }
}
