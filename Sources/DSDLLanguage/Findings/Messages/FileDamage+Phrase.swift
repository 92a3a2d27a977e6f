extension FileDamage {
  /// What is wrong, to follow a file's name.
  package var phrase: Phrase {
    switch self {
    case .breaksOff(let compression, let count):
      Phrase(
        "breaks off: what \(compression.program) has written goes on behind byte \(count) of its text",
        zh: "中断了：\(compression.program) 写出的内容在文本第 \(count) 字节之后还应继续")
    case .broken(let count):
      Phrase(
        "is damaged: it does not decompress behind byte \(count) of its text",
        zh: "已损坏：文本第 \(count) 字节之后无法解压")
    case .altered(let compression):
      Phrase(
        "is damaged: what \(compression.program) has noted of its text does not fit it",
        zh: "已损坏：文本与 \(compression.program) 所记录的校验不符")
    case .trailing:
      Phrase(
        "goes on behind its compressed data with something else", zh: "在压缩数据之后还有别的内容")
    case .notCompressed(_, isEmpty: true): Phrase("is empty", zh: "是空的")
    case .notCompressed(let compression, isEmpty: false):
      Phrase(
        "is not compressed with \(compression.name), as its name says",
        zh: "并没有像名称所说的那样用 \(compression.name) 压缩")
    }
  }
}
