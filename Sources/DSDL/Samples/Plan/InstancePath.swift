/// The way from the root of a file to the value being checked; written out as a JSON Pointer (RFC 6901)
/// only when something is wrong there.
struct InstancePath {
  enum Step {
    case index(Int)
    /// A field, by its number among all fields of the plan's structs.
    case field(structure: Int, field: Int)
    /// A key that is no field.
    case unknown
    /// The key of a locator that is an object.
    case location
  }

  private static let longestKey = 1024

  /// What stands before the steps: `/samples/3`.
  var prefix: String = ""
  var sample: Int?
  private(set) var steps: [Step] = []

  mutating func push(_ step: Step) { steps.append(step) }
  @discardableResult
  mutating func pop() -> Step { steps.removeLast() }
  mutating func setLast(_ step: Step) { steps[steps.count - 1] = step }
  mutating func removeAll() { steps.removeAll(keepingCapacity: true) }

  func pointer(in plan: Plan, appending key: String? = nil) -> String {
    var pointer = prefix
    if let sample { pointer += "/\(sample)" }
    for step in steps {
      switch step {
      case .index(let index): pointer += "/\(index)"
      case .field(let structure, let field):
        pointer += "/" + JSONPointer.escape(plan.structs[structure].type.fields[field].name.text)
      case .unknown: break
      case .location: pointer += "/$loc"
      }
    }
    // Nobody wants to read one that is longer: the object it is in has to do.
    if let key, key.utf8.count <= Self.longestKey { pointer += "/" + JSONPointer.escape(key) }
    return pointer
  }
}
