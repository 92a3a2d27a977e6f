/// Finds out which names are declared and in no sample, so that fixes do not spread slips of declarations.
final class UnusedNames: SampleObserver {
  private let plan: Plan
  private var use: NameUse

  init(_ plan: Plan) {
    self.plan = plan
    use = NameUse(plan)
  }

  let queries = [
    ValueQuery { if case .label = $0 { true } else { false } },
    ValueQuery { if case .structure = $0 { true } else { false } },
  ]

  func makePart(_ types: ObservedTypes) -> NameUse { NameUse(plan) }

  func append(_ part: NameUse, _ findings: inout ObserverFindings) { use.formUnion(part) }

  /// What says whether a name is in no sample, once all of them have been seen. A word for it was found so many times.
  func test() -> (FixIt.Guess, _ uses: Int) -> Bool {
    let classes = Set(use.classes.unused(in: plan, ignoringDoubt: true).map(\.class))
    let objects = use.objectsByField(in: plan)
    return { guess, uses in
      switch guess.kind {
      case .label: classes.contains(guess.declared)
      // Each object with the struct has another word in its place.
      case .field, .optionalField: objects[guess.declared] == uses
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
