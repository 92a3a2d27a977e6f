/// What there is in the samples of a dataset, counted exactly. Values that are not of their type do not count.
public struct DatasetStatistics: Sendable, Hashable {
  /// How often labels name the classes of a domain.
  public struct Domain: Sendable, Hashable {
    /// The domain's name.
    public let name: String
    /// Its classes in the order of their declaration, those included that no label names. Of a name that is declared
    /// twice, the later one counts.
    public internal(set) var classes: [ClassCount]

    /// How many labels there are.
    public var labels: Int { classes.reduce(0) { $0 + $1.count } }
  }

  /// A class, and how many labels name it.
  public struct ClassCount: Sendable, Hashable {
    public let name: String
    public internal(set) var count: Int
  }

  /// The sizes of boxes and where they are, in the units of the samples.
  public struct Boxes: Sendable, Hashable {
    public internal(set) var width = NumberSummary()
    public internal(set) var height = NumberSummary()
    public internal(set) var area = NumberSummary()
    /// Width divided by height, of boxes that have a height.
    public internal(set) var aspect = NumberSummary()
    /// The middle of boxes.
    public internal(set) var centerX = NumberSummary()
    public internal(set) var centerY = NumberSummary()
  }

  /// The first and the last of dates or times, as they are written.
  public struct Span: Sendable, Hashable {
    public internal(set) var count: Int
    public internal(set) var first: String
    public internal(set) var last: String
  }

  /// How many samples were read to their end.
  public internal(set) var samples = 0
  /// The class domains that labels refer to, by name.
  public internal(set) var classes: [Domain] = []
  /// For each list, by its path with `*` for elements, how many elements a list has.
  public internal(set) var lists: [String: NumberSummary] = [:]
  /// For each list, how many elements a sample has in all.
  public internal(set) var instances: [String: NumberSummary] = [:]
  /// `BBox` and `RotatedBBox`; of one that is given by corners and turned, only its middle is counted.
  public internal(set) var boxes = Boxes()
  /// How many rings polygons have.
  public internal(set) var rings = NumberSummary()
  /// How many points polygons have.
  public internal(set) var polygonPoints = NumberSummary()
  /// How many key points values have that are visible.
  public internal(set) var visibleKeypoints = NumberSummary()
  /// How many characters texts have, by path.
  public internal(set) var textLengths: [String: NumberSummary] = [:]
  /// Dates and times without a format, by path.
  public internal(set) var spans: [String: Span] = [:]
  /// For each optional field, by path: how many of the structs around it leave it out, and how many there are.
  public internal(set) var optional: [String: Absence] = [:]

  /// How often an optional field is left out.
  public struct Absence: Sendable, Hashable {
    public internal(set) var missing: Int
    public internal(set) var structs: Int
  }

  public init() {}

  /// Adds what there is in other samples.
  public mutating func add(_ other: DatasetStatistics) {
    samples += other.samples
    for domain in other.classes { add(domain) }
    lists.merge(other.lists) { $0.adding($1) }
    instances.merge(other.instances) { $0.adding($1) }
    boxes.add(other.boxes)
    rings.add(other.rings)
    polygonPoints.add(other.polygonPoints)
    visibleKeypoints.add(other.visibleKeypoints)
    textLengths.merge(other.textLengths) { $0.adding($1) }
    spans.merge(other.spans) { $0.adding($1) }
    optional.merge(other.optional) {
      Absence(missing: $0.missing + $1.missing, structs: $0.structs + $1.structs)
    }
  }

  private mutating func add(_ domain: Domain) {
    guard let index = classes.firstIndex(where: { $0.name == domain.name }) else {
      classes.append(domain)
      return
    }
    let numbers = Dictionary(
      classes[index].classes.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    for counted in domain.classes {
      if let number = numbers[counted.name] {
        classes[index].classes[number].count += counted.count
      } else {
        classes[index].classes.append(counted)
      }
    }
  }
}

extension DatasetStatistics.Boxes {
  mutating func add(_ other: Self) {
    width.add(other.width)
    height.add(other.height)
    area.add(other.area)
    aspect.add(other.aspect)
    centerX.add(other.centerX)
    centerY.add(other.centerY)
  }
}

extension NumberSummary {
  fileprivate func adding(_ other: NumberSummary) -> NumberSummary {
    var sum = self
    sum.add(other)
    return sum
  }
}

extension DatasetStatistics.Span {
  func adding(_ other: Self) -> Self {
    Self(count: count + other.count, first: min(first, other.first), last: max(last, other.last))
  }
}
