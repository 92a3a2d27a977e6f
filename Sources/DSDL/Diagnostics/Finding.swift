/// What a stage says of a mistake before it becomes a diagnostic: everything but rule, place and severity.
struct Finding {
  var message: String
  var notes: [Note]
  var hints: [String]
  var fix: FixIt?

  init(_ message: String, notes: [Note] = [], hints: [String] = [], fix: FixIt? = nil) {
    self.message = message
    self.notes = notes
    self.hints = hints
    self.fix = fix
  }

  init(_ message: String, notes: [Note] = [], hint: String?, fix: FixIt? = nil) {
    self.init(message, notes: notes, hints: hint.map { [$0] } ?? [], fix: fix)
  }
}
