/// What is said of a file that has not the shape of a file of samples, or of global info.
extension SampleChecker {
  private var form: String { content == .samples ? "{\"samples\": [ … ]}" : "{\"global-info\": { … }}" }

  /// - Parameter keys: The keys that are there.
  mutating func reportMissing(_ range: SourceRange, keys: [String] = []) {
    isComplete = false
    collector.report(.missingSection, at: range) {
      let isSample = content == .samples && keys.contains(where: plan.types[plan.root].hasField)
      let name = (SampleFileForm.form(ofObjectWith: keys) ?? (isSample ? .sample : nil))?.phrase.english
      let slip = name == nil ? Spelling.nearest(to: content.key, among: keys).first : nil
      return Finding(
        "the file has no '\(content.key)'" + (name.map { ": it is \($0)" } ?? ""),
        hint: slip.map { "write '\(content.key)' for '\($0)'" } ?? "write \(form)")
    }
  }

  mutating func reportShape(_ range: SourceRange, _ what: String) {
    isComplete = false
    collector.report(
      .wrongShape, at: range, "the file is \(what): an object with '\(content.key)' is expected",
      hint: "write \(form)")
  }

  mutating func reportLines(_ range: SourceRange) {
    isComplete = false
    collector.report(
      .wrongShape, at: range,
      "the file has several values, one after the other: an object with '\(content.key)' is expected",
      hint: content == .samples
        ? "write \(form), or name the file .jsonl if each line is a sample" : "write \(form)")
  }

  mutating func reportNoList(_ range: SourceRange, _ what: String) {
    isComplete = false
    collector.report(.wrongShape, at: range, "'samples' is \(what): a list of samples is expected")
  }
}
