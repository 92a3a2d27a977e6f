/// A mistake in the text of a JSON file, with its place.
package struct JSONMistake: Error {
  let mistake: InstanceMistake

  init(_ mistake: InstanceMistake) { self.mistake = mistake }
}

extension FindingRecorder {
  /// Reports a mistake in the text of a file.
  package func report(_ error: JSONMistake, in file: SourceFile) {
    let mistake = error.mistake
    report(
      mistake.rule, at: SourceRange(file, mistake.range), mistake.message, notes: mistake.notes(in: file),
      hint: mistake.hint)
  }
}
