/// What is said of a file that has not the shape of a file of samples, or of global info.
extension SampleChecker {
  private var form: SampleFileMessage.Form { content == .samples ? .samples : .globalInfo }

  /// - Parameters:
  ///   - keys: The keys that are there.
  ///   - lists: Those of them that hold a list of objects.
  mutating func reportMissing(_ range: SourceRange, keys: [String] = [], lists: [String] = []) {
    lose()
    collector.report(.missingSection, at: range) {
      let isSample = content == .samples && keys.contains(where: plan.types[plan.root].hasField)
      let found =
        SampleFileForm.form(ofObjectWith: keys)
        ?? (isSample ? .sample : SampleFileForm.isAnswer(keys) ? .answer : nil)
      let slip =
        found == nil
        ? Spelling.nearest(to: content.key, among: keys).first ?? otherWord(in: keys, lists) : nil
      return Finding(
        .sampleFile(.without(content.key, found)),
        hint: .sampleFile(slip.map { .writeKey(content.key, insteadOf: $0) } ?? hint(for: found)))
    }
  }

  /// The one key that must be another word for that of the samples.
  private func otherWord(in keys: [String], _ lists: [String]) -> String? {
    guard content == .samples else { return nil }
    let words = keys.filter(SampleFileForm.otherWordsForSamples.contains)
    return words.count == 1 ? words[0] : lists.count == 1 ? lists[0] : nil
  }

  private func hint(for found: FileForm?) -> SampleFileMessage {
    if found == .answer { return .downloadAgain }
    return found?.layout.map { .createDataset($0) } ?? .writeForm(form)
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

  mutating func reportNoList(_ range: SourceRange, _ what: SampleFileMessage.Content) {
    lose()
    collector.report(
      .wrongShape, at: range, .sampleFile(.samplesAre(what)), hint: .sampleFile(.writeForm(form)))
  }
}
