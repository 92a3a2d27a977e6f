/// What was counted of some samples; one array with an element for each way of a layout.
struct StatisticsPart: SampleObserverPart {
  /// What there is to be counted of the values of a way, told without looking at their type again.
  private enum Task: UInt8 {
    case list, label, text, span, box, cornerBox, rotatedBox, cornerRotatedBox, polygon, keypoint, presence

    init(_ type: ResolvedType) {
      self =
        switch type {
        case .list: .list
        case .label: .label
        case .str, .text: .text
        case .date(format: nil), .time(format: nil): .span
        case .bbox(.xywh): .box
        case .bbox(.xyxy): .cornerBox
        case .rotatedBBox(.xywht, _): .rotatedBox
        case .rotatedBBox(.xyxy, _): .cornerRotatedBox
        case .polygon: .polygon
        case .keypoint: .keypoint
        default: .presence
        }
    }
  }

  private let layout: StatisticsLayout
  private let tasks: [Task]
  /// For each way the list that its values are elements of; -1 for none.
  private let lists: [Int]
  /// All class domains, whose classes are numbered one after the other.
  private let domains: [ClassDomain]
  private var samples = 0
  /// How often each way was met.
  private var met: [Int]
  /// Of lists: how many elements one has, and how many there are in a sample.
  private var lengths: [NumberSummary]
  private var perSample: [NumberSummary]
  /// Of texts: how many characters.
  private var textLengths: [NumberSummary]
  private var spans: [DatasetStatistics.Span?]
  /// How often each class is named, by its number among those of all domains.
  private var classes: [Int]
  private var boxes = DatasetStatistics.Boxes()
  private var rings = NumberSummary()
  private var polygonPoints = NumberSummary()
  private var visibleKeypoints = NumberSummary()

  // What belongs to the sample at hand.
  private var isOpen: [Bool]
  private var elements: [Int]
  private var elementsInSample: [Int]
  private var numbers: [Double] = []

  /// - Parameter domains: All class domains that samples refer to, as observers are told of them.
  init(_ layout: StatisticsLayout, _ domains: [ClassDomain]) {
    self.layout = layout
    let count = layout.ways.count
    tasks = layout.ways.map { Task($0.type) }
    lists = layout.ways.map { way in
      guard let parent = way.parent, case .list = layout.ways[parent].type else { return -1 }
      return parent
    }
    self.domains = domains
    met = Array(repeating: 0, count: count)
    lengths = Array(repeating: NumberSummary(), count: count)
    perSample = lengths
    textLengths = lengths
    spans = Array(repeating: nil, count: count)
    classes = Array(repeating: 0, count: domains.reduce(0) { $0 + $1.classes.count })
    isOpen = Array(repeating: false, count: count)
    elements = met
    elementsInSample = met
  }

  mutating func observe(_ samples: ObservedSamples, _ findings: inout ObserverFindings) {
    for sample in samples where !sample.isBroken {
      self.samples += 1
      for value in sample.values { add(value) }
      endSample()
    }
  }

  private mutating func add(_ value: ObservedValue) {
    let way = value.query
    met[way] += 1
    let list = lists[way]
    if list >= 0 {
      elements[list] += 1
      elementsInSample[list] += 1
    }
    let task = tasks[way]
    if value.isOpening {
      if task == .list {
        endList(way)
        isOpen[way] = true
      }
      return
    }
    guard value.isSound else { return }
    switch task {
    case .label: if let number = value.classIndex, number < classes.count { classes[number] += 1 }
    case .text: textLengths[way].add(Double(value.characterCount))
    case .span: addSpan(value, way)
    case .box: addBox(value, .xywh)
    case .cornerBox: addBox(value, .xyxy)
    case .rotatedBox: addRotatedBox(value, .xywht)
    case .cornerRotatedBox: addRotatedBox(value, .xyxy)
    case .polygon:
      value.numbers(into: &numbers)
      polygonPoints.add(Double(numbers.count / 2))
      rings.add(Double(value.ringCount))
    case .keypoint:
      value.numbers(into: &numbers)
      let visible = stride(from: 2, to: numbers.count, by: 3).count { numbers[$0] > 0 }
      visibleKeypoints.add(Double(visible))
    case .list, .presence: break
    }
  }

