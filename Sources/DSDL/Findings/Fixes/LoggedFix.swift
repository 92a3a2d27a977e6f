/// A fix with what it was made for.
struct LoggedFix: Sendable, Hashable {
  let fix: FixIt
  let rule: Rule
  /// The bytes that it replaces, as they were when the file was checked.
  let old: [UInt8]

  var bytes: Range<Int> { fix.bytes }
  var replacement: String { fix.replacement }
}
