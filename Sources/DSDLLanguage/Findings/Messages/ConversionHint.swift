/// What to do about what is said of files that a dataset is made of.
package enum ConversionHint: Sendable, Hashable {
  case splitPairs
  case renameFile
  case renameFolder
  case nameRelation(String)
  case templateWithoutClass
  case narrowPatterns
  case decompress

  package var phrase: Phrase {
    switch self {
    case .splitPairs:
      Phrase("--split-pairs DIR writes the halves as files of their own", zh: "--split-pairs DIR 会把两半写成各自的文件")
    case .renameFile: Phrase("rename the file", zh: "请重命名该文件")
    case .renameFolder: Phrase("rename the folder", zh: "请重命名该文件夹")
    case .nameRelation(let options): Phrase("see \(options)", zh: "参见 \(options)")
    case .templateWithoutClass:
      Phrase(
        "--template image-classification takes pictures without a class",
        zh: "--template image-classification 接受没有类别的图像")
    case .narrowPatterns:
      Phrase("narrow the patterns of --a and --b", zh: "请缩小 --a 和 --b 的模式范围")
    case .decompress: Phrase("decompress it", zh: "请先解压")
    }
  }
}
