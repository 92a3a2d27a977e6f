/// An object or a list that a reader of JSON passes over.
struct PassedCollection {
  /// The keys of an object.
  let object: KeyStack.Object?
  /// Where the key stands whose value is at the cursor.
  var key = 0..<0
  /// The number of the element at the cursor.
  var index = -1
  var isFirst = true
}
