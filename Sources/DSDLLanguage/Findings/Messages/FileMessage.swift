/// What is said of files that cannot be read or found.
package enum FileMessage: Sendable, Hashable {
  /// By the name that somebody gave it.
  case named(String, FileProblem)
  /// What stands at the mark is the file's name.
  case marked(FileProblem)
  /// Samples that come through a pipe.
  case samples(FileProblem)
  /// A file is something else than its name says.
  case foreign(ForeignContent)

  // Hints.
  case checkAgain
  case copyAgain
  case compressOrRename(Compression)
  case decompress
  case compressPlainly
  /// In a file of which each line is a value, or one that is a single value.
  case mending(ForeignContent, ofLines: Bool = false)

  package var phrase: Phrase {
    switch self {
    case .named(let name, let problem): Phrase("'\(name)' ", zh: "“\(name)”") + problem.explanation
    case .marked(let problem): Phrase("the file ", zh: "文件") + problem.explanation
    case .samples(let problem): Phrase("the samples ", zh: "样本") + problem.explanation
    case .foreign(let content): Phrase("the file is ", zh: "文件是") + content.phrase
    case .checkAgain: Phrase("check again when nobody writes to it", zh: "等没有人写入时再检查")
    case .copyAgain: Phrase("make it anew, or copy it again", zh: "重新生成，或者重新复制")
    case .compressOrRename(let compression):
      Phrase(
        "compress it, or take '.\(compression.rawValue)' off its name",
        zh: "压缩它，或者从名称中去掉“.\(compression.rawValue)”")
    case .decompress:
      Phrase(
        "decompress it with 'zstd -d', or build dsdl with '--traits Zstandard'",
        zh: "用“zstd -d”解压，或者用“--traits Zstandard”构建 dsdl")
    case .compressPlainly:
      Phrase(
        "compress it again without a dictionary, and without '--long' and '--ultra'",
        zh: "重新压缩，不使用字典，也不使用“--long”和“--ultra”")
    case .mending(let content, let isOfLines): isOfLines ? content.hintForLines : content.hint
    }
  }
}
