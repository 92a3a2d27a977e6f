/// Something of a dataset that another format has no place for.
package enum ExportLoss: Sendable, Hashable {
  /// A field of the samples, by its path.
  case field(String)
  /// Objects without a class, where every object needs one.
  case unlabelledObject
  /// Samples without a class.
  case unlabelledSample
  /// Objects without a box, outline or points.
  case unplacedObject
  /// Objects without what is to be learnt.
  case objectWithout(Part)
  /// Rings of fewer than three points.
  case shortRing
  /// Rings of an outline behind its first.
  case furtherRing
  /// Boxes at an angle that are written as outlines.
  case angleAsOutline
  /// Boxes at an angle that are written as the upright boxes around them.
  case angleAsBox
  /// Pictures of which nobody says how large they are.
  case unknownSize
  /// The same, where it has to be known.
  case unsizedPicture
  /// Boxes and points that reach beyond their picture.
  case cutAtEdge
  /// Pictures that are not where the samples say.
  case missingPicture
  /// Pictures that are no files, but URLs or object ids.
  case remotePicture
  /// Pictures of equal names in different folders, which get other names.
  case renamedPicture
  /// Second pictures of pairs that get the first one's suffix.
  case otherSuffix
  /// Pictures of classes behind the second.
  case furtherDomain
  /// Objects of any content that are written as text.
  case objectAsText
  /// Line breaks in names, which are written as blanks.
  case lineBreak

  /// What some tasks need of each object.
  package enum Part: Sendable, Hashable {
    case outline, keyPoints, rotatedBox
  }

  /// What becomes of so many.
  package func phrase(_ count: Int, _ format: String) -> Phrase {
    let plural = count == 1 ? "" : "s"
    let (are, have) = count == 1 ? ("is", "has") : ("are", "have")
    switch self {
    case .field(let path) where path.isEmpty:
      return Phrase(
        "\(count) sample\(plural) \(are) left out: \(format) has no place for them",
        zh: "\(count) 个样本被省略：\(format) 无处存放")
    case .field(let path):
      return Phrase(
        "'\(path)' is left out, \(count) value\(plural): \(format) has no place for it",
        zh: "“\(path)”被省略，共 \(count) 个值：\(format) 无处存放")
    case .unlabelledObject:
      return Phrase(
        "\(count) object\(plural) without a class \(are) left out: \(format) needs one",
        zh: "\(count) 个没有类别的目标被省略：\(format) 要求有类别")
    case .unlabelledSample:
      return Phrase(
        "\(count) picture\(plural) without a class \(are) left out: \(format) needs one",
        zh: "\(count) 个没有类别的图像被省略：\(format) 要求有类别")
    case .unplacedObject:
      return Phrase(
        "\(count) object\(plural) without a place in the picture \(are) left out: \(format) needs one",
        zh: "\(count) 个在图像中没有位置的目标被省略：\(format) 要求有位置")
    case .objectWithout(let part):
      let (without, one, chinese) =
        switch part {
        case .outline: ("an outline", "one", "轮廓")
        case .keyPoints: ("key points", "them", "关键点")
        case .rotatedBox: ("a rotated box", "one", "旋转框")
        }
      return Phrase(
        "\(count) object\(plural) without \(without) \(are) left out: this task of \(format) needs \(one)",
        zh: "\(count) 个没有\(chinese)的目标被省略：\(format) 的这一任务要求有\(chinese)")
    case .shortRing:
      return Phrase(
        "\(count) ring\(plural) of fewer than 3 points \(are) left out: \(format) has no place for them",
        zh: "\(count) 个少于 3 个点的环被省略：\(format) 无处存放")
    case .furtherRing:
      return Phrase(
        "\(count) ring\(plural) behind the first of an outline \(are) left out: \(format) has one for an object",
        zh: "轮廓中第一个环之后的 \(count) 个环被省略：\(format) 每个目标只有一个环")
    case .angleAsOutline:
      return Phrase(
        "\(count) rotated box\(count == 1 ? "" : "es") \(are) written as outlines: \(format) has no angle",
        zh: "\(count) 个旋转框写为轮廓：\(format) 没有角度")
    case .angleAsBox:
      return Phrase(
        "\(count) rotated box\(count == 1 ? "" : "es") \(are) written as upright boxes: \(format) has no angle",
        zh: "\(count) 个旋转框写为直立的边界框：\(format) 没有角度")
    case .unknownSize:
      return Phrase(
        "\(count) picture\(plural) \(have) no size: no field tells it, and no picture was found to look at",
        zh: "\(count) 个图像没有尺寸：没有字段说明，也找不到图像可以查看")
    case .unsizedPicture:
      return Phrase(
        "\(count) picture\(plural) \(are) left out: \(format) counts in shares of the size, and nobody tells it",
        zh: "\(count) 个图像被省略：\(format) 以尺寸的比例计数，但尺寸未知")
    case .cutAtEdge:
      return Phrase(
        "\(count) box\(count == 1 ? "" : "es") or points \(are) cut at the edge of the picture: \(format) goes no further",
        zh: "\(count) 个框或点在图像边缘处截断：\(format) 不超出图像")
    case .missingPicture:
      return Phrase(
        "\(count) picture\(plural) \(are) not there: the folder '--media-root' names is where they are looked for",
        zh: "\(count) 个图像不存在：在“--media-root”指定的文件夹中查找")
    case .remotePicture:
      return Phrase(
        "\(count) picture\(plural) \(are) left out: URLs and object ids lead to no file",
        zh: "\(count) 个图像被省略：URL 和对象 ID 不指向文件")
    case .renamedPicture:
      return Phrase(
        "\(count) picture\(plural) got another name: names are equal in different folders",
        zh: "\(count) 个图像改了名称：不同文件夹中有相同的名称")
    case .otherSuffix:
      return Phrase(
        "\(count) second picture\(plural) got the suffix of the first: \(format) wants equal names",
        zh: "\(count) 个第二图像使用了第一图像的后缀：\(format) 要求名称相同")
    case .furtherDomain:
      return Phrase(
        "\(count) picture\(plural) \(are) left out: \(format) has two domains, the first two classes",
        zh: "\(count) 个图像被省略：\(format) 只有两个域，即前两个类别")
    case .objectAsText:
      return Phrase(
        "\(count) value\(plural) of 'Dict' \(are) written as JSON text: \(format) has no place for any content",
        zh: "\(count) 个“Dict”值写为 JSON 文本：\(format) 不能存放任意内容")
    case .lineBreak:
      return Phrase(
        "\(count) name\(plural) with a line break \(are) left out: \(format) has one a line",
        zh: "\(count) 个含换行的名称被省略：\(format) 每行一个名称")
    }
  }
}
