extension CheckOptions {
  /// Checks of one's own, which look at each sample in the same pass.
  public var checks: [any SampleCheck] {
    get { ownChecks.compactMap { $0 as? any SampleCheck } }
    set { ownChecks = newValue }
  }
}
