public import DSDL

/// Generated pictures beside real ones: whether a score that compares them means what it seems to.
public struct PictureComparison: Sendable {
  /// The pictures of a description.
  public struct Side: Sendable {
    /// What the headers say of those that can be read.
    public let pictures: PictureStatistics
    /// How many are missing, broken, or of a format that is not read.
    public let broken: Int
    /// What is wrong with the description, its samples and the files that they name; with generated pictures also
    /// what keeps them from being compared.
    public let report: ValidationReport
  }

  public let real: Side
  public let generated: Side
  /// How many generated pictures are byte for byte the same as a real one.
  public let copies: Int

  /// From how many pictures on the Fréchet distance is usually given.
  public static let enoughPictures = 2048

  /// Whether nothing stands against a score: neither side has an error.
  public var isReady: Bool {
    [real, generated].allSatisfy { $0.report.isValid }
  }
}

extension PictureComparison {
  /// A side, as it is compared: what is known before there is a report.
  struct Pictures {
    let description: String
    let statistics: PictureStatistics

    private var sizes: PictureDifference.Sizes? {
      let sizes = statistics.sizes.map { PictureSize(width: $0.width, height: $0.height) }.sorted {
        ($0.width * $0.height, $0.width) < ($1.width * $1.height, $1.width)
      }
      guard let smallest = sizes.first, let largest = sizes.last else { return nil }
      return PictureDifference.Sizes(smallest: smallest, largest: largest)
    }

    /// In what these differ from real ones.
    func differences(from real: Pictures, copies: Int) -> [PictureDifference] {
      let empty = [real, self].filter { $0.statistics.count == 0 }
      guard let sizes, let realSizes = real.sizes else {
        return empty.map { .none(description: $0.description) }
      }
      let (count, realCount) = (statistics.count, real.statistics.count)
      var differences: [PictureDifference] = []
      if count != realCount {
        differences.append(.number(count, real: realCount, description: real.description))
      }
      for side in [real, self] where side.statistics.count < PictureComparison.enoughPictures {
        differences.append(
          .few(
            side.statistics.count, description: side.description, enough: PictureComparison.enoughPictures))
      }
      if Set(statistics.sizes.map(\.pixels)) != Set(real.statistics.sizes.map(\.pixels)) {
        differences.append(.sizes(sizes, real: realSizes, description: real.description))
      }
      let (channels, realChannels) = (
        statistics.channels.keys.sorted(), real.statistics.channels.keys.sorted()
      )
      if channels != realChannels {
        differences.append(.channels(channels, real: realChannels, description: real.description))
      }
      let (formats, realFormats) = (statistics.formats.keys.sorted(), real.statistics.formats.keys.sorted())
      if formats != realFormats {
        differences.append(.formats(formats, real: realFormats, description: real.description))
      }
      if copies > 0 { differences.append(.copies(copies, of: count, description: real.description)) }
      return differences
    }
  }
}

extension PictureStatistics.SizeCount {
  fileprivate var pixels: PictureSize { PictureSize(width: width, height: height) }
}
