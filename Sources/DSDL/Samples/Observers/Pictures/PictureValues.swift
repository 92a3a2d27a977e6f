/// What a sample says of its pictures, struct by struct.
package struct PictureValues: Sendable {
  /// A struct of the sample.
  package struct Scope: Sendable {
    /// Its way in the layout; -1 for what stands in no struct.
    package let way: Int
    /// The struct around it, by number; nil for the outermost.
    package let parent: Int?
    /// Its `ImageShape`, if it has one, and where that stands.
    package fileprivate(set) var shape: (size: PictureSize, range: Range<Int>)?
    /// Its locators, by number.
    package fileprivate(set) var media: [Int] = []
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
    package let kind: PictureLayout.Kind
    package let scope: Int
    package let range: Range<Int>
    package let extent: PictureExtent
  }

  /// All of it.
  package struct Content: Sendable {
    package fileprivate(set) var scopes: [Scope] = []
    package fileprivate(set) var media: [Medium] = []
    package fileprivate(set) var figures: [Figure] = []

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

  package private(set) var content = Content()
  /// For each way to a struct the latest one met.
  private var latest: [Int]
  private var numbers: [Double] = []

  package init(_ layout: PictureLayout) {
    latest = Array(repeating: 0, count: layout.ways.count)
  }

  /// Takes up the values of a sample in place of those of another.
  package mutating func read(_ sample: ObservedSample, _ layout: PictureLayout) {
    content.scopes.removeAll(keepingCapacity: true)
    content.media.removeAll(keepingCapacity: true)
    content.figures.removeAll(keepingCapacity: true)
    // What stands in no struct.
    content.scopes.append(Scope(way: -1, parent: nil))
    for value in sample.values { add(value, layout) }
  }

  private mutating func add(_ value: ObservedValue, _ layout: PictureLayout) {
    let way = layout.ways[value.query]
    let scope = way.parent.map { latest[$0] } ?? 0
    if way.kind == .structure {
      latest[value.query] = content.scopes.count
      content.scopes.append(Scope(way: value.query, parent: scope))
      return
    }
    guard value.isSound else { return }
    switch way.kind {
    case .structure: break
    case .media:
      guard let text = value.locator, !text.isEmpty else { return }
      content.scopes[scope].media.append(content.media.count)
      content.media.append(Medium(way: value.query, scope: scope, text: text, range: value.range))
    case .shape(let mode):
      value.numbers(into: &numbers)
      guard numbers.count == 2, numbers.allSatisfy({ $0 > 0 && $0 < 1e9 }), !way.isInList else { return }
      let (first, second) = (Int(numbers[0]), Int(numbers[1]))
      content.scopes[scope].shape = (
        mode == .hw ? PictureSize(width: second, height: first) : PictureSize(width: first, height: second),
        value.range
      )
    case .box, .rotatedBox, .polygon, .keypoint:
      value.numbers(into: &numbers)
      content.figures.append(
        Figure(
          kind: way.kind, scope: scope, range: value.range, extent: PictureExtent(way.kind, numbers)))
    }
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
