/// What is said of files that samples name, and of pictures together with what samples say of them.
package enum MediaMessage: Sendable, Hashable {
  /// A side of a picture, and how far a box reaches beyond it.
  package enum Side: Sendable, Hashable {
    case left, top, right, bottom
  }

  /// What a file holds in place of a picture.
  package enum Content: Sendable, Hashable {
    case page, text, json, pointer, pdf, archive, video, zeros
  }

  /// What a point belongs to.
  package enum Shape: Sendable, Hashable {
    case polygon, keypoint
  }

  /// What is said of a file begins with the locator as the sample has it.
  case notFound(String)
  case folder(String)
  case notRegular(String)
  case unreadable(String, SystemError)
  case empty(String)
  case notAnImage(String, Content?)
  case truncated(String, format: String)
  case malformed(String, format: String)
  case corrupt(String, format: String, reason: String)
  case suffix(String, suffix: String, format: String)
  case nameCase(String, actual: String)
  case duplicate(String, of: String)
  case leak(String, of: String, description: String)
  case unused(String)
  case notUniform(String, size: PictureSize, channels: Int, firstSize: PictureSize, firstChannels: Int)
  case shapeMismatch(String, size: PictureSize)
  case boxOutside(Side, at: String, limit: Int)
  case centreOutside(x: String, y: String, size: PictureSize)
  case pointOutside(Shape, x: String, y: String, size: PictureSize, others: Int)
  case mapValue(String, value: Int, pixels: Int, classes: Int, domain: String)
  case mapColours(String, channels: Int)
  case mapSize(String, size: PictureSize, image: PictureSize)
  case pairSize(String, size: PictureSize, other: String, otherSize: PictureSize)

  case unfit(String, trainer: String, TrainerObjection)
  case unfitBox(trainer: String, TrainerObjection)
  case unfitToCompare(PictureDifference)

  // Notes and hints
  case shapeHere
  case file(String)
  case sameAs(String)
  case firstPicture(String)
  case turned(by: Int)
  case rename(String)
  case write(String)
  case nameRoot(String)
  case swapShape
  case fetchPointers
}

