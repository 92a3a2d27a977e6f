/// What is said of files with annotations of pictures in other formats: COCO, Pascal VOC, YOLO, LabelMe.
package enum AnnotationMessage: Sendable, Hashable {
  /// What carries an id in COCO.
  package enum Item: Sendable, Hashable {
    case image, annotation, category

    package var phrase: Phrase {
      switch self {
      case .image: Phrase("image", zh: "图像")
      case .annotation: Phrase("annotation", zh: "标注")
      case .category: Phrase("category", zh: "类别")
      }
    }
  }

  // References and ids.
  case unknownImage(id: String)
  case unknownCategory(id: String)
  case repeatedID(id: String, item: Item)
  case repeatedKey(String)
  case repeatedClass(name: String)
  case unusableClass(name: String)
  case changedClass(name: String, written: String)
  case unknownClass(number: String, count: Int)

  // The form of what is read.
  case unreadable(String, because: Phrase)
  case missingKey(String)
  case wrongValue(key: String, expected: Phrase)
  case negativeSize(key: String)
  case notFinite(key: String)
  case pointCount(Int, expected: Int)
  case oddCount(key: String)
  case wrongLine(numbers: Int, expected: Phrase)
  case outsidePicture(key: String)
  case unknownPictureSize(name: String)
  case noPlace(String)
  case labelsWithoutPicture(name: String)
  case reversedCorners
  case neededByTemplate(field: String)
  /// The parser's own words.
  case brokenXML(String)
  case entityInXML
  case deepXML(limit: Int)

  // What samples have no place for.
  case leftOut(key: String, count: Int)
  case shortRing(count: Int)
  case otherPoints(count: Int)
  case shape(kind: String, count: Int)

  // Notes and hints.
  case firstHere
  case checkImagesFolder(option: String)
  case writeFiniteNumber

  package var phrase: Phrase {
    switch self {
    case .unknownImage(let id): Phrase("no image has the id \(id)", zh: "没有 ID 为 \(id) 的图像")
    case .unknownCategory(let id): Phrase("no category has the id \(id)", zh: "没有 ID 为 \(id) 的类别")
    case .repeatedID(let id, let item):
      Phrase(
        "the id \(id) is that of another \(item.phrase.english)", zh: "ID \(id) 属于另一个\(item.phrase.chinese)")
    case .repeatedKey(let key): Phrase("the key '\(key)' is there twice", zh: "键“\(key)”出现了两次")
    case .repeatedClass(let name): Phrase("the class '\(name)' is there twice", zh: "类别“\(name)”出现了两次")
    case .unusableClass(let name):
      Phrase(
        "'\(name)' cannot be the name of a class: letters or digits are expected",
        zh: "“\(name)”不能作为类别名称，应有字母或数字")
    case .changedClass(let name, let written):
      Phrase(
        "class '\(name)' is written as '\(written)': class names have letters, digits, '_' and blanks",
        zh: "类别“\(name)”写作“\(written)”：类别名称由字母、数字、“_”和空格组成")
    case .unknownClass(let number, let count):
      Phrase(
        "class \(number) is none of the \(count) classes, counted from 0",
        zh: "类别 \(number) 不在 \(count) 个类别之中（从 0 起计数）")
    case .unreadable(let path, let reason): Phrase("'\(path)' ", zh: "“\(path)”") + reason
    case .missingKey(let key): Phrase("'\(key)' is missing", zh: "缺少“\(key)”")
    case .wrongValue(let key, let expected):
      Phrase("'\(key)' is not \(expected.english)", zh: "“\(key)”应为\(expected.chinese)")
    case .negativeSize(let key): Phrase("'\(key)' has a negative width or height", zh: "“\(key)”的宽或高为负数")
    case .notFinite(let key): Phrase("'\(key)' has a number that is not finite", zh: "“\(key)”中有非有限的数字")
    case .pointCount(let count, let expected):
      Phrase(
        "there are \(count) key points: \(expected) are expected, one a point of the category",
        zh: "有 \(count) 个关键点，应为 \(expected) 个，与类别的点一一对应")
    case .oddCount(let key):
      Phrase("'\(key)' has an odd number of coordinates: pairs are expected", zh: "“\(key)”的坐标个数为奇数，应成对出现")
    case .wrongLine(let numbers, let expected):
      Phrase(
        "the line has \(numbers) values: \(expected.english)", zh: "该行有 \(numbers) 个值，\(expected.chinese)")
    case .outsidePicture(let key):
      Phrase("\(key) is not a share of the picture from 0 to 1", zh: "\(key) 不是 0 到 1 之间的图像比例")
    case .unknownPictureSize(let name):
      Phrase(
        "the size of '\(name)' cannot be read, and shares of it are no pixels",
        zh: "无法读取“\(name)”的尺寸，比例无法换算为像素")
    case .noPlace(let name):
      Phrase("there is no folder or list '\(name)'", zh: "没有文件夹或列表“\(name)”")
    case .labelsWithoutPicture(let name):
      Phrase("the labels '\(name)' belong to no picture: they are left out", zh: "标签文件“\(name)”没有对应的图像，已略去")
    case .reversedCorners: Phrase("the box ends before it begins", zh: "框的终点在起点之前")
    case .neededByTemplate(let field):
      Phrase(
        "some objects have nothing for the field '\(field)', which the template needs",
        zh: "有些目标没有模板所需的字段“\(field)”的内容")
    case .brokenXML(let reason): Phrase("the XML is broken: \(reason)", zh: "XML 有误：\(reason)")
    case .entityInXML:
      Phrase("the XML declares entities, which annotations do not need", zh: "XML 声明了实体，标注文件不需要实体")
    case .deepXML(let limit): Phrase("elements are nested deeper than \(limit)", zh: "元素嵌套超过 \(limit) 层")
    case .leftOut(let key, let count):
      Phrase(
        "'\(key)' is left out, \(count) value\(count == 1 ? "" : "s"): samples have no place for it",
        zh: "“\(key)”被省略，共 \(count) 个值：样本中无处存放")
    case .shortRing(let count):
      Phrase(
        "\(count) ring\(count == 1 ? "" : "s") of fewer than 3 points \(count == 1 ? "is" : "are") left out",
        zh: "\(count) 个少于 3 个点的环被省略")
    case .otherPoints(let count):
      Phrase(
        "the key points of \(count) object\(count == 1 ? "" : "s") are left out: their category has other points than the first",
        zh: "\(count) 个目标的关键点被省略：其类别的点与第一个类别不同")
    case .shape(let kind, let count):
      Phrase(
        "\(count) shape\(count == 1 ? "" : "s") of the kind '\(kind)' \(count == 1 ? "is" : "are") left out: samples have no place for \(count == 1 ? "it" : "them")",
        zh: "\(count) 个“\(kind)”形状被省略：样本中无处存放")
    case .firstHere: Phrase("it is first here", zh: "首次出现在此处")
    case .checkImagesFolder(let option):
      Phrase("\(option) names the folder of the pictures", zh: "\(option) 指定图像所在的文件夹")
    case .writeFiniteNumber: Phrase("write a finite number", zh: "请写有限的数字")
    }
  }
}
