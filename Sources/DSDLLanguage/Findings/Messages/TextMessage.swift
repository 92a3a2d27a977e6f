import JSONText

/// What is said of the text of a file, be it YAML or JSON.
package enum TextMessage: Sendable, Hashable {
  case notUTF8(UInt8)
  case tooDeep(limit: Int)
  case repeatedAnchor(String)

  // Hints.
  case saveAsUTF8
  /// The same of text that seems to be in another encoding.
  case saveOlderAsUTF8(OlderEncoding)
  case nameAnchorOtherwise

  package var phrase: Phrase {
    switch self {
    case .notUTF8(let byte):
      Phrase("byte 0x\(Self.digits(byte)) is not UTF-8", zh: "字节 0x\(Self.digits(byte)) 不是 UTF-8")
    case .tooDeep(let limit):
      Phrase("the value is nested deeper than \(limit)", zh: "值的嵌套超过 \(limit) 层")
    case .repeatedAnchor(let anchor):
      Phrase(
        "the anchor '\(anchor)' is there twice, which the Python SDK cannot read",
        zh: "锚点“\(anchor)”重复出现，Python SDK 无法读取")
    case .nameAnchorOtherwise: Phrase("give it another name", zh: "请换一个名称")
    case .saveOlderAsUTF8(let encoding):
      encoding.phrase.map { $0 + Phrase(": ", zh: "：") + Self.saveAsUTF8.phrase } ?? Self.saveAsUTF8.phrase
    case .saveAsUTF8: Phrase("save the file as UTF-8", zh: "请将文件保存为 UTF-8")
    }
  }

  /// A byte beyond ASCII in the digits of base 16.
  private static func digits(_ byte: UInt8) -> String { byte.hexadecimal(uppercase: true) }
}

extension OlderEncoding {
  /// What it is, if it can be told.
  fileprivate var phrase: Phrase? {
    switch self {
    case .gbk: Phrase("it is GBK or GB 18030", zh: "它是 GBK 或 GB 18030")
    case .big5: Self.seeming("Big5")
    case .shiftJIS: Self.seeming("Shift-JIS")
    case .eucJP: Self.seeming("EUC-JP")
    case .eucKR: Self.seeming("EUC-KR")
    case .latin1: Phrase("it seems to be Latin-1 or Windows-1252", zh: "它看来是 Latin-1 或 Windows-1252")
    case .other: nil
    }
  }

  private static func seeming(_ name: String) -> Phrase {
    Phrase("it seems to be \(name)", zh: "它看来是 \(name)")
  }
}
