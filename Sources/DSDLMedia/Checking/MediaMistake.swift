import DSDL

/// What is wrong with a file, or with what is said of it.
struct MediaMistake {
  let rule: Rule
  /// How much it weighs, where that is not the rule's own severity.
  let severity: Severity?
  /// In the file of the sample.
  let range: Range<Int>
  let message: MediaMessage
  let notes: [MediaMessage]
  let hints: [MediaMessage]
  /// The `ImageShape` that a figure does not lie in, where that is what it was compared with.
  let shape: Range<Int>?

  init(
    _ rule: Rule, _ range: Range<Int>, _ message: MediaMessage, severity: Severity? = nil,
    notes: [MediaMessage] = [], hints: [MediaMessage] = [], shape: Range<Int>? = nil
  ) {
    self.rule = rule
    self.severity = severity
    self.range = range
    self.message = message
    self.notes = notes
    self.hints = hints
    self.shape = shape
  }
}

extension ObserverFindings {
  /// Reports a mistake of a sample, by its number and place.
  mutating func report(_ mistake: MediaMistake, of sample: (number: Int, range: Range<Int>)) {
    let file = file
    report(mistake.rule, mistake.severity, at: mistake.range, of: sample) {
      let shape = mistake.shape.map { Note(.media(.shapeHere), SourceRange(file, $0)) }
      return Finding(
        .media(mistake.message), notes: mistake.notes.map { Note(.media($0)) } + (shape.map { [$0] } ?? []),
        hints: mistake.hints.map(Message.media))
    }
  }

  /// Reports what belongs to no sample.
  func report(
    _ rule: Rule, _ message: MediaMessage, severity: Severity? = nil, at place: SourceRange
  ) {
    report(rule, severity, at: place) { Finding(.media(message)) }
  }
}
