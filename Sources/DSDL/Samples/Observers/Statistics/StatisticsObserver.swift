/// Counts what there is in samples while they are checked.
final class StatisticsObserver: SampleObserver {
  private let layout: StatisticsLayout
  private var total: StatisticsPart?

  init(_ type: ResolvedType) { layout = StatisticsLayout(type) }

  var queries: [ValueQuery] { layout.queries }

  /// All of it.
  var statistics: DatasetStatistics { (total ?? StatisticsPart(layout, [])).statistics }

  func makePart(_ types: ObservedTypes) -> StatisticsPart { StatisticsPart(layout, types.domains) }

  func append(_ part: StatisticsPart, _ findings: inout ObserverFindings) {
    if total == nil { total = part } else { total?.add(part) }
  }
}
