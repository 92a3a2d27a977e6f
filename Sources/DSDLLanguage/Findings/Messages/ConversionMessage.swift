/// What is said of files that a dataset is made of.
package enum ConversionMessage: Sendable, Hashable {
  case noPicture(name: String)
  case hiddenFile(name: String)
  case specialFile(name: String)
  case hiddenFolder(name: String)
  case archiveFolder(name: String)
  case noPicturesAtAll(source: String)
  case emptySource
  // Names
  case notUTF8(name: String)
  case backslash(name: String)
  case unusableClass(name: String)
  case changedClass(name: String, written: String)
  case sameClass(name: String, other: String, written: String)
  case changedField(name: String, written: String)
  case unusableField(name: String)
  // Links
  case circularLink(name: String)
  case brokenLink(name: String)
  case repeatedFolder(name: String)
  case tooDeep(limit: Int)
  case unreadableFolder(SystemError)
  // Pairs
  case noPartner(name: String, pattern: String)
  case equalStems(name: String, other: String)
  case noSide(name: String)
  case bothSides(name: String)
  case alignedPair(name: String, width: Int, height: Int)
  case oddWidth(name: String, width: Int)
  case undecodable(name: String, reason: String)
  // Classes
  case noClassFolder(name: String)
  case noDomainFolder(name: String)
  case outsideSubsets(name: String)
  case emptyClass(name: String)
  case unlistedClass(name: String)
  // Lists of pictures
  case pictureNotFound(name: String)
  case unlisted(name: String, list: String)
  case unannotated(name: String)
  case outsideSource(name: String)
  case listedTwice(name: String)
  case takenOnce(name: String)
  case rowsOfOnePicture(name: String)
  case imagesOfOnePicture(name: String)
  // Broken sources
  case expected(Phrase)
  case unlike(key: String)

  package var phrase: Phrase {
    switch self {
    case .noPicture(let name):
      Phrase("'\(name)' has no suffix of a picture: it is left out", zh: "“\(name)”没有图像的后缀，已略去")
    case .hiddenFile(let name):
      Phrase("'\(name)' is a hidden file: it is left out", zh: "“\(name)”是隐藏文件，已略去")
    case .specialFile(let name):
      Phrase(
        "'\(name)' is no file with contents, but a pipe or device: it is left out",
        zh: "“\(name)”不是普通文件，而是管道或设备，已略去")
    case .archiveFolder(let name):
      Phrase(
        "'\(name)' is what macOS adds to archives: it is left out", zh: "“\(name)”是 macOS 加到压缩包里的文件夹，已略去")
    case .hiddenFolder(let name):
      Phrase("'\(name)' is a hidden folder: it is left out", zh: "“\(name)”是隐藏文件夹，已略去")
    case .noPicturesAtAll(let source):
      Phrase("there is no picture in '\(source)' that makes a sample", zh: "“\(source)”中没有可以成为样本的图像")
    case .emptySource: Phrase("the file is empty", zh: "文件是空的")
    case .notUTF8(let name):
      Phrase("the name '\(name)' is not UTF-8: samples cannot name it", zh: "名称“\(name)”不是 UTF-8，样本无法写出它")
    case .backslash(let name):
      Phrase(
        "the name '\(name)' has '\\' in it, which stands between folders elsewhere",
        zh: "名称“\(name)”含有“\\”，它在别的系统中用来分隔文件夹")
    case .unusableClass(let name):
      Phrase(
        "'\(name)' cannot be the name of a class: letters, digits and '_' are expected",
        zh: "“\(name)”不能作为类别名称，应由字母、数字和“_”组成")
    case .changedClass(let name, let written):
      Phrase(
        "class '\(name)' is written as '\(written)': class names have letters, digits and '_'",
        zh: "类别“\(name)”写作“\(written)”：类别名称由字母、数字和“_”组成")
    case .sameClass(let name, let other, let written):
      Phrase(
        "classes '\(other)' and '\(name)' would both be written as '\(written)'",
        zh: "类别“\(other)”和“\(name)”都会写作“\(written)”")
    case .changedField(let name, let written):
      Phrase(
        "column '\(name)' becomes the field '\(written)': field names have letters, digits and '_', and are no keywords",
        zh: "列“\(name)”成为字段“\(written)”：字段名称由字母、数字和“_”组成，且不是关键字")
    case .unusableField(let name):
      Phrase(
        "column '\(name)' cannot be a field: letters, digits and '_' are expected",
        zh: "列“\(name)”不能作为字段，名称应由字母、数字和“_”组成")
    case .circularLink(let name):
      Phrase("the link '\(name)' leads in a circle: it is not followed", zh: "链接“\(name)”形成循环，不再跟随")
    case .brokenLink(let name):
      Phrase("the link '\(name)' leads to nothing: it is left out", zh: "链接“\(name)”指向的文件不存在，已略去")
    case .repeatedFolder(let name):
      Phrase(
        "the link '\(name)' leads to a folder that is read anyway: it is not followed",
        zh: "链接“\(name)”指向本来就要读取的文件夹，不再跟随")
    case .tooDeep(let limit):
      Phrase("folders are nested more than \(limit) levels deep", zh: "文件夹嵌套超过 \(limit) 层")
    case .unreadableFolder(let error):
      Phrase("the folder cannot be read: ", zh: "无法读取文件夹：") + error.phrase
    case .noPartner(let name, let pattern):
      Phrase(
        "'\(name)' has no partner that matches '\(pattern)': it is left out",
        zh: "“\(name)”没有与“\(pattern)”匹配的另一半，已略去")
    case .equalStems(let name, let other):
      Phrase(
        "'\(name)' and '\(other)' have the same stem: one of them is expected",
        zh: "“\(name)”与“\(other)”的主名相同，应只有其中一个")
    case .noSide(let name):
      Phrase("'\(name)' matches the pattern of neither side: it is left out", zh: "“\(name)”不匹配任何一边的模式，已略去")
    case .bothSides(let name):
      Phrase(
        "'\(name)' matches the patterns of both sides: one side is expected",
        zh: "“\(name)”同时匹配两边的模式，应只属于一边")
    case .alignedPair(let name, let width, let height):
      Phrase(
        "'\(name)' seems to hold both pictures of a pair side by side (\(width) × \(height)): a sample names two files",
        zh: "“\(name)”似乎把一对图像并排存于一个文件（\(width) × \(height)），而样本应写出两个文件")
    case .oddWidth(let name, let width):
      Phrase(
        "'\(name)' is \(width) pixels wide: two halves of the same width are expected",
        zh: "“\(name)”宽 \(width) 像素，应能分成等宽的两半")
    case .undecodable(let name, let reason):
      Phrase(
        "'\(name)' is no PNG or JPEG that can be read: \(reason)", zh: "“\(name)”不是可以读取的 PNG 或 JPEG：\(reason)"
      )
    case .noClassFolder(let name):
      Phrase("'\(name)' lies in no folder of a class", zh: "“\(name)”不在任何类别的文件夹中")
    case .noDomainFolder(let name):
      Phrase("'\(name)' lies in no folder of a style domain", zh: "“\(name)”不在任何风格域的文件夹中")
    case .outsideSubsets(let name):
      Phrase("'\(name)' lies in no folder of a subset: it is left out", zh: "“\(name)”不在任何子集的文件夹中，已略去")
    case .emptyClass(let name):
      Phrase("class '\(name)' has no picture", zh: "类别“\(name)”没有图像")
    case .unlistedClass(let name):
      Phrase("'\(name)' is not in the file of class names", zh: "类别名称文件中没有“\(name)”")
    case .pictureNotFound(let name):
      Phrase("the picture '\(name)' does not exist", zh: "图像“\(name)”不存在")
    case .unlisted(let name, let list):
      Phrase("'\(name)' is not listed in '\(list)': it is left out", zh: "“\(list)”中没有列出“\(name)”，已略去")
    case .unannotated(let name):
      Phrase("'\(name)' has no annotation: it is left out", zh: "“\(name)”没有标注，已略去")
    case .outsideSource(let name):
      Phrase("'\(name)' leads out of the folder", zh: "“\(name)”指向文件夹之外")
    case .listedTwice(let name):
      Phrase("'\(name)' is listed twice", zh: "“\(name)”列出了两次")
    case .takenOnce(let name):
      Phrase("'\(name)' is listed twice: it is taken once", zh: "“\(name)”列出了两次，只采用一次")
    case .rowsOfOnePicture(let name):
      Phrase("'\(name)' is listed twice: each row makes a sample", zh: "“\(name)”列出了两次，每行各成为一个样本")
    case .imagesOfOnePicture(let name):
      Phrase("'\(name)' is listed twice: each image makes a sample", zh: "“\(name)”列出了两次，每个图像条目各成为一个样本")
    case .expected(let what): what
    case .unlike(let key):
      Phrase("'\(key)' holds values of several kinds: one kind is expected", zh: "“\(key)”含有多种类型的值，应只有一种")
    }
  }
}
