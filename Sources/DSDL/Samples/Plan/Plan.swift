/// A resolved type as flat tables that the evaluator walks without looking anything up by name.
///
/// `List[etype=BBox]` inside a struct becomes:
///
///     nodes   0: structure  a=0            → structs[0]
///             1: list       a=2            → element node 2
///             2: bbox       a=0 (xywh)
///     structs 0: fields 0..<1, one required
///     fields  0: "boxes" → node 1
///
/// Nodes are made once for each distinct type, so a struct used in many places is compiled once.
struct Plan: Sendable {
  /// What to do with a value.
  enum Operation: UInt8, Sendable {
    /// Anything passes: the type was reported as wrong.
    case any
    case bool, int, num, string, dict
    /// `a`: how many numbers.
    case coord
    case interval
    /// `a`: 0 for `xywh`, 1 for `xyxy`.
    case bbox
    /// `a`: 0 for `xywht` in radians, 1 in degrees, 2 for `xyxy`.
    case rotatedBBox
    /// `a`: how many numbers.
    case bbox3D
    case polygon
    /// `a`: the domain.
    case keypoint
    /// `a`: the label set.
    case label
    case imageShape
    /// `a`: the format, -1 for none.
    case date, time
    case locator
    /// `a`: the node of the elements.
    case list
    /// `a`: the struct.
    case structure
  }

  struct Node: Sendable {
    let operation: Operation
    var a: Int32 = 0
  }

  struct Field: Sendable {
    let node: Int32
    let isRequired: Bool
  }

  struct Struct: Sendable {
    /// Where its fields begin in `fields`.
    let firstField: Int
    let names: NameIndex
    var fieldCount: Int { names.count }
    let type: ResolvedStruct
  }

  struct Domain: Sendable {
    let classes: NameIndex
    let type: ClassDomain
    /// The number of its first class, where the classes of all domains are numbered one after the other.
    let firstClass: Int
    /// So many bytes a class has with the name of its domain.
    let longestLabel: Int
  }

  var nodes: [Node] = []
  /// For each node the type it came from, for messages.
  var types: [ResolvedType] = []
  var fields: [Field] = []
  var structs: [Struct] = []
  var domains: [Domain] = []
  var domainNames: Set<String> = []
  /// The sets of domains that labels are taken from.
  var labelSets: [LabelSet] = []
  var formats: [DateTimeFormat] = []
  var root = 0

  /// How many names it has: fields, and classes for every set of domains that they are labels of.
  var nameCount: Int {
    fields.count + labelSets.joined().reduce(0) { $0 + domains[$1].classes.count }
  }

  /// The domain of a class by its number among those of all domains, and its number from 0 there.
  func label(_ number: Int) -> (domain: ClassDomain, index: Int)? {
    guard let domain = domains.last(where: { $0.firstClass <= number }) else { return nil }
    let index = number - domain.firstClass
    return index < domain.type.classes.count ? (domain.type, index) : nil
  }
}
