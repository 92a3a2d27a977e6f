/// What keeps scores of generated pictures from meaning what they seem to: in what they differ from the real ones.
package enum PictureDifference: Sendable, Hashable {
  /// The sizes of pictures, from the smallest number of pixels to the largest.
  package struct Sizes: Sendable, Hashable {
    package let smallest: PictureSize
    package let largest: PictureSize

    package init(smallest: PictureSize, largest: PictureSize) {
      self.smallest = smallest
      self.largest = largest
    }
  }

  case none(description: String)
  case number(Int, real: Int, description: String)
  case few(Int, description: String, enough: Int)
  case sizes(Sizes, real: Sizes, description: String)
  case channels([Int], real: [Int], description: String)
  case formats([String], real: [String], description: String)
  case copies(Int, of: Int, description: String)

  /// Whether there is a score, and it means something.
  package var isMild: Bool { if case .few = self { true } else { false } }

  package var phrase: Phrase {
    switch self {
    case .none(let description):
      Phrase("\(description) has no pictures that can be read", zh: "\(description) 没有可以读取的图像")
    case .number(let number, let real, let description):
      Phrase(
        "\(number) generated \(Self.pictures(number)) for \(real) of \(description): the same number is expected, as scores depend on it",
        zh: "生成图像有 \(number) 张，\(description) 有 \(real) 张：数量应相同，因为分数与数量有关")
    case .few(let number, let description, let enough):
      Phrase(
        "\(number) \(Self.pictures(number)) in \(description): with fewer than \(enough) the Fréchet distance is too large; 'dsdl score kid' is not",
        zh: "\(description) 有 \(number) 张图像：少于 \(enough) 张时 Fréchet 距离偏大，“dsdl score kid”则不会")
    case .sizes(let sizes, let real, let description):
      Phrase(
        "generated pictures have \(sizes.phrase.english), those of \(description) \(real.phrase.english): the same sizes are expected, as resizing changes features",
        zh: "生成图像为\(sizes.phrase.chinese)，\(description) 的图像为\(real.phrase.chinese)：尺寸应相同，因为缩放会改变特征")
    case .channels(let channels, let real, let description):
      Phrase(
        "generated pictures have \(Self.list(channels)) for the number of channels, those of \(description) \(Self.list(real)): the same is expected",
        zh: "生成图像有 \(Self.list(channels)) 个通道，\(description) 的图像有 \(Self.list(real)) 个：通道数应相同")
    case .formats(let formats, let real, let description):
      Phrase(
        "generated pictures are \(Self.list(formats)), those of \(description) \(Self.list(real)): the same format is expected, as lossy compression changes features",
        zh: "生成图像的格式为 \(Self.list(formats))，\(description) 的为 \(Self.list(real))：格式应相同，因为有损压缩会改变特征")
    case .copies(let number, let count, let description):
      Phrase(
        "\(number) of \(count) generated pictures \(number == 1 ? "is" : "are") byte for byte in \(description), too: new pictures are expected, as scores do not show over-fitting",
        zh: "\(count) 张生成图像中有 \(number) 张与 \(description) 中的图像逐字节相同：应为新的图像，因为分数看不出过拟合")
    }
  }

  private static func pictures(_ count: Int) -> String { count == 1 ? "picture" : "pictures" }

  private static func list(_ values: [some CustomStringConvertible]) -> String {
    values.map(\.description).joined(separator: "/")
  }
}

extension PictureDifference.Sizes {
  fileprivate var phrase: Phrase {
    smallest == largest
      ? Phrase("\(smallest) pixels", zh: " \(smallest) 像素")
      : Phrase("\(smallest) to \(largest) pixels", zh: " \(smallest) 到 \(largest) 像素")
  }
}
