/// Finds classes that no label names, for the rule `unused-class`.
final class UnusedClasses: SampleObserver {
  private let plan: Plan
  private var use: ClassUse

  init(_ plan: Plan) {
    self.plan = plan
    use = ClassUse(plan)
  }

  let queries = [ValueQuery { if case .label = $0 { true } else { false } }]

  func makePart(_ types: ObservedTypes) -> ClassUse.Part { ClassUse.Part(plan) }

  func append(_ part: ClassUse.Part, _ findings: inout ObserverFindings) { use.formUnion(part.use) }

  func finish(isComplete: Bool, _ findings: inout ObserverFindings) {
    guard isComplete else { return }
    for (name, domain) in use.unused(in: plan) {
      findings.report(.unusedClass, at: name.range) {
        Finding(.label(.unused(name.text, domain: domain.name.text)))
      }
    }
  }
}
