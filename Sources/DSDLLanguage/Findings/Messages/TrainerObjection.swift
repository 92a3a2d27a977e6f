/// What a trainer does not take as it is.
package enum TrainerObjection: Sendable, Hashable {
  case notSquare(PictureSize)
  case noPowerOfTwo(Int)
  case wrongChannels(Int)
  case unequalSize(PictureSize, first: PictureSize)
  case unequalChannels(Int, first: Int)
  case unequalPair(PictureSize, other: PictureSize)
  /// It is changed without a word.
  case losesChannels(Int)
  case grayAmongColours
  case losesPalette
  case smallPicture(PictureSize)
  case dropsBox

  /// Whether the trainer stops at it; else it goes on with something else than what is there.
  package var isRefusal: Bool {
    switch self {
    case .notSquare, .noPowerOfTwo, .wrongChannels, .unequalSize, .unequalChannels, .unequalPair: true
    case .losesChannels, .grayAmongColours, .losesPalette, .smallPicture, .dropsBox: false
    }
  }

  package var phrase: Phrase {
    switch self {
    case .notSquare(let size):
      Phrase("pictures must be square, and it has \(size) pixels", zh: "图像应为正方形，而它为 \(size) 像素")
    case .noPowerOfTwo(let width):
      Phrase("sides must be a power of two, and it has \(width) pixels", zh: "边长应为 2 的幂，而它为 \(width) 像素")
    case .wrongChannels(let count):
      Phrase(
        "pictures must be RGB or gray, and it has \(count) channels", zh: "图像应为 RGB 或灰度，而它有 \(count) 个通道")
    case .unequalSize(let size, let first):
      Phrase(
        "all pictures must have one size, and it has \(size) pixels, the first one \(first)",
        zh: "所有图像的尺寸应相同，而它为 \(size) 像素，第一张为 \(first)")
    case .unequalChannels(let count, let first):
      Phrase(
        "all pictures must have the same channels, and it has \(count), the first one \(first)",
        zh: "所有图像的通道数应相同，而它有 \(count) 个，第一张有 \(first) 个")
    case .unequalPair(let size, let other):
      Phrase(
        "the pictures of a pair must have one size, and it has \(size), the other one \(other)",
        zh: "一对图像的尺寸应相同，而它为 \(size)，另一张为 \(other)")
    case .losesChannels(let count):
      Phrase(
        "it has \(count) channels, which are turned into RGB without a word",
        zh: "它有 \(count) 个通道，会在没有提示的情况下转换为 RGB")
    case .grayAmongColours:
      Phrase(
        "it is gray among pictures in colour, and turned into RGB without a word",
        zh: "它是彩色图像中的灰度图像，会在没有提示的情况下转换为 RGB")
    case .losesPalette:
      Phrase("the numbers of its palette are taken for gray without a word", zh: "调色板编号会在没有提示的情况下被当作灰度")
    case .smallPicture(let size):
      Phrase(
        "pictures with a side below 32 pixels are left out without a word, and it has \(size)",
        zh: "有一边小于 32 像素的图像会在没有提示的情况下被丢弃，而它为 \(size)")
    case .dropsBox:
      Phrase(
        "boxes narrower or lower than a pixel are left out without a word", zh: "宽或高小于一个像素的边界框会在没有提示的情况下被丢弃")
    }
  }
}
