/// Recognisers for the elements of lists inside of samples: in a sample with a mistake, the evaluator has to look only at
/// the element that has it.
///
/// Each is made when a list of its kind is first met. They belong to one thread.
final class ElementRecognisers {
  private let plan: FlatPlan
  private let crossesLines: Bool
  private let tape: ValueTape?
  private var made: [FlatPlan.List: Recogniser] = [:]

  init(_ plan: FlatPlan, crossesLines: Bool, tape: ValueTape?) {
    self.plan = plan
    self.tape = tape
    self.crossesLines = crossesLines
  }

  /// The one for a list, by its node in the plan and its place for observers; nil if the flat plan does not have that.
  func elements(ofList node: Int, at place: Int32) -> Recogniser? {
    let key = FlatPlan.List(node: node, place: place)
    if let known = made[key] { return known }
    guard let list = plan.lists[key] else { return nil }
    let recogniser = Recogniser(
      plan, elementsOf: list, crossesLines: crossesLines, window: PageWindow(), tape: tape)
    made[key] = recogniser
    return recogniser
  }
}
