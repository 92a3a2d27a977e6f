/// What is said of a dataset that is written for another tool.
package enum ExportMessage: Sendable, Hashable {
  /// What the format cannot hold.
  case loss(ExportLoss, count: Int, format: String)
  case isLibrary
  case unreadableSamples(String)
  /// A value that the export needs is missing or of another kind.
  case unfitSample(String)
  case unfitSamples(Int)
  case validateFirst
  /// The type of the samples lacks what the format is about.
  case noPictures(format: String)
  /// Of the pictures that samples name none is there.
  case noPictureFound(folder: String)
  case nameMediaRoot
  /// There are pictures, and what each of them lacks has been counted.
  case noPictureFits(format: String)
  case noObjects(format: String, task: String)
  case noClass(format: String)
  case noPair(format: String)
  case noDomains(format: String)
  /// Croissant reads JSON only.
  case notJSON(String)
  case writeJSON
  case otherTask
  /// Labels stand beside pictures, so that there have to be some.
  case noList(format: String)
  /// Two pictures would be written to one place.
  case sameImageID(Int)
  case firstOfThem

  package var phrase: Phrase {
    switch self {
    case .loss(let loss, let count, let format): return loss.phrase(count, format)
    case .isLibrary:
      return Phrase(
        "the file is a library: a description with samples is expected", zh: "该文件是库：应为带样本的数据集描述文件")
    case .unreadableSamples(let path):
      return Phrase("'\(path)' does not exist, or holds no samples", zh: "“\(path)”不存在，或不含样本")
    case .unfitSample(let field) where field.isEmpty:
      return Phrase("the sample does not fit its type, and is left out", zh: "样本与其类型不符，已省略")
    case .unfitSample(let field):
      return Phrase("'\(field)' of the sample does not fit its type", zh: "样本的“\(field)”与其类型不符")
    case .unfitSamples(let count):
      return Phrase(
        "\(count.counted("sample")) \(count == 1 ? "does not fit its type" : "do not fit their type"), and nothing is written",
        zh: "\(count) 个样本与其类型不符，没有写出任何内容")
    case .validateFirst: return Phrase("'dsdl validate' tells what is wrong", zh: "“dsdl validate”会说明错在哪里")
    case .noPictures(let format):
      return Phrase(
        "the samples have no picture: \(format) needs a field of the type Image",
        zh: "样本没有图像：\(format) 需要一个 Image 类型的字段")
    case .noPictureFound(let folder):
      return Phrase(
        "none of the pictures is there, looked for in '\(folder)': nothing is written",
        zh: "在“\(folder)”中查找，没有找到任何图像：没有写出任何内容")
    case .noPictureFits(let format):
      return Phrase(
        "no picture is one that \(format) takes: nothing is written", zh: "没有 \(format) 可用的图像：没有写出任何内容")
    case .nameMediaRoot:
      return Phrase(
        "name the folder that their paths start from with --media-root", zh: "用 --media-root 指定它们的路径的起始文件夹")
    case .noObjects(let format, let task):
      return Phrase(
        "the samples have no objects for '\(task)': \(format) needs a list of objects with a place and a class",
        zh: "样本没有适合“\(task)”的目标：\(format) 需要带位置和类别的目标列表")
    case .noClass(let format):
      return Phrase(
        "the samples have no class: \(format) needs a field of the type Label",
        zh: "样本没有类别：\(format) 需要一个 Label 类型的字段")
    case .noPair(let format):
      return Phrase(
        "the samples are no pairs: \(format) needs two fields with a picture each",
        zh: "样本不成对：\(format) 需要两个各含一个图像的字段")
    case .noDomains(let format):
      return Phrase(
        "the samples have no style domains: \(format) needs a picture with a Label of two classes, or a pair of pictures",
        zh: "样本没有风格域：\(format) 需要一个图像和一个有两个类别的 Label，或一对图像")
    case .notJSON(let path):
      return Phrase(
        "'\(path)' is not read by Croissant: samples in a JSON file are expected",
        zh: "Croissant 不读取“\(path)”：应为 JSON 文件中的样本")
    case .writeJSON:
      return Phrase(
        "write the samples as {\"samples\": […]} in a .json file", zh: "把样本以 {\"samples\": […]} 写入 .json 文件")
    case .noList(let format):
      return Phrase(
        "\(format) finds labels beside pictures: '--pictures link' or 'copy' is expected",
        zh: "\(format) 在图像旁边查找标注：应为“--pictures link”或“copy”")
    case .otherTask: return Phrase("'--task' names another one", zh: "“--task”可以指定另一个任务")
    case .sameImageID(let id):
      return Phrase("the id \(id) is that of another picture", zh: "ID \(id) 属于另一个图像")
    case .firstOfThem: return Phrase("it is first here", zh: "首次出现在此处")
    }
  }
}
