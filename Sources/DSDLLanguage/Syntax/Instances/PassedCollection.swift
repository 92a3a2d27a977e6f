/// An object or a list that a reader of JSON passes over.
package struct PassedCollection {
  /// The keys of an object.
  package let object: KeyStack.Object?
  /// Where the key stands whose value is at the cursor.
  package var key = 0..<0
  /// The number of the element at the cursor.
  package var index = -1
  package var isFirst = true
  /// Which keys of an object are there twice.
  var repetition = Repetition.none

  enum Repetition {
    case none
    /// The latest key is the first one, which is said by the mistake with this number.
    case firstKey(Range<Int>, mistake: Int)
    /// The object begins again.
    case whole
  }
}
