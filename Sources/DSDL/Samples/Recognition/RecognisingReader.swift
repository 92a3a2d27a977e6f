/// A reader that may let a recogniser pass over what is right.
protocol RecognisingReader: InstanceReader {
  /// Passes over elements of the list that a recogniser knows to be right, and says how many. The cursor is behind the
  /// opening of the list, or behind an element.
  mutating func passElements(_ recogniser: Recogniser, isFirst: Bool) -> Int
}

extension NodeReader: RecognisingReader {
  mutating func passElements(_ recogniser: Recogniser, isFirst: Bool) -> Int { 0 }
}
