/// What other tools write where there is no value.
package enum AbsenceWord {
  /// In small letters.
  private static let all: Set<String> = [
    "", "none", "null", "nil", "nan", "nat", "<na>", "#n/a", "n/a", "na", "undefined",
  ]

  package static func isOne(_ text: String) -> Bool { all.contains(text.lowercased()) }
}
