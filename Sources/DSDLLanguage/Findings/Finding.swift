/// What a stage says of a mistake before it becomes a diagnostic: everything but rule, place and severity.
package struct Finding {
  package var message: Message
  package var notes: [Note]
  package var hints: [Message]
  package var fix: FixIt?
  /// For instances: what the sample says of itself.
  package var subject: String?

  package init(_ message: Message, notes: [Note] = [], hints: [Message] = [], fix: FixIt? = nil) {
    self.message = message
    self.notes = notes
    self.hints = hints
    self.fix = fix
  }

  package init(_ message: Message, notes: [Note] = [], hint: Message?, fix: FixIt? = nil) {
    self.init(message, notes: notes, hints: hint.map { [$0] } ?? [], fix: fix)
  }
}
