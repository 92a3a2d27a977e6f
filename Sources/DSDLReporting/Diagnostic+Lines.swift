package import DSDL

extension Diagnostic {
  /// Everything that is said of a finding, a line each, safe to show: for formats that have one text for all of it.
  ///
  /// - Parameter omitsLocated: Whether notes that tell of a place are left out, for a format that has places for them.
  func lines(_ wording: Wording, omitsLocated: Bool = false) -> [String] {
    let language = wording.language
    let notes = notes.filter { !omitsLocated || $0.range == nil }
      .map { wording.labelled(Wording.note, $0.textWithPlace(wording)) }
    let hints = hints(in: language).map { wording.labelled(Wording.hint, $0) }
    return ([message(in: language)] + [whereabouts(wording)].compactMap(\.self) + hints + notes)
      .map(VisibleText.escaping)
  }

  /// "in sample 3, at /samples/3/domain"; nil for what is in no sample.
  package func whereabouts(_ wording: Wording) -> String? {
    let pointer = pointer.flatMap { $0.isEmpty ? nil : Phrase("at \($0)", zh: "位于 \($0)") }
    let parts = [sample.map { Phrase("in sample \($0)", zh: "在样本 \($0) 中") }, pointer].compactMap(\.self)
    return parts.isEmpty ? nil : wording.list(parts.map(wording.callAsFunction))
  }
}

extension Note {
  /// "class domain declared here (defs/class-dom.yaml:3:1)"
  package func textWithPlace(_ wording: Wording) -> String {
    message(in: wording.language) + (range.map { wording.bracketed(Wording.place($0)) } ?? "")
  }
}