  private mutating func addSpan(_ value: ObservedValue, _ way: Int) {
    guard let text = value.text else { return }
    guard let span = spans[way] else {
      spans[way] = DatasetStatistics.Span(count: 1, first: text, last: text)
      return
    }
    spans[way] = DatasetStatistics.Span(
      count: span.count + 1, first: min(span.first, text), last: max(span.last, text))
  }

  private mutating func addBox(_ value: ObservedValue, _ mode: ResolvedType.BBoxMode) {
    value.numbers(into: &numbers)
    guard numbers.count == 4 else { return }
    let (x, y) = (numbers[0], numbers[1])
    let width = mode == .xywh ? numbers[2] : numbers[2] - x
    let height = mode == .xywh ? numbers[3] : numbers[3] - y
    addBox(x + width / 2, y + height / 2, width, height)
  }

  private mutating func addRotatedBox(_ value: ObservedValue, _ mode: ResolvedType.RotatedBBoxMode) {
    value.numbers(into: &numbers)
    if mode == .xywht, numbers.count == 5 { addBox(numbers[0], numbers[1], numbers[2], numbers[3]) }
    guard mode == .xyxy, numbers.count == 8 else { return }
    boxes.centerX.add((numbers[0] + numbers[2] + numbers[4] + numbers[6]) / 4)
    boxes.centerY.add((numbers[1] + numbers[3] + numbers[5] + numbers[7]) / 4)
  }

  private mutating func addBox(_ x: Double, _ y: Double, _ width: Double, _ height: Double) {
    boxes.width.add(width)
    boxes.height.add(height)
    boxes.area.add(width * height)
    if height > 0 { boxes.aspect.add(width / height) }
    boxes.centerX.add(x)
    boxes.centerY.add(y)
  }

  /// A list ends where the next one on its way begins, or the sample ends.
  private mutating func endList(_ way: Int) {
    if isOpen[way] { lengths[way].add(Double(elements[way])) }
    elements[way] = 0
    isOpen[way] = false
  }

  private mutating func endSample() {
    for way in tasks.indices where tasks[way] == .list {
      endList(way)
      perSample[way].add(Double(elementsInSample[way]))
      elementsInSample[way] = 0
    }
  }

  mutating func add(_ other: StatisticsPart) {
    samples += other.samples
    boxes.add(other.boxes)
    rings.add(other.rings)
    polygonPoints.add(other.polygonPoints)
    visibleKeypoints.add(other.visibleKeypoints)
    for way in layout.ways.indices {
      met[way] += other.met[way]
      lengths[way].add(other.lengths[way])
      perSample[way].add(other.perSample[way])
      textLengths[way].add(other.textLengths[way])
      if let span = other.spans[way] { spans[way] = spans[way]?.adding(span) ?? span }
    }
    for number in classes.indices { classes[number] += other.classes[number] }
  }

  /// All of it, by the names of what was counted.
  var statistics: DatasetStatistics {
    var statistics = DatasetStatistics()
    statistics.samples = samples
    statistics.classes = layout.domains.map { domain in
      .init(name: domain.name.text, classes: Self.classCounts(of: domain, counts(of: domain)))
    }
    statistics.boxes = boxes
    statistics.rings = rings
    statistics.polygonPoints = polygonPoints
    statistics.visibleKeypoints = visibleKeypoints
    for (number, way) in layout.ways.enumerated() {
      switch way.type {
      case .list:
        statistics.lists[way.path] = lengths[number]
        statistics.instances[way.path] = perSample[number]
      case .str, .text: statistics.textLengths[way.path] = textLengths[number]
      default: break
      }
      if let span = spans[number] { statistics.spans[way.path] = span }
      guard way.isOptional, let parent = way.parent else { continue }
      statistics.optional[way.path] = DatasetStatistics.Absence(
        missing: max(0, met[parent] - met[number]), structs: met[parent])
    }
    return statistics
  }

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

extension ObservedValue {
  /// How many characters (Unicode scalars) a text has.
  fileprivate var characterCount: Int {
    withText { text in text?.buffer.count { $0 & 0xC0 != 0x80 } ?? 0 }
  }

  /// How many rings a polygon has: lists in its list.
  fileprivate var ringCount: Int {
    var (depth, rings) = (0, 0)
    for byte in json.buffer {
      if byte == UInt8(ascii: "[") {
        depth += 1
        if depth == 2 { rings += 1 }
      } else if byte == UInt8(ascii: "]") {
        depth -= 1
      }
    }
    return rings
  }
}