extension MediaMessage {
  package var phrase: Phrase {
    switch self {
    case .notFound(let name): Phrase("'\(name)' does not exist", zh: "“\(name)”不存在")
    case .folder(let name):
      Phrase("'\(name)' is a folder: a file is expected", zh: "“\(name)”是文件夹，应为文件")
    case .notRegular(let name): Phrase("'\(name)' is not a regular file", zh: "“\(name)”不是普通文件")
    case .unreadable(let name, let error):
      Phrase("'\(name)' cannot be read: ", zh: "无法读取“\(name)”：") + error.phrase
    case .empty(let name): Phrase("'\(name)' has no bytes", zh: "“\(name)”是空文件")
    case .notAnImage(let name, let content):
      content.map {
        Phrase(
          "'\(name)' is no picture: it is \($0.phrase.english)", zh: "“\(name)”不是图像，而是\($0.phrase.chinese)")
      } ?? Phrase("'\(name)' is no picture: it begins as no format does", zh: "“\(name)”不是图像：开头不属于任何格式")
    case .truncated(let name, let format):
      Phrase(
        "'\(name)' ends early: the end of the \(format) is missing", zh: "“\(name)”不完整：缺少 \(format) 的末尾")
    case .malformed(let name, let format):
      Phrase(
        "'\(name)' cannot be read: its header contradicts \(format)", zh: "无法读取“\(name)”：文件头不符合 \(format)")
    case .corrupt(let name, let format, let reason):
      Phrase(
        "'\(name)' cannot be decoded as \(format): \(reason)", zh: "“\(name)”无法按 \(format) 解码：\(reason)")
    case .suffix(let name, let suffix, let format):
      Phrase(
        "'\(name)' is \(format), not what '.\(suffix)' stands for",
        zh: "“\(name)”是 \(format)，与后缀“.\(suffix)”不符")
    case .nameCase(let name, let actual):
      Phrase(
        "'\(name)' is only found if case is ignored: the file is called '\(actual)'",
        zh: "“\(name)”只有忽略大小写才能找到：文件名为“\(actual)”")
    case .duplicate(let name, let other):
      Phrase("'\(name)' is byte for byte the same as '\(other)'", zh: "“\(name)”与“\(other)”逐字节相同")
    case .leak(let name, let other, let description):
      Phrase(
        "'\(name)' is in \(description), too: it is byte for byte the same as '\(other)'",
        zh: "“\(name)”也在 \(description) 中：与“\(other)”逐字节相同")
    case .unused(let name): Phrase("no sample names '\(name)'", zh: "没有样本使用“\(name)”")
    case .notUniform(let name, let size, let channels, let firstSize, let firstChannels):
      Phrase(
        "'\(name)' has \(size) pixels and \(Amount.channels(channels)): the first picture has \(firstSize) and \(firstChannels)",
        zh: "“\(name)”为 \(size) 像素、\(channels) 个通道，第一张图像为 \(firstSize)、\(firstChannels) 个通道")
    case .shapeMismatch(let name, let size):
      Phrase(
        "the shape is not that of '\(name)': the picture has \(size.width) columns and \(size.height) rows",
        zh: "与“\(name)”的尺寸不符：图像有 \(size.width) 列、\(size.height) 行")
    case .boxOutside(let side, let value, let limit): side.phrase(value, limit)
    case .centreOutside(let x, let y, let size):
      Phrase(
        "the centre (\(x), \(y)) of the box lies outside of the image, which has \(size) pixels",
        zh: "框的中心 (\(x), \(y)) 在图像之外，图像为 \(size) 像素")
    case .pointOutside(let shape, let x, let y, let size, let others):
      Phrase(
        "the point (\(x), \(y)) lies outside of the image, which has \(size) pixels"
          + (others > 0
            ? ", as \(others == 1 ? "does" : "do") \(others) more of the \(shape.phrase.english)" : ""),
        zh: "点 (\(x), \(y)) 在图像之外，图像为 \(size) 像素"
          + (others > 0 ? "；该\(shape.phrase.chinese)还有 \(others) 个点也是如此" : ""))
    case .mapValue(let name, let value, let pixels, let classes, let domain):
      Phrase(
        "'\(name)' has \(Amount.pixels(pixels)) of value \(value), which is no class number of '\(domain)': 1 to \(classes) are",
        zh: "“\(name)”有 \(pixels) 个像素的值为 \(value)，不是“\(domain)”的类别编号（1 到 \(classes)）")
    case .mapColours(let name, let channels):
      Phrase(
        "'\(name)' has \(Amount.channels(channels)): pixels of a label map are class numbers, in a gray picture or as numbers of a palette",
        zh: "“\(name)”有 \(channels) 个通道：标签图的像素应为类别编号，用灰度图或调色板编号表示")
    case .mapSize(let name, let size, let image):
      Phrase(
        "'\(name)' has \(size) pixels: its picture has \(image)", zh: "“\(name)”为 \(size) 像素，而其图像为 \(image)")
    case .pairSize(let name, let size, let other, let otherSize):
      Phrase(
        "'\(name)' has \(size) pixels, and '\(other)' of the same sample \(otherSize)",
        zh: "“\(name)”为 \(size) 像素，而同一样本的“\(other)”为 \(otherSize)")
    case .unfit(let name, let trainer, let objection):
      Phrase("'\(name)' does not suit \(trainer): ", zh: "“\(name)”不适合 \(trainer)：") + objection.phrase
    case .unfitBox(let trainer, let objection):
      Phrase("the box does not suit \(trainer): ", zh: "该边界框不适合 \(trainer)：") + objection.phrase
    case .unfitToCompare(let difference): difference.phrase
    case .shapeHere: Phrase("the image's shape is here", zh: "图像的尺寸写在这里")
    case .file(let path): Phrase("the file is '\(path)'", zh: "文件是“\(path)”")
    case .sameAs(let path): Phrase("the same as '\(path)'", zh: "与“\(path)”相同")
    case .firstPicture(let name): Phrase("the first picture is '\(name)'", zh: "第一张图像是“\(name)”")
    case .turned(let orientation):
      Phrase("EXIF turns the picture (orientation \(orientation))", zh: "EXIF 规定图像需要旋转（方向 \(orientation)）")
    case .rename(let name): Phrase("rename it to '\(name)'", zh: "把它改名为“\(name)”")
    case .write(let name): Phrase("did you mean '\(name)'?", zh: "您是不是想写“\(name)”？")
    case .nameRoot(let folder):
      Phrase(
        "locators are looked up in '\(folder)'; name another folder with --media-root",
        zh: "在“\(folder)”中查找对象定位器；可用 --media-root 指定其他文件夹")
    case .swapShape:
      Phrase(
        "swap the numbers, or write the type as ImageShape with the other mode",
        zh: "交换两个数字，或在类型中为 ImageShape 写另一种 mode")
    case .fetchPointers: Phrase("fetch the files with 'git lfs pull'", zh: "用“git lfs pull”取得文件")
    }
  }
}

extension MediaMessage.Side {
  fileprivate func phrase(_ value: String, _ limit: Int) -> Phrase {
    switch self {
    case .left: Phrase("the box begins at x = \(value), left of the image", zh: "框从 x = \(value) 开始，在图像左边之外")
    case .top: Phrase("the box begins at y = \(value), above the image", zh: "框从 y = \(value) 开始，在图像上边之外")
    case .right:
      Phrase(
        "the box ends at x = \(value), beyond the image's width of \(limit)",
        zh: "框到 x = \(value) 为止，超出图像宽度 \(limit)")
    case .bottom:
      Phrase(
        "the box ends at y = \(value), beyond the image's height of \(limit)",
        zh: "框到 y = \(value) 为止，超出图像高度 \(limit)")
    }
  }
}

extension MediaMessage.Content {
  fileprivate var phrase: Phrase {
    switch self {
    case .page: Phrase("a page of HTML", zh: " HTML 页面")
    case .text: Phrase("text", zh: "文本")
    case .json: Phrase("JSON", zh: " JSON")
    case .pointer: Phrase("a pointer of Git LFS", zh: " Git LFS 的指针")
    case .pdf: Phrase("a PDF", zh: " PDF")
    case .archive: Phrase("an archive", zh: "压缩包")
    case .video: Phrase("a video", zh: "视频")
    case .zeros: Phrase("nothing but zeros", zh: "全是零字节")
    }
  }
}

extension MediaMessage.Shape {
  fileprivate var phrase: Phrase {
    switch self {
    case .polygon: Phrase("polygon", zh: "多边形")
    case .keypoint: Phrase("key points", zh: "关键点")
    }
  }
}

/// "1 pixel", "2 pixels"
private enum Amount {
  static func pixels(_ count: Int) -> String { count == 1 ? "1 pixel" : "\(count) pixels" }
  static func channels(_ count: Int) -> String { count == 1 ? "1 channel" : "\(count) channels" }
}
