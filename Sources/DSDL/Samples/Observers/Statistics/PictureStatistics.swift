/// What the headers of pictures say that samples name.
public struct PictureStatistics: Sendable, Hashable {
  /// A size, and how many pictures have it.
  public struct SizeCount: Sendable, Hashable {
    public let width: Int
    public let height: Int
    public let count: Int
  }

  /// How many pictures there are of each format, such as `JPEG`.
  public private(set) var formats: [String: Int] = [:]
  /// How many have so many channels.
  public private(set) var channels: [Int: Int] = [:]
  /// The columns of pixels.
  public private(set) var width = NumberSummary()
  /// The rows of pixels.
  public private(set) var height = NumberSummary()
  /// How many EXIF turns.
  public private(set) var turned = 0
  private var bySize: [PictureSize: Int] = [:]

  /// How many pictures there are.
  public var count: Int { width.count }

  /// The sizes, that of most pictures first.
  public var sizes: [SizeCount] {
    bySize.map { SizeCount(width: $0.width, height: $0.height, count: $1) }.sorted {
      ($1.count, $0.width, $0.height) < ($0.count, $1.width, $1.height)
    }
  }

  public init() {}

  /// Adds so many pictures that are alike.
  package mutating func add(format: String, size: PictureSize, channels: Int, isTurned: Bool, count: Int) {
    formats[format, default: 0] += count
    self.channels[channels, default: 0] += count
    width.add(Double(size.width), count: count)
    height.add(Double(size.height), count: count)
    bySize[size, default: 0] += count
    if isTurned { turned += count }
  }

  /// Adds what is said of other pictures.
  public mutating func add(_ other: PictureStatistics) {
    formats.merge(other.formats, uniquingKeysWith: +)
    channels.merge(other.channels, uniquingKeysWith: +)
    width.add(other.width)
    height.add(other.height)
    bySize.merge(other.bySize, uniquingKeysWith: +)
    turned += other.turned
  }
}
