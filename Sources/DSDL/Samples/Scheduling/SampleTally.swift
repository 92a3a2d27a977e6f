/// Counts samples, says which of them are to be checked, and tells a monitor how far the check has come.
struct SampleTally {
  private let selection: SampleSelection
  private var monitor: ValidationMonitor?
  /// False for global info, which is one value that has no number.
  private let hasSamples: Bool
  /// Whether what is checked of a file is what has been read of it; a stream counts what it reads itself.
  var countsBytes = true
  /// Whether the file being read is shared by all shards.
  var sharesFiles = true
  /// Whether the rest of the file being read is not worth looking at.
  var isGivenUp = false
  private(set) var counts = SampleCounts()
  /// What tells a stream from others, if it was read to its end.
  var streamed: String? {
    get { counts.streamed }
    set { counts.streamed = newValue }
  }
  /// Whether samples with errors are remembered, as parts of observers are taken over later.
  private var remembersFlawed = false
  /// The numbers of samples with errors, if they are remembered.
  private(set) var flawed: Set<Int> = []

  init(_ content: SampleChecker.Content, _ options: ValidationOptions) {
    selection = options.samples
    monitor = options.monitor
    hasSamples = content == .samples
  }

  /// The same for a part of a file, with numbers from 0.
  ///
  /// - Parameter remembersFlawed: Whether samples with errors are remembered.
  func ofPart(remembersFlawed: Bool) -> SampleTally {
    var part = self
    part.monitor = nil
    part.remembersFlawed = remembersFlawed
    part.restart()
    return part
  }

  /// Forgets what has been checked.
  mutating func restart() {
    counts = SampleCounts()
    flawed = []
  }

  // MARK: Which samples

  /// The number of the next sample; nil for global info.
  var next: Int? { hasSamples ? counts.met : nil }

  /// How many samples may follow until it is done.
  var left: Int { max(0, selection.ownRange.upperBound - counts.met) }

  /// Whether no sample from here on is to be checked.
  var isDone: Bool {
    hasSamples
      && (isGivenUp || counts.met >= selection.ownRange.upperBound || monitor?.isCancelled == true)
  }

  /// Whether some samples may be left out.
  var isPartial: Bool { selection.isPartial }

  /// Whether a sample is to be checked.
  func selects(_ number: Int) -> Bool { selection.contains(number, sharesFile: sharesFiles) }

  /// Whether the next sample is to be passed over; then it counts as met.
  mutating func passesOver() -> Bool {
    guard hasSamples, !selects(counts.met) else { return false }
    counts.met += 1
    return true
  }

  // MARK: What was met

  /// Counts samples that nothing is wrong with, and the bytes that they take.
  mutating func count(clean: Int, bytes: Int) {
    didRead(bytes)
    guard hasSamples else { return }
    let selected = selection.count(counts.met..<counts.met + clean, sharesFile: sharesFiles)
    counts.met += clean
    counts.checked += selected
    monitor?.didCheck(selected)
  }

  /// Counts a sample that has been checked.
  mutating func count(isInvalid: Bool) {
    guard hasSamples else { return }
    counts.met += 1
    counts.checked += 1
    monitor?.didCheck(1)
    if isInvalid { countInvalid(counts.met - 1) }
  }

  /// Counts a sample that has an error.
  mutating func countInvalid(_ number: Int) {
    counts.invalid += 1
    if remembersFlawed { flawed.insert(number) }
  }

  /// Takes over what was counted in a part of a file.
  mutating func append(_ chunk: SampleChunk) {
    counts.met += chunk.counts.met
    counts.checked += chunk.counts.checked
    counts.invalid += chunk.counts.invalid
    monitor?.didCheck(chunk.counts.checked)
    didRead(chunk.end - (chunk.start ?? chunk.end))
  }

  /// Notes that so much of a file has been read.
  mutating func didRead(_ bytes: Int) { if countsBytes { monitor?.didRead(bytes) } }
}
