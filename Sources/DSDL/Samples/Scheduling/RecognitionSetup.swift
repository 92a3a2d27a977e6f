/// What passes over clean samples, made when that pays.
struct RecognitionSetup {
  /// What clean samples are like.
  private let clean: Plan
  /// The plan for recognising clean samples; nil if each value has to be looked at by the evaluator.
  private(set) var plan: FlatPlan?
  /// How many bytes of samples have to be met until making that plan pays; nil if it is not to be made, or is.
  private var bytesBeforePlan: Int?
  /// The same for elements of lists: of samples that may go over several lines, and of those that have one each.
  private(set) var elements: ElementRecognisers?
  private(set) var elementsOfLines: ElementRecognisers?

  init(_ options: RecognitionOptions, _ plan: Plan) {
    clean = plan
    bytesBeforePlan = options.isOn ? Self.bytesBeforePlan(plan) : nil
  }

  /// Making the plan takes so long for each name that the evaluator meanwhile checks some bytes of samples.
  private static func bytesBeforePlan(_ plan: Plan) -> Int {
    plan.nameCount < 1024 ? 0 : plan.nameCount * 16
  }

  /// Makes the plan if, with so many bytes more to be checked, that pays.
  mutating func prepare(for bytes: Int, _ options: DiagnosticOptions, _ observation: Observation?) {
    guard let left = bytesBeforePlan else { return }
    guard bytes >= left else {
      bytesBeforePlan = left - bytes
      return
    }
    bytesBeforePlan = nil
    self.plan = FlatPlan(clean, options, places: observation?.plan.places)
    useTape(of: observation)
  }

  /// Makes what belongs to one thread.
  mutating func useTape(of observation: Observation?) {
    let tape = observation?.tape
    elements = plan.map { ElementRecognisers($0, crossesLines: true, tape: tape) }
    elementsOfLines = plan.map { ElementRecognisers($0, crossesLines: false, tape: tape) }
  }
}
