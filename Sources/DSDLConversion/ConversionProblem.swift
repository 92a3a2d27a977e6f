package import DSDL

/// The reasons for which nothing is made, with their wording.
package enum ConversionProblem: Sendable, Hashable {
  case sourceMissing(String)
  case notAFolder(String)
  case unreadable(String, reason: Phrase)
  case unwritable(String, reason: Phrase)
  case exists(String)
  case isRead(String)
  case badName(String)
  case badSubset(String)
  case unknownTemplate(String)
  case unfitTemplate(String, field: String)
  case wrongPictureCount(String, found: Int, needed: Int)
  case severalStructs(String)
  case brokenTemplate(String)
  case noTemplateHere
  case needsTwoDomains
  case domainCount(given: Int, found: Int)
  case noPattern(String)
  case traitMissing(trait: String)
  case interrupted

  package var phrase: Phrase {
    switch self {
    case .sourceMissing(let path): UnreadableFile(path, .notFound).phrase
    case .notAFolder(let path): Phrase("\(path) is not a folder", zh: "\(path) 不是文件夹")
    case .unreadable(let path, let reason):
      Phrase("\(path) cannot be read: ", zh: "无法读取 \(path)：") + reason
    case .unwritable(let path, let reason):
      Phrase("cannot write \(path): ", zh: "无法写入 \(path)：") + reason
    case .exists(let path): Phrase("\(path) exists already: nothing was written", zh: "\(path) 已存在，没有写入任何内容")
    case .isRead(let path):
      Phrase("\(path) is read: what is written cannot take its place", zh: "\(path) 正被读取，写出的内容不能取代它")
    case .badName(let name):
      Phrase(
        "'\(name)' gives no name for types: letters or digits are expected", zh: "“\(name)”不能用来命名类型，应有字母或数字")
    case .badSubset(let name):
      Phrase(
        "'\(name)' cannot be the name of a subset: it is part of the names of files",
        zh: "“\(name)”不能作为子集名称，它会成为文件名的一部分")
    case .unknownTemplate(let name): Phrase("there is no template '\(name)'", zh: "没有模板“\(name)”")
    case .unfitTemplate(let name, let field):
      Phrase(
        "struct '\(name)' does not fit: there is nothing for its field '\(field)'",
        zh: "结构体“\(name)”不适用：没有内容可以填入字段“\(field)”")
    case .wrongPictureCount(let name, let found, let needed):
      Phrase(
        "struct '\(name)' does not fit: it has \(found) fields of type Image, and a sample \(needed)",
        zh: "结构体“\(name)”不适用：它有 \(found) 个 Image 类型的字段，而样本有 \(needed) 幅图像")
    case .severalStructs(let path):
      Phrase("\(path) has several structs for samples", zh: "\(path) 中有多个可用于样本的结构体")
    case .brokenTemplate(let path):
      Phrase("\(path) has errors: 'dsdl validate' shows them", zh: "\(path) 中有错误，可用 dsdl validate 查看")
    case .noTemplateHere:
      Phrase(
        "--template has no effect: the columns of the metadata are the fields",
        zh: "--template 不起作用：字段就是元数据的各列")
    case .needsTwoDomains:
      Phrase(
        "--domains needs two names, as in --domains photo,mask",
        zh: "--domains 需要两个名称，例如 --domains photo,mask")
    case .domainCount(let given, let found):
      Phrase(
        "--domains has \(given.counted("name")), but there \(found == 1 ? "is" : "are") \(found.counted("folder")) of style domains",
        zh: "--domains 有 \(given) 个名称，而风格域的文件夹有 \(found) 个")
    case .noPattern(let option):
      Phrase("\(option) is missing: the two sides of a pair cannot be told", zh: "缺少 \(option)，无法区分一对图像的两边")
    case .traitMissing(let trait):
      Phrase(
        "this build of dsdl has no codecs for pictures: build it with --traits \(trait)",
        zh: "这个版本的 dsdl 不含图像编解码器，请用 --traits \(trait) 构建")
    case .interrupted: Phrase("interrupted: nothing was written", zh: "已中断，没有写入任何内容")
    }
  }

  package var hint: Phrase? {
    switch self {
    case .exists: Phrase("--force writes over it", zh: "--force 会覆盖它")
    case .badName: Phrase("choose one with --name", zh: "请用 --name 指定一个")
    case .severalStructs(let path):
      Phrase("name one, as in \(path)#MySample", zh: "请指定其中一个，例如 \(path)#MySample")
    case .unknownTemplate:
      Phrase(
        "'dsdl template' lists the names; the path of a library works, too",
        zh: "dsdl template 会列出名称；也可以给出库文件的路径")
    default: nil
    }
  }
}
