/// What the header of a picture says, without its pixels being decoded.
public struct ImageHeader: Sendable, Hashable {
  /// The format, by content and not by name.
  public var format: ImageFormat
  /// The columns and rows of pixels as they are stored, both at least 1.
  public var width: Int
  public var height: Int
  /// Values a pixel: 1 for gray, 2 for gray with alpha, 3 for colour (a palette included), 4 with alpha or for CMYK.
  public var channels: Int
  /// Bits a value: 1, 2, 4, 8, 16 or 32; of a palette, those of its numbers.
  public var bitDepth: Int
  /// Whether pixels are numbers of a palette.
  public var hasPalette = false
  /// Whether the values are cyan, magenta, yellow and black.
  public var isCMYK = false
  /// Whether there is transparency.
  public var hasAlpha = false
  /// How many pictures the file holds: more than 1 for an animation or several pages.
  public var frames = 1
  /// How viewers turn the picture, by EXIF: 1 is upright, 3 upside down, 6 and 8 turned by 90°, the others mirrored.
  public var orientation = 1

  /// The columns and rows as viewers show them, turned as ``orientation`` says.
  public var displaySize: (width: Int, height: Int) {
    (5...8).contains(orientation) ? (height, width) : (width, height)
  }

  init(_ format: ImageFormat, width: Int, height: Int, channels: Int, bitDepth: Int) {
    self.format = format
    self.width = width
    self.height = height
    self.channels = channels
    self.bitDepth = bitDepth
  }
}
