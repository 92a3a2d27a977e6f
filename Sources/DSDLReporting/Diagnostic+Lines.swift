import DSDL

extension Diagnostic {
  /// Everything that is said of a finding, a line each, safe to show: for formats that have one text for all of it.
  ///
  /// - Parameter omitsLocated: Whether notes that tell of a place are left out, for a format that has places for them.
  func lines(omitsLocated: Bool = false) -> [String] {
    let notes = notes.filter { !omitsLocated || $0.range == nil }.map { "note: \($0.textWithPlace)" }
    return ([message] + [whereabouts].compactMap(\.self) + hints.map { "hint: \($0)" } + notes)
      .map(VisibleText.escaping)
  }

  /// "in sample 3, at /samples/3/domain"; nothing for what is in no sample.
  var whereabouts: String? {
    let pointer = pointer.flatMap { $0.isEmpty ? nil : "at \($0)" }
    let parts = [sample.map { "in sample \($0)" }, pointer].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}

extension Note {
  /// "class domain declared here (defs/class-dom.yaml:3:1)"
  var textWithPlace: String { message + (range.map { " (\(Wording.place($0)))" } ?? "") }
}
