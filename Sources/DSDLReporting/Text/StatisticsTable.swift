import DSDL

/// The findings of a run by rule and path, the most frequent first.
///
///     86  error    unknown-label  base_samples.json  /samples/*/image_a/domain
///      2  warning  null-value     base.yaml
struct StatisticsTable {
  private static let limit = 200
  private static let group = Noun("group", zh: "组")

  let statistics: FindingStatistics
  let style: TextStyle
  let wording: Wording

  var text: String {
    let groups = statistics.sorted
    var table = TextTable()
    for (group, count) in groups.prefix(Self.limit) {
      table.append([
        .init(String(count), isRight: true),
        .init(wording(Wording.severity(group.severity)), group.severity == .error ? .error : .warning),
        .init(group.rule.name, .strong), .init(group.file), .init(group.path),
      ])
    }
    let lines = table.lines(style, indentation: "")
    let rest = groups.count - Self.limit
    return (lines + (rest > 0 ? [wording(Phrase("… and ", zh: "…") + Self.group.further(rest))] : []))
      .map { $0 + "\n" }.joined()
  }
}
