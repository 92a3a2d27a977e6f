/// What is said of a file that has not the shape of a file of samples, or of global info.
extension SampleChecker {
  /// A key of a file that has not the one that is wanted.
  struct OtherKey {
    let name: String
    /// Whether it holds a list, and one of objects.
    let isList, isListOfObjects: Bool
  }

  private var form: SampleFileMessage.Form { content == .samples ? .samples : .globalInfo }

  /// - Parameters:
  ///   - others: The keys that are there.
  ///   - inner: What the file is, as what stands in it tells.
  ///   - arrangement: How the samples are there, if they are.
  mutating func reportMissing(
    _ range: SourceRange, others: [OtherKey] = [], inner: FileForm? = nil,
    arrangement: SampleFileMessage.Arrangement? = nil
  ) {
    lose()
    collector.report(.missingSection, at: range) {
      let keys = others.map(\.name)
      if let form = SampleFileForm.form(ofObjectWith: keys) {
        return missing(form, hint: form.hint ?? .writeForm(self.form))
      }
      if content == .samples, let arrangement {
        return missing(nil, hint: .rearrange(arrangement, form))
      }
      if let inner { return missing(inner, hint: inner.hint ?? .writeForm(form)) }
      if content == .samples, keys.contains(where: plan.types[plan.root].hasField) {
        return missing(.sample, hint: .writeForm(form))
      }
      if SampleFileForm.isAnswer(keys) { return missing(.answer, hint: .downloadAgain) }
      let slip = Spelling.nearest(to: content.key, among: keys).first ?? otherWord(in: others)
      return missing(nil, hint: slip.map { .writeKey(content.key, insteadOf: $0) } ?? .writeForm(form))
    }
  }

  /// How the object at a reader's cursor holds the samples.
  func arrangement(of reader: some InstanceReader) -> SampleFileMessage.Arrangement? {
    SampleFileMessage.Arrangement(of: reader, sample: plan.types[plan.root], key: content.key)
  }

  private func missing(_ found: FileForm?, hint: SampleFileMessage) -> Finding {
    Finding(.sampleFile(.without(content.key, found)), hint: .sampleFile(hint))
  }

  /// The one key that must be another word for that of the samples.
  private func otherWord(in keys: [OtherKey]) -> String? {
    guard content == .samples else { return nil }
    let words = keys.filter { $0.isList && SampleFileForm.otherWordsForSamples.contains($0.name) }
    if words.count == 1 { return words[0].name }
    let lists = keys.filter(\.isListOfObjects)
    return lists.count == 1 ? lists[0].name : nil
  }

  mutating func reportShape(_ range: SourceRange, _ what: SampleFileMessage.Content) {
    lose()
    collector.report(
      .wrongShape, at: range, .sampleFile(.fileIs(what, expected: content.key)),
      hint: .sampleFile(.writeForm(form)))
  }

  mutating func reportLines(_ range: SourceRange) {
    lose()
    collector.report(
      .wrongShape, at: range, .sampleFile(.severalValues(expected: content.key)),
      hint: .sampleFile(content == .samples ? .writeFormOrNameLines(form) : .writeForm(form)))
  }

  mutating func reportNoList(
    _ range: SourceRange, _ what: SampleFileMessage.Content,
    arrangement: SampleFileMessage.Arrangement? = nil
  ) {
    lose()
    collector.report(.wrongShape, at: range) {
      Finding(
        .sampleFile(.samplesAre(what)),
        hint: .sampleFile(arrangement.map { .rearrange($0, form) } ?? .writeForm(form)))
    }
  }
}
