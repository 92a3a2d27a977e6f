/// What wrong labels were probably meant to be, looked up once for each: a dataset with a million wrong labels
/// has few different ones, and a domain may have thousands of classes to compare with.
final class LabelSuggestions {
  struct Suggestion {
    /// What to say.
    var hint: Message?
    /// The label to write, if that is beyond doubt.
    var label: String?
    /// Whether the label is what was written, in another form.
    var safety = FixIt.Safety.unsafe
    /// The class, and the word that may be a slip of its name.
    var guess: (written: String, declared: Name)?
  }

  private struct Key: Hashable {
    let written: ExactText
    /// The class domains, which live as long as they are asked for.
    let domains: [ObjectIdentifier]
  }

  private static let maximumCount = 10_000

  private var known: [Key: Suggestion] = [:]

  func suggestion(
    for written: String, in domains: [ObjectIdentifier], _ make: () -> Suggestion
  ) -> Suggestion {
    let key = Key(written: ExactText(written), domains: domains)
    if let suggestion = known[key] { return suggestion }
    let suggestion = make()
    if known.count < Self.maximumCount { known[key] = suggestion }
    return suggestion
  }
}
