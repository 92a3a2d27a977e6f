/// A collection being built.
struct Frame {
  /// Its record; -1 for the document, which holds the root.
  var record = -1
  var isMapping = false
  /// The children so far; in a mapping, keys and values.
  var children = 0
  /// The latest child's record.
  var lastChild = -1
  /// In a mapping, the latest key's record.
  var lastKey = -1
  /// Where the latest child ends in the file.
  var lastEnd = 0
  /// The nodes in it with all aliases expanded, itself included.
  var expanded = 1
  /// The bytes of text in it with all aliases expanded.
  var bytes = 0
  /// The collections nested in it with all aliases expanded, itself included.
  var height = 1
  /// Its anchor's number, -1 without one.
  var anchor = -1
  /// Whether one of its keys is a merge key.
  var hasMerge = false
}
