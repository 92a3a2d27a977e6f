import JSONText

/// What is said of the text of a file, be it YAML or JSON.
package enum TextMessage: Sendable, Hashable {
  case notUTF8(UInt8)
  case tooDeep(limit: Int)

  // Hints.
  case saveAsUTF8
  /// The same of text that is Chinese in an older encoding.
  case saveChineseAsUTF8

  package var phrase: Phrase {
    switch self {
    case .notUTF8(let byte):
      Phrase("byte 0x\(Self.digits(byte)) is not UTF-8", zh: "字节 0x\(Self.digits(byte)) 不是 UTF-8")
    case .tooDeep(let limit):
      Phrase("the value is nested deeper than \(limit)", zh: "值的嵌套超过 \(limit) 层")
    case .saveChineseAsUTF8:
      Phrase("it is GBK or GB 18030: save the file as UTF-8", zh: "它是 GBK 或 GB 18030：请将文件保存为 UTF-8")
    case .saveAsUTF8: Phrase("save the file as UTF-8", zh: "请将文件保存为 UTF-8")
    }
  }

  /// A byte beyond ASCII in the digits of base 16.
  private static func digits(_ byte: UInt8) -> String { byte.hexadecimal(uppercase: true) }
}
