/// A fix with what it was made for.
package struct LoggedFix: Sendable, Hashable {
  package let fix: FixIt
  package let rule: Rule
  /// The bytes that it replaces, as they were when the file was checked.
  package let old: [UInt8]

  package init(fix: FixIt, rule: Rule, old: [UInt8]) {
    self.fix = fix
    self.rule = rule
    self.old = old
  }

  package var bytes: Range<Int> { fix.bytes }
  package var replacement: String { fix.replacement }
}
