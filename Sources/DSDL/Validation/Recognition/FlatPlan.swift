/// A plan as the recogniser walks it: nodes of one size in one piece of memory, names in hash tables.
///
/// `List[etype=LocalObjectEntry]` with two fields becomes
///
///     nodes   0: label      table 0
///             1: bbox       (xywh)
///             2: structure  fields 0..<2, required 0b11, glue 0
///             3: list       child 2
///     fields  1, 0          the nodes of `bbox` and `label`
///     tables  0: the class names;  1: the names of the fields
///
/// What keeps it safe: the memory is written by `init` only and freed by `deinit`; whoever reads it holds the
/// plan. Numbers of nodes, fields and tables come from the same `init`.
final class FlatPlan: @unchecked Sendable {
  struct Node {
    var operation: Plan.Operation
    /// Whether a rule is on that needs a closer look: at the extent of a box, at the first letters of a locator.
    var isStrict = false
    /// Whether a box without an extent is to be told.
    var needsExtent = false
    /// As in `Plan.Node`, or how many classes there are: 0 if numbers are no labels or unknown.
    var a: Int32 = 0
    /// The node of a list's elements.
    var child: Int32 = 0
    /// The table of a struct's fields or of labels.
    var table: Int32 = 0
    /// Where a struct's fields begin in `fields`; it has one pair of glue more than fields, from `glue` on.
    var firstField: Int32 = 0
    var fieldCount: Int32 = 0
    var glue: Int32 = 0
    /// Of a struct with more than 64 fields: where the masks of required fields begin in `required`.
    var firstRequired: Int32 = 0
    var required: UInt64 = 0
  }

  /// How deep a plan may nest; together with the depth of free values it stays far below the reader's limit.
  static let maximumDepth = 64

  let nodes: UnsafeMutablePointer<Node>
  let fields: UnsafeMutablePointer<Int32>
  let required: UnsafeMutablePointer<UInt64>
  let tables: [NameTableMemory]
  let formats: [DateTimeFormat]
  let root: Int
  let glueCount: Int
  /// How many words there are in `required`.
  let wideWords: Int

  /// Nothing if the plan has something that only the evaluator knows how to check.
  init?(_ plan: Plan, _ options: DiagnosticOptions) {
    var builder = FlatPlanBuilder(plan, options)
    guard builder.build() else { return nil }
    nodes = Self.memory(builder.nodes)
    fields = Self.memory(builder.fields)
    required = Self.memory(builder.required)
    tables = builder.tables.map(NameTableMemory.init)
    formats = plan.formats
    root = plan.root
    glueCount = builder.glueCount
    wideWords = max(1, builder.required.count)
  }

  deinit {
    nodes.deallocate()
    fields.deallocate()
    required.deallocate()
  }

  private static func memory<Element: BitwiseCopyable>(
    _ elements: [Element]
  ) -> UnsafeMutablePointer<Element> {
    let memory = UnsafeMutablePointer<Element>.allocate(capacity: max(1, elements.count))
    memory.initialize(from: elements, count: elements.count)
    return memory
  }
}
