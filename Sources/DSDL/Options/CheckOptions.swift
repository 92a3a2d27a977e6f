/// How the samples of a dataset are to be checked.
public struct CheckOptions: Sendable {
  /// Whether samples and global info are checked, or definitions only.
  public var checksSamples = true
  /// Which samples are checked.
  public var samples = SampleSelection.all
  /// Where samples are read from instead of the places that the description names.
  public var samplesOverride: SamplesOverride?
  /// What sees how far a check has come, and can end it.
  public var monitor: ValidationMonitor?
  /// How many threads check samples, at least 1; results do not depend on it.
  public var threads = 1
  /// The checks of `checks`, whose protocol is that of an upper layer.
  var ownChecks: [any Sendable] = []
  /// Who is given findings while they are found, in order; nil if the report is enough.
  package var listener: FindingListener?
  /// How clean samples are recognised.
  var recognition = RecognitionOptions()

  public init() {}
}
