/// Counts what there is in samples while they are checked.
final class StatisticsObserver: SampleObserver {
  private let layout: StatisticsLayout
  private var total: StatisticsPart

  init(_ type: ResolvedType) {
    layout = StatisticsLayout(type)
    total = StatisticsPart(layout)
  }

  var queries: [ValueQuery] { layout.queries }

  /// All of it.
  var statistics: DatasetStatistics { total.statistics }

  func makePart(_ types: ObservedTypes) -> StatisticsPart { StatisticsPart(layout) }

  func append(_ part: StatisticsPart, _ findings: inout ObserverFindings) { total.add(part) }
}
