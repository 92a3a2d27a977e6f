import YAMLTree

/// Where samples of a type have pictures, and what lies in them: the ways from the sample to locators, shapes, boxes,
/// polygons and key points, and to the structs around them.
///
///     0  the sample        struct
///     1  image             Image         in 0
///     2  objects.*         struct        in 0
///     3  objects.*.bbox    BBox          in 2
///
/// Each way is a query of an observer, by the same number.
package struct PictureLayout: Sendable {
  /// What stands at the end of a way.
  package enum Kind: Sendable, Hashable {
    case structure
    case media(ResolvedType)
    case shape(ResolvedType.ImageShapeMode)
    case box(ResolvedType.BBoxMode)
    case rotatedBox(ResolvedType.RotatedBBoxMode)
    case polygon
    case keypoint

    /// What a type is here; nil for one that has nothing to do with pictures.
    init?(_ type: ResolvedType) {
      switch type {
      case .structure: self = .structure
      case .media, .labelMap, .pointCloud: self = .media(type)
      case .imageShape(let mode): self = .shape(mode)
      case .bbox(let mode): self = .box(mode)
      case .rotatedBBox(let mode, _): self = .rotatedBox(mode)
      case .polygon: self = .polygon
      case .keypoint: self = .keypoint
      default: return nil
      }
    }

    /// Whether it lies in a picture.
    package var isGeometry: Bool {
      switch self {
      case .box, .rotatedBox, .polygon, .keypoint: true
      case .structure, .media, .shape: false
      }
    }

    var isShape: Bool { if case .shape = self { true } else { false } }
  }

  package struct Way: Sendable {
    package let kind: Kind
    /// The names of fields; nil for the elements of a list.
    package let steps: [String?]
    /// The way to the struct around it; nil for the outermost.
    package let parent: Int?
    /// Whether there may be many of it in the struct around it.
    package let isInList: Bool
  }

  /// A type with more ways is followed no further: structs in structs can have more of them than anybody can count.
  private static let maximumWays = 4096

  /// A struct, and whether one around it has a shape.
  private struct Place: Hashable {
    let structure: ResolvedStruct
    let hasShape: Bool
  }

  package private(set) var ways: [Way] = []
  /// Where nothing is of interest, which is looked for once however many ways lead there.
  private var empty: Set<Place> = []

  /// - Parameters:
  ///   - type: The type of a sample.
  ///   - isWanted: Whether something is of interest, together with whether a struct around it has a shape.
  package init(_ type: ResolvedType, _ isWanted: (Kind, _ hasShape: Bool) -> Bool) {
    add(type, [], parent: nil, isInList: false, hasShape: false, isWanted)
  }

  package var queries: [ValueQuery] { ways.map { ValueQuery(steps: $0.steps) } }

  /// Whether there is anything but structs.
  package var isEmpty: Bool { ways.allSatisfy { $0.kind == .structure } }

  private mutating func add(
    _ type: ResolvedType, _ steps: [String?], parent: Int?, isInList: Bool, hasShape: Bool,
    _ isWanted: (Kind, Bool) -> Bool
  ) {
    Steps.take()
    guard ways.count < Self.maximumWays else { return }
    if case .list(let element, _) = type {
      return add(
        element, steps + [nil], parent: parent, isInList: true, hasShape: hasShape, isWanted)
    }
    guard let kind = Kind(type) else { return }
    guard case .structure(let structure) = type else {
      if isWanted(kind, hasShape) {
        ways.append(Way(kind: kind, steps: steps, parent: parent, isInList: isInList))
      }
      return
    }
    let place = Place(structure: structure, hasShape: hasShape)
    guard !empty.contains(place) else { return }
    let number = ways.count
    ways.append(Way(kind: kind, steps: steps, parent: parent, isInList: isInList))
    let hasShape = hasShape || structure.fields.contains { Kind($0.type)?.isShape ?? false }
    for field in structure.fields {
      add(
        field.type, steps + [field.name.text], parent: number, isInList: false, hasShape: hasShape, isWanted)
    }
    // A struct in which there is nothing of interest is none either.
    if ways.count == number + 1 {
      ways.removeLast()
      empty.insert(place)
    }
  }
}
