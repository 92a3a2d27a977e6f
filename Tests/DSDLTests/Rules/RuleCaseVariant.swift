/// The same case with something before its findings or between its lines that must not matter, except that
/// places shift.
enum RuleCaseVariant: String, CaseIterable {
  case plain
  /// Lines end with CRLF.
  case crlf
  /// Lines end with CR.
  case cr
  /// Every file begins with a byte order mark.
  case byteOrderMark = "bom"
  /// Text of many bytes a character, and tabs, stand before everything else.
  case multibyte

  func apply(to file: inout MarkedFile) {
    switch self {
    case .plain: break
    case .crlf: file.replaceLineEnds(by: [0x0D, 0x0A])
    case .cr: file.replaceLineEnds(by: [0x0D])
    case .byteOrderMark:
      let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
      if !file.bytes.starts(with: mark) { file.insert(mark, at: 0, movesEmpty: true) }
    case .multibyte: insertMultibyteText(into: &file)
    }
  }

  private func insertMultibyteText(into file: inout MarkedFile) {
    let suffix = file.name.split(separator: ".").last.map { $0.lowercased() }
    switch suffix {
    case "yaml", "yml":
      guard !file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) else { return }
      // The start of the document is where the file starts, comment or not.
      file.insert(Array("# 标注\té 🎯\t\u{2028}\n".utf8), at: 0, movesEmpty: false)
    case "json"
    where file.bytes.starts(with: Array(#"{"samples""#.utf8))
      || file.bytes.starts(with: Array(#"{"global-info""#.utf8)):
      file.insert(Array("\"标注 é\":\t\"🎯\u{2028}\",\t".utf8), at: 1, movesEmpty: true)
    case "json" where file.bytes.first == UInt8(ascii: "{"):
      file.insert(Array("\t\n\t ".utf8), at: 1, movesEmpty: true)
    case "jsonl", "ndjson": file.insert(Array(" \t\n".utf8), at: 0, movesEmpty: true)
    default: break
    }
  }
}
