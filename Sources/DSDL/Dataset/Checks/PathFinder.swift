/// Finds the place of a value by the way to it.
enum PathFinder {
  /// Where the value stands, or the last one on the way to it that is there; nil if nothing can be read.
  static func range<Reader: InstanceReader>(of path: [PathStep], _ reader: Reader) -> Range<Int>? {
    var reader = reader
    for step in path where (try? enter(step, &reader)) != true { break }
    let start = reader.start
    return (try? reader.skip()).map { start..<reader.end }
  }

  /// A reader with its cursor at the value; nil if there is none.
  static func reader<Reader: InstanceReader>(at path: [PathStep], _ reader: Reader) -> Reader? {
    var reader = reader
    for step in path where (try? enter(step, &reader)) != true { return nil }
    return reader
  }

  /// Goes to the value that a step leads to; false, with the cursor where it was, if there is none.
  private static func enter<Reader: InstanceReader>(
    _ step: PathStep, _ reader: inout Reader
  ) throws(InstanceMistake) -> Bool {
    var inside = reader
    var isFirst = true
    switch (step, try inside.kind()) {
    case (.field(let name), .object):
      try inside.beginObject()
      while let key = try inside.nextKey(isFirst: isFirst) {
        if key.text.buffer.elementsEqual(name.utf8) {
          reader = inside
          return true
        }
        try inside.skip()
        isFirst = false
      }
    case (.element(let index), .array):
      try inside.beginArray()
      var left = index
      while try inside.nextElement(isFirst: isFirst) {
        if left == 0 {
          reader = inside
          return true
        }
        left -= 1
        try inside.skip()
        isFirst = false
      }
    default: break
    }
    return false
  }
}
