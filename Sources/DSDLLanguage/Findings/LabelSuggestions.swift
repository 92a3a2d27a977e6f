/// What wrong labels were probably meant to be, looked up once for each: a dataset with a million wrong labels
/// has few different ones, and a domain may have thousands of classes to compare with.
package final class LabelSuggestions {
  package struct Suggestion {
    /// What to say.
    package var hint: Message?
    /// The label to write, if that is beyond doubt.
    package var label: String?
    /// Whether the label is what was written, in another form.
    package var safety = FixIt.Safety.unsafe
    /// The class, and the word that may be a slip of its name.
    package var guess: (written: String, declared: Name)?

    package init(
      hint: Message? = nil, label: String? = nil, safety: FixIt.Safety = .unsafe,
      guess: (written: String, declared: Name)? = nil
    ) {
      self.hint = hint
      self.label = label
      self.safety = safety
      self.guess = guess
    }
  }

  private struct Key: Hashable {
    let written: ExactText
    /// The class domains, which live as long as they are asked for.
    let domains: [ObjectIdentifier]
  }

  private static let maximumCount = 10_000

  private var known: [Key: Suggestion] = [:]

  package func suggestion(
    for written: String, in domains: [ObjectIdentifier], _ make: () -> Suggestion
  ) -> Suggestion {
    let key = Key(written: ExactText(written), domains: domains)
    if let suggestion = known[key] { return suggestion }
    let suggestion = make()
    if known.count < Self.maximumCount { known[key] = suggestion }
    return suggestion
  }
}
