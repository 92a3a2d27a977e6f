/// What was counted of some samples, with a row for each query of a layout.
struct StatisticsPart: SampleObserverPart {
  private let layout: StatisticsLayout
  /// All class domains, whose classes are numbered one after the other.
  private let domains: [ClassDomain]
  /// The rows of lists.
  private let lists: [Int]
  private var samples = 0
  private var rows: [StatisticsRow]
  private var tallies: NumberTallies
  /// The first and the last date or time of each row.
  private var spans: [DatasetStatistics.Span?]
  /// How often each class is named, by its number among those of all domains.
  private var classes: [Int]

  /// - Parameter domains: All class domains that samples refer to, as observers are told of them.
  init(_ layout: StatisticsLayout, _ domains: [ClassDomain]) {
    self.layout = layout
    self.domains = domains
    let rowOfWay = Dictionary(uniqueKeysWithValues: zip(layout.asked, layout.asked.indices))
    var tallyCount = StatisticsCounter.Tally.allCases.count
    rows = layout.asked.map { way in
      let task = StatisticsTask(layout.ways[way].type)
      defer { tallyCount += task == .list ? 2 : task == .text ? 1 : 0 }
      let list = layout.list(countedBy: way).flatMap { rowOfWay[$0] }
      return StatisticsRow(task, list: list.map(Int32.init) ?? StatisticsRow.none, tally: tallyCount)
    }
    lists = rows.indices.filter { [rows] in rows[$0].task == .list }
    tallies = NumberTallies(count: tallyCount)
    spans = Array(repeating: nil, count: rows.count)
    classes = Array(repeating: 0, count: domains.reduce(0) { $0 + $1.classes.count })
  }

  mutating func observe(_ samples: ObservedSamples, _ findings: inout ObserverFindings) {
    self.samples += Self.count(
      samples.block, lists, rows: &rows, classes: &classes, tallies: &tallies, spans: &spans)
  }

  private static func count(
    _ block: UnsafePointer<ObservedBlock>, _ lists: [Int], rows: inout [StatisticsRow],
    classes: inout [Int], tallies: inout NumberTallies, spans: inout [DatasetStatistics.Span?]
  ) -> Int {
    guard let base = block.pointee.bytes.base else { return 0 }
    return rows.withUnsafeMutableBufferPointer { rows in
      classes.withUnsafeMutableBufferPointer { classes in
        lists.withUnsafeBufferPointer { lists in
          tallies.withMemory { tallies in
            let counter = StatisticsCounter(
              rows: rows, classes: classes, tallies: tallies, lists: lists, block: block, base: base,
              count: block.pointee.bytes.count)
            return counter.countSamples { row, value in
              if let text = value.text { spans[row] = spans[row]?.adding(text) ?? .init(text) }
            }
          }
        }
      }
    }
  }

  mutating func add(_ other: StatisticsPart) {
    samples += other.samples
    tallies.add(other.tallies)
    for row in rows.indices {
      rows[row].met += other.rows[row].met
      if let span = other.spans[row] { spans[row] = spans[row]?.adding(span) ?? span }
    }
    for number in classes.indices { classes[number] += other.classes[number] }
  }

  // MARK: By name

  /// All of it, by the names of what was counted.
  var statistics: DatasetStatistics {
    var statistics = DatasetStatistics()
    statistics.samples = samples
    statistics.classes = layout.domains.map { domain in
      .init(name: domain.name.text, classes: Self.classCounts(of: domain, counts(of: domain)))
    }
    statistics.boxes = DatasetStatistics.Boxes(
      width: summary(.width), height: summary(.height), area: summary(.area), aspect: summary(.aspect),
      centerX: summary(.centerX), centerY: summary(.centerY))
    statistics.rings = summary(.rings)
    statistics.polygonPoints = summary(.polygonPoints)
    statistics.visibleKeypoints = summary(.visibleKeypoints)
    var met: [Int: Int] = [:]
    for (number, row) in zip(layout.asked, rows.indices) {
      let (path, tally) = (layout.ways[number].path, rows[row].tally)
      met[number] = rows[row].met
      switch rows[row].task {
      case .list:
        statistics.lists[path] = tallies.summary(tally)
        statistics.instances[path] = tallies.summary(tally + 1)
      case .text: statistics.textLengths[path] = tallies.summary(tally)
      default: break
      }
      if let span = spans[row] { statistics.spans[path] = span }
    }
    for (number, way) in layout.ways.enumerated() where way.isOptional {
      guard let parent = way.parent,
        let structs = met[parent] ?? layout.standIns[parent].flatMap({ met[$0] }),
        let present = met[number]
      else { continue }
      statistics.optional[way.path] = DatasetStatistics.Absence(
        missing: max(0, structs - present), structs: structs)
    }
    return statistics
  }

  private func summary(_ tally: StatisticsCounter.Tally) -> NumberSummary { tallies.summary(tally.rawValue) }

  /// How often labels name each class of a domain.
  private func counts(of domain: ClassDomain) -> ArraySlice<Int> {
    var first = 0
    for other in domains {
      if other == domain { return classes[first..<first + domain.classes.count] }
      first += other.classes.count
    }
    return ArraySlice(repeating: 0, count: domain.classes.count)
  }

  /// A name that is declared twice stands where it is declared first, with the labels of either number.
  private static func classCounts(
    of domain: ClassDomain, _ counts: ArraySlice<Int>
  ) -> [DatasetStatistics.ClassCount] {
    var numbers: [ExactText: Int] = [:]
    var classes: [DatasetStatistics.ClassCount] = []
    for (name, count) in zip(domain.classes, counts) {
      if let known = numbers[ExactText(name.text)] {
        classes[known].count += count
      } else {
        numbers[ExactText(name.text)] = classes.count
        classes.append(.init(name: name.text, count: count))
      }
    }
    return classes
  }
}

extension DatasetStatistics.Span {
  /// One date or time.
  fileprivate init(_ text: String) { self.init(count: 1, first: text, last: text) }

  fileprivate func adding(_ text: String) -> Self {
    Self(count: count + 1, first: min(first, text), last: max(last, text))
  }
}
