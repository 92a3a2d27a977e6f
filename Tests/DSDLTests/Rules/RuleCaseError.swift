/// A case that is not written as cases are.
struct RuleCaseError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
