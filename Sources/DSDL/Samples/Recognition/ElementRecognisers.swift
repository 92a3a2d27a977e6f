/// Recognisers for the elements of lists inside of samples: in a sample with a mistake, the evaluator has to look only at
/// the element that has it.
///
/// Each is made when a list of its kind is first met. They belong to one thread.
final class ElementRecognisers {
  private let plan: FlatPlan
  private let crossesLines: Bool
  private var made: [Int: Recogniser] = [:]

  init(_ plan: FlatPlan, crossesLines: Bool) {
    self.plan = plan
    self.crossesLines = crossesLines
  }

  /// The one for a list, by the number of its node in the plan; nothing if the flat plan does not have that.
  func elements(ofList node: Int) -> Recogniser? {
    if let known = made[node] { return known }
    guard let list = plan.lists[node] else { return nil }
    let recogniser = Recogniser(plan, elementsOf: list, crossesLines: crossesLines, window: PageWindow())
    made[node] = recogniser
    return recogniser
  }
}
