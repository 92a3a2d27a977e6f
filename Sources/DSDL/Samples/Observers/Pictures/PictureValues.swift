/// What samples say of their pictures, struct by struct.
package struct PictureValues: Sendable {
  /// A struct of a sample.
  package struct Scope: Sendable {
    /// The struct around it, by number; nil for the outermost.
    package let parent: Int?
    /// Its `ImageShape`, if it has one, and where that stands.
    package fileprivate(set) var shape: (size: PictureSize, range: Range<Int>)?
    /// Its only image, by number; nil if there is none, or there are more.
    package fileprivate(set) var image: Int?
    fileprivate var imageCount = 0

    fileprivate init(parent: Int?) { self.parent = parent }
  }

  /// A locator.
  package struct Medium: Sendable {
    package let way: Int
    package let scope: Int
    package let text: String
    package let range: Range<Int>
  }

  /// Something that lies in a picture.
  package struct Figure: Sendable {
    package let way: Int
    package let scope: Int
    package let range: Range<Int>
    package let extent: PictureExtent
  }

  /// What a sample says: which of the structs, locators and figures are its own.
  package struct Section: Sendable {
    package let scopes: Range<Int>
    package let media: Range<Int>
    package let figures: Range<Int>
  }

  package let layout: PictureLayout
  package private(set) var scopes: [Scope] = []
  package private(set) var media: [Medium] = []
  package private(set) var figures: [Figure] = []
  /// For each way to a struct the latest one met.
  private var latest: [Int]
  private var numbers: [Double] = []

  package init(_ layout: PictureLayout) {
    self.layout = layout
    latest = Array(repeating: 0, count: layout.ways.count)
  }

  /// Forgets all samples.
  package mutating func removeAll() {
    scopes.removeAll(keepingCapacity: true)
    media.removeAll(keepingCapacity: true)
    figures.removeAll(keepingCapacity: true)
  }

  /// Takes up what a sample says, behind what others have said.
  package mutating func append(_ sample: ObservedSample) -> Section {
    let (outermost, firstMedium, firstFigure) = (scopes.count, media.count, figures.count)
    // What stands in no struct.
    scopes.append(Scope(parent: nil))
    for value in sample.values { add(value, outermost) }
    return Section(
      scopes: outermost..<scopes.count, media: firstMedium..<media.count,
      figures: firstFigure..<figures.count)
  }

  private mutating func add(_ value: ObservedValue, _ outermost: Int) {
    let (parent, isInList) = (layout.ways[value.query].parent, layout.ways[value.query].isInList)
    let scope = parent.map { latest[$0] } ?? outermost
    if layout.ways[value.query].kind == .structure {
      latest[value.query] = scopes.count
      scopes.append(Scope(parent: scope))
      return
    }
    guard value.isSound else { return }
    switch layout.ways[value.query].kind {
    case .structure: break
    case .media(let type):
      guard let text = value.locator, !text.isEmpty else { return }
      if type == .media(.image) {
        scopes[scope].imageCount += 1
        scopes[scope].image = scopes[scope].imageCount == 1 && !isInList ? media.count : nil
      }
      media.append(Medium(way: value.query, scope: scope, text: text, range: value.range))
    case .shape(let mode):
      value.numbers(into: &numbers)
      guard numbers.count == 2, numbers.allSatisfy({ $0 > 0 && $0 < 1e9 }), !isInList else { return }
      let (first, second) = (Int(numbers[0]), Int(numbers[1]))
      scopes[scope].shape = (
        mode == .hw ? PictureSize(width: second, height: first) : PictureSize(width: first, height: second),
        value.range
      )
    case .box, .rotatedBox, .polygon, .keypoint:
      value.numbers(into: &numbers)
      figures.append(
        Figure(
          way: value.query, scope: scope, range: value.range,
          extent: PictureExtent(layout.ways[value.query].kind, numbers)))
    }
  }

  /// What a figure is.
  package func kind(of figure: Figure) -> PictureLayout.Kind { layout.ways[figure.way].kind }

  /// The first struct, from one outwards, of which something is known.
  package func innermost<Known>(from scope: Int, _ known: (Scope) -> Known?) -> Known? {
    var next: Int? = scope
    while let number = next {
      if let found = known(scopes[number]) { return found }
      next = scopes[number].parent
    }
    return nil
  }
}

extension ObservedValue {
  /// The text of a locator: itself, or what stands below `$loc` of an object.
  fileprivate var locator: String? {
    if let text { return text }
    var reader = JSONReader(json)
    var isFirst = true
    do throws(InstanceMistake) {
      try reader.beginObject()
      while let key = try reader.nextKey(isFirst: isFirst) {
        isFirst = false
        if key.text.elementsEqual("$loc") { return try reader.scalar().text.string }
        try reader.skip()
      }
    } catch {
      // It is sound, and has been read before.
    }
    return nil
  }
}
