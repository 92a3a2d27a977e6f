/// A plan as the recogniser walks it: a tree of nodes of one size in one piece of memory, names in hash tables.
///
/// In a `Plan` a struct used in two places is one node; here it is two, so that a node says where in a sample it
/// stands, and the place behind a value says how to go on. `List[etype=LocalObjectEntry]` with two fields becomes
///
///     nodes      0: list       child 1, opening 3
///                1: structure  fields 0..<2, opening 5, slot 0, bits 0b11
///                2: bbox       after 6
///                3: label      after 7, table 0
///     positions  0: before the list      3: behind `[`          5: behind `{`
///                1: behind the list      4: behind an element   6: behind `bbox`   7: behind `label`
///                2: before the comma that the next list follows
///     tables     0: the class names;  1: the names of the fields
///
/// What keeps it safe: the memory is written by `init` only and freed by `deinit`; whoever reads it holds the
/// plan. Numbers of nodes, positions, slots and tables come from the same `init`.
final class FlatPlan: @unchecked Sendable {
  struct Node {
    var operation: Plan.Operation
    /// What a value is that observers are told of; then `operation` is `any`, so that nothing else has to ask.
    var told = Plan.Operation.any
    /// Its place, if observers are told of what stands there; else -1.
    var place = ObservedPlaces.none
    /// Of labels of one domain: the number of its first class, where those of all domains are numbered.
    var firstClass: Int32 = 0
    /// Whether a rule is on that needs a closer look: at the extent of a box, at the first letters of a locator.
    var isStrict = false
    /// Whether a box without an extent is to be told.
    var needsExtent = false
    /// As in `Plan.Node`, or how many classes there are: 0 if numbers are no labels or unknown.
    var a: Int32 = 0
    /// The position behind the value.
    var after: Int32 = 0
    /// Of a struct or a list: the position behind the opening bracket. The position behind a list's element is the
    /// next one, those behind a struct's fields are the next ones.
    var opening: Int32 = 0
    /// The node of a list's elements.
    var child: Int32 = 0
    /// Where a struct's fields begin in `fields`.
    var firstField: Int32 = 0
    /// Where the words begin that tell which fields of a struct have been seen; in `required` are those that must be.
    var slot: Int32 = 0
    var words: Int32 = 0
    /// Its bits in each of them: small structs share a word.
    var bits: UInt64 = 0
    /// The names of a struct's fields, or the labels.
    var names: KnownNames
  }

  /// A place between values.
  struct Position {
    /// The struct or list in which it is; -1 before and behind the whole instance.
    var node: Int32
    /// The field or element before it; -1 behind the opening bracket.
    var field: Int32
  }

  /// How deep a plan may nest; together with the depth of free values it stays far below the reader's limit.
  static let maximumDepth = 64
  /// How many positions there may be; with more, the evaluator looks at every sample.
  static let maximumPositions = 8192

  /// The positions before an instance, behind it, and before the comma that the next one follows.
  static let start = 0
  static let end = 1
  static let next = 2

  let nodes: UnsafeMutablePointer<Node>
  let fields: UnsafeMutablePointer<Int32>
  let required: UnsafeMutablePointer<UInt64>
  let positions: UnsafeMutablePointer<Position>
  private let tables: [NameTableMemory]
  let formats: [DateTimeFormat]
  let root: Int
  let positionCount: Int
  /// A list, by its node in the plan and its place for observers.
  struct List: Hashable {
    let node: Int
    let place: Int32
  }

  /// For lists: a node of theirs.
  let lists: [List: Int]
  /// Whether observers are told of structs or lists.
  let hasOpenings: Bool
  /// How many words there are in `required`.
  let slots: Int

  /// - Returns: Nil if the plan has something that only the evaluator knows how to check.
  init?(_ plan: Plan, _ options: DiagnosticOptions, places: ObservedPlaces? = nil) {
    var builder = FlatPlanBuilder(plan, options, places)
    guard let root = builder.build() else { return nil }
    nodes = Self.memory(builder.nodes)
    fields = Self.memory(builder.fields)
    required = Self.memory(builder.required)
    positions = Self.memory(builder.positions)
    tables = builder.tables
    formats = plan.formats
    self.root = root
    positionCount = builder.positions.count
    lists = builder.lists
    hasOpenings = builder.hasOpenings
    slots = max(1, builder.required.count)
  }

  deinit {
    nodes.deallocate()
    fields.deallocate()
    required.deallocate()
    positions.deallocate()
  }

  private static func memory<Element: BitwiseCopyable>(
    _ elements: [Element]
  ) -> UnsafeMutablePointer<Element> {
    let memory = UnsafeMutablePointer<Element>.allocate(capacity: max(1, elements.count))
    memory.initialize(from: elements, count: elements.count)
    return memory
  }
}
