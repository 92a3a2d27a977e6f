extension FileProblem {
  /// What is wrong, to follow a file's name.
  package var explanation: Phrase {
    switch self {
    case .notFound: Phrase("does not exist", zh: "不存在")
    case .unspeakable: Self.unspeakableName
    case .nameless: Phrase("is an empty path", zh: "是空路径")
    case .isFolder: Phrase("is a folder", zh: "是文件夹")
    case .notRegular: Phrase("is not a regular file", zh: "不是普通文件")
    case .tooLarge(let limit):
      limit < DiskReader.wholeLimit
        ? Phrase("is larger than \(limit >> 20) MiB", zh: "大于 \(limit >> 20) MiB")
        : Phrase("is larger than 4 GiB", zh: "大于 4 GiB")
    case .unreadable(let code):
      Phrase("cannot be read: ", zh: "无法读取：") + SystemError(code).phrase
    case .unwritable(let code):
      Phrase("cannot be written: ", zh: "无法写入：") + SystemError(code).phrase
    case .halfWritten(let whole, let problem):
      Phrase("was written over in part, and ", zh: "只改写了一部分，并且") + problem.explanation
        + Phrase(": all of it is in \(whole)", zh: "：完整内容在 \(whole)")
    case .changed: Phrase("was changed by somebody else meanwhile", zh: "在此期间被他人改动")
    case .shrunk: Phrase("became shorter while it was read", zh: "在读取时变短了")
    case .damaged(let damage): damage.phrase
    case .unsupportedCompression(let compression):
      Phrase(
        "is compressed with \(compression.name), which this build of dsdl does not read",
        zh: "用 \(compression.name) 压缩，这个版本的 dsdl 不能读取")
    case .dictionaryMissing:
      Phrase("is compressed with a dictionary, which is not here", zh: "压缩时使用了字典，而这里没有该字典")
    case .windowTooLarge:
      Phrase(
        "is compressed with a window of more than 128 MiB", zh: "压缩时使用的窗口大于 128 MiB")
    case .endlessLine:
      Phrase(
        "cannot be read on: a line is longer than \(LineBlocks.limit) bytes",
        zh: "无法继续读取：有一行超过 \(LineBlocks.limit) 字节")
    case .endlessSample:
      Phrase(
        "cannot be read on: a sample is longer than \(LineBlocks.limit) bytes",
        zh: "无法继续读取：有一个样本超过 \(LineBlocks.limit) 字节")
    case .interrupted: Phrase("was not read to its end: interrupted", zh: "没有读完：已中断")
    }
  }

  /// What is said of a link that leads to nothing, to follow its name.
  package static let danglingLink = Phrase(
    "is a link to a file that does not exist", zh: "是指向不存在的文件的链接")

  /// What is said of a folder that lets nobody look at what is in it, to follow its name.
  package static let closedFolder = Phrase("cannot be entered: permission denied", zh: "无法进入：权限不够")

  /// What is said of a file that cannot be asked for, to follow its name.
  package static let unspeakableName = Phrase(
    "cannot be read: its name is not UTF-8", zh: "无法读取：它的名称不是 UTF-8")

  /// What to do about it.
  package var hint: Message? {
    switch self {
    case .changed, .shrunk: .file(.checkAgain)
    case .damaged(.notCompressed(let compression, isEmpty: false)): .file(.compressOrRename(compression))
    case .damaged: .file(.copyAgain)
    case .unsupportedCompression: .file(.decompress)
    case .dictionaryMissing, .windowTooLarge: .file(.compressPlainly)
    default: nil
    }
  }
}
