/// Which classes of the domains that labels refer to have been met in samples.
struct ClassUse: Sendable {
  /// For each class of all domains of the plan.
  private var isUsed: [Bool]
  /// The domains of which it is not to be told.
  private var left: Set<ClassDomain> = []
  /// The domains of which some label is wrong, so that any class may have been meant by it.
  private var doubted: Set<ClassDomain> = []

  init(_ plan: Plan) {
    isUsed = Array(
      repeating: false, count: plan.domains.last.map { $0.firstClass + $0.type.classes.count } ?? 0)
    // What a key point list or a label map holds is not seen label by label.
    for type in plan.types {
      switch type {
      case .keypoint(let domain), .labelMap(let domain): left.insert(domain)
      default: break
      }
    }
    for domain in plan.domains where domain.type.isBroken { left.insert(domain.type) }
  }

  /// Notes the class of a label; of a wrong one, that any class may have been meant by it.
  mutating func note(_ label: ObservedValue) {
    let number = Int(label.record.number)
    if isUsed.indices.contains(number) {
      isUsed[number] = true
    } else if label.record.number == ValueRecord.doubtful, case .label(let domains) = label.type {
      doubted.formUnion(domains)
    }
  }

  mutating func formUnion(_ other: ClassUse) {
    for index in isUsed.indices where other.isUsed[index] { isUsed[index] = true }
    left.formUnion(other.left)
    doubted.formUnion(other.doubted)
  }

  /// The classes that no label names, in the order of their declaration.
  ///
  /// - Parameter ignoresDoubt: Whether wrong labels count for nothing. Otherwise any class may have been meant by them.
  func unused(in plan: Plan, ignoringDoubt ignoresDoubt: Bool = false) -> [(class: Name, domain: ClassDomain)]
  {
    plan.domains.flatMap { domain -> [(Name, ClassDomain)] in
      guard !left.contains(domain.type), ignoresDoubt || !doubted.contains(domain.type) else { return [] }
      let used = isUsed[domain.firstClass...].prefix(domain.type.classes.count)
      // A class that is listed twice is met by either number.
      let met = Set(zip(domain.type.classes, used).filter(\.1).map { ExactText($0.0.text) })
      var told: Set<ExactText> = []
      return zip(domain.type.classes, used).compactMap { name, isUsed in
        guard !isUsed, !met.contains(ExactText(name.text)), told.insert(ExactText(name.text)).inserted else {
          return nil
        }
        return (name, domain.type)
      }
    }
  }
}

extension ClassUse {
  /// What an observer has met of the classes on one thread.
  struct Part: SampleObserverPart {
    private(set) var use: ClassUse

    init(_ plan: Plan) { use = ClassUse(plan) }

    mutating func observe(_ samples: ObservedSamples, _ findings: inout ObserverFindings) {
      for sample in samples {
        for value in sample.values { use.note(value) }
      }
    }
  }
}
