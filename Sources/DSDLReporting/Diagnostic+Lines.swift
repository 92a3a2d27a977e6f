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
    let pointer = pointer.flatMap { $0.isEmpty ? nil : $0 }
    // Said of each of a hundred thousand findings: only the words that are read are made.
    switch (wording.language, sample, pointer) {
    case (_, nil, nil): return nil
    case (.english, let sample?, nil): return "in sample \(sample)"
    case (.english, nil, let pointer?): return "at \(pointer)"
    case (.english, let sample?, let pointer?): return "in sample \(sample), at \(pointer)"
    case (.chinese, let sample?, nil): return "在样本 \(sample) 中"
    case (.chinese, nil, let pointer?): return "位于 \(pointer)"
    case (.chinese, let sample?, let pointer?): return "在样本 \(sample) 中，位于 \(pointer)"
    }
  }
}

extension Note {
  /// "class domain declared here (defs/class-dom.yaml:3:1)"
  package func textWithPlace(_ wording: Wording) -> String {
    message(in: wording.language) + (range.map { wording.bracketed(Wording.place($0)) } ?? "")
  }
}
