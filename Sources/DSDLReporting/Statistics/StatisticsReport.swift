public import DSDL

/// What was counted in one or more descriptions.
public struct StatisticsReport: Sendable {
  /// What was counted in a description.
  public struct Input: Sendable {
    /// Its path as it is shown.
    public let description: String
    public let statistics: DatasetStatistics
    /// The pictures, if media were looked at.
    public let pictures: PictureStatistics?
    /// The number of errors found on the way, which keep values from being counted.
    public let errorCount: Int
    /// Whether it was counted to its end.
    public var isComplete = true

    public init(
      description: String, statistics: DatasetStatistics, pictures: PictureStatistics?, errorCount: Int
    ) {
      self.description = description
      self.statistics = statistics
      self.pictures = pictures
      self.errorCount = errorCount
    }
  }

  /// The descriptions, in the order in which they were named.
  public var inputs: [Input]
  /// Whether everything was counted to its end.
  public var isComplete = true
  /// What was not counted, or not as it was asked for.
  public var unreadable: [UnreadableFile] = []

  public init(_ inputs: [Input] = []) { self.inputs = inputs }

  /// What there is in all of them together.
  var total: DatasetStatistics { inputs.reduce(into: DatasetStatistics()) { $0.add($1.statistics) } }

  /// The pictures of all of them together; nil if media were not looked at.
  var pictures: PictureStatistics? {
    let all = inputs.compactMap(\.pictures)
    return all.isEmpty ? nil : all.reduce(into: PictureStatistics()) { $0.add($1) }
  }
}
