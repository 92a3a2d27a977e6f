import DSDL

/// Where a value is in a sample: the names that lead to it, through lists where there are some.
///
///     objects, each, bbox     in     {"image": "a.jpg", "objects": [{"bbox": [0, 0, 4, 3]}]}
struct FieldPlace {
  /// One step into a value.
  enum Step: Hashable {
    case field(String)
    /// Every element of a list.
    case elements
  }

  let steps: [Step]
  /// The type of the value; never a struct, and a list only if it is not stepped into.
  let type: ResolvedType
  /// The field that was stepped into last; nil if a sample is no struct.
  let declaration: Name?
  /// Whether a field on the way may be left out.
  let isOptional: Bool

  /// The name of the field itself.
  var name: String { declaration?.text ?? "" }

  /// The way in dots, as it is shown: `objects.bbox`.
  var path: String {
    let names = steps.compactMap { step in if case .field(let name) = step { name } else { nil } }
    return names.joined(separator: ".")
  }

  /// Whether a sample may have any number of these values.
  var isRepeated: Bool { steps.contains(.elements) }

  /// The value of a place that is not repeated.
  func value(in sample: DataValue) -> DataValue? {
    var value = sample
    for case .field(let name) in steps {
      guard let next = value[name] else { return nil }
      value = next
    }
    return value
  }

  /// How many of these values a sample has.
  func count(in sample: DataValue) -> Int { count(in: sample, steps[...]) }

  private func count(in value: DataValue, _ steps: ArraySlice<Step>) -> Int {
    var value = value
    for index in steps.indices {
      switch steps[index] {
      case .field(let name):
        guard let next = value[name] else { return 0 }
        value = next
      case .elements:
        let rest = steps[(index + 1)...]
        return (value.array ?? []).reduce(0) { $0 + count(in: $1, rest) }
      }
    }
    return 1
  }
}
