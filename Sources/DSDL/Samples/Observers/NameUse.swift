/// What has been met of the names that a plan declares.
struct NameUse: SampleObserverPart {
  private(set) var classes: ClassUse
  /// How many objects there are of each struct of the plan.
  private var objects: [Int]

  init(_ plan: Plan) {
    classes = ClassUse(plan)
    objects = Array(repeating: 0, count: plan.structs.count)
  }

  mutating func observe(_ samples: ObservedSamples, _ findings: inout ObserverFindings) {
    for sample in samples {
      for value in sample.values {
        if let structure = value.structure { objects[structure] += 1 } else { classes.note(value) }
      }
    }
  }

  mutating func formUnion(_ other: NameUse) {
    classes.formUnion(other.classes)
    for index in objects.indices { objects[index] += other.objects[index] }
  }

  /// How many objects may have a field, by its declaration.
  func objectsByField(in plan: Plan) -> [Name: Int] {
    var counts: [Name: Int] = [:]
    for (structure, count) in zip(plan.structs, objects) {
      for field in structure.type.fields { counts[field.name, default: 0] += count }
    }
    return counts
  }
}
