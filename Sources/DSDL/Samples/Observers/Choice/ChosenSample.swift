/// A sample that was chosen to be shown, as it was read while it was checked.
package struct ChosenSample: Sendable {
  /// Its number over all files, from 0.
  package let number: Int
  /// The path of its file, as it is shown.
  package let file: String
  /// The pointer to it in its file, as findings have it in front of theirs.
  package let pointer: String
  /// Its text as JSON.
  let json: [UInt8]
}
