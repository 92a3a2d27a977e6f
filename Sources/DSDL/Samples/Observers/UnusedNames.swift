/// Finds out which names are declared and in no sample, so that fixes do not spread slips of declarations.
final class UnusedNames: SampleObserver {
  private let plan: Plan
  private var use: NameUse
  private let didSee: (UnusedNames) -> Void

  /// - Parameter didSee: What is called when some more samples have been seen.
  init(_ plan: Plan, didSee: @escaping (UnusedNames) -> Void = { _ in }) {
    self.plan = plan
    use = NameUse(plan)
    self.didSee = didSee
  }

  let queries = [
    ValueQuery { if case .label = $0 { true } else { false } },
    ValueQuery { if case .structure = $0 { true } else { false } },
  ]

  func makePart(_ types: ObservedTypes) -> NameUse { NameUse(plan) }

  func append(_ part: NameUse, _ findings: inout ObserverFindings) {
    use.formUnion(part)
    didSee(self)
  }

  /// What says whether a name is in no sample, or may be in none if not all of them have been seen.
  func test(hasSeenAll: Bool = true) -> (FixLog.Suspect) -> Bool {
    let classes = Set(use.classes.unused(in: plan, ignoringDoubt: true).map(\.class))
    let objects = use.objectsByField(in: plan)
    return { suspect in
      let declared = suspect.guess.declared
      return switch suspect.guess.kind {
      case .label: classes.contains(declared)
      // Each object with the struct has another word in its place.
      case .field, .optionalField:
        suspect.uses.map { hasSeenAll ? objects[declared] == $0 : objects[declared, default: 0] <= $0 }
          ?? true
      }
    }
  }
}

extension FixIt.Guess {
  /// What gives the declared name the form that samples use, if it is declared in this file: a library is read for other
  /// descriptions as well. The name of an optional field stands in two places.
  func correction(in file: SourceFile) -> FixIt? {
    guard declared.range.file == file else { return nil }
    switch kind {
    case .label:
      return ClassNameStyle.isUsual(written) && NameRules.likeness(of: written) == nil
        ? .rewriting(declared.range, as: written, safety: .unsafe) : nil
    case .field:
      return NameRules.isPortable(written) ? .renaming(declared, to: written, safety: .unsafe) : nil
    case .optionalField: return nil
    }
  }
}
