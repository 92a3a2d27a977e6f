/// What a value looks like, whatever its size: enough to tell whose form it is in.
///
///     [10, 20, 2, 30, 40, 1]      list of number, 6
///     [[[1, 2], [3, 4]]]          list, 1, of list, 2, of list, 2, of number
///     {"x": 1, "y": 2}            object with x, y
///     [1, "a"]                    list, 2, of mixed
///
/// It is made only for a value that is wrong, in one go over it.
indirect enum ValueShape: Hashable {
  /// A number, a numeral being one that stands in text.
  case number, numeral
  case text, boolean, null
  /// An object with these keys, or of several objects those that all have, in the order of the first.
  case object([String])
  /// Lists of so many elements, nil where there is none.
  case list(of: ValueShape?, ClosedRange<Int>)
  /// Values of which one is not like the other, or such as are nested deeper than any form.
  case mixed

  private static let deepest = 6
  private static let mostKeys = 24
  private static let longestKey = 64
  private static let longestNumeral = 40

  /// The shape of the value at the cursor of a reader, of which a copy is used; nil if its text cannot be read.
  static func of(_ reader: some InstanceReader) -> ValueShape? {
    var reader = reader
    return try? read(&reader, depth: 0)
  }

  private static func read(
    _ reader: inout some InstanceReader, depth: Int
  ) throws(InstanceMistake) -> ValueShape {
    let kind = try reader.kind()
    switch kind {
    case .array, .object:
      guard depth < deepest else {
        try reader.skip()
        return .mixed
      }
      return kind == .array ? try list(&reader, depth) : try object(&reader)
    case .string:
      return isNumeral(try reader.scalar().text) ? .numeral : .text
    case .number, .nonfinite:
      _ = try reader.scalar()
      return .number
    case .boolean:
      _ = try reader.scalar()
      return .boolean
    case .null:
      _ = try reader.scalar()
      return .null
    }
  }

  private static func list(
    _ reader: inout some InstanceReader, _ depth: Int
  ) throws(InstanceMistake) -> ValueShape {
    try reader.beginArray()
    var count = 0
    var elements: ValueShape?
    while try reader.nextElement(isFirst: count == 0) {
      count += 1
      if elements == .mixed {
        try reader.skip()
      } else {
        let shape = try read(&reader, depth: depth + 1)
        elements = elements.map { $0.joined(with: shape) } ?? shape
      }
    }
    return .list(of: elements, count...count)
  }

  private static func object(_ reader: inout some InstanceReader) throws(InstanceMistake) -> ValueShape {
    try reader.beginObject()
    var keys: [String] = []
    var isFirst = true
    while let key = try reader.nextKey(isFirst: isFirst) {
      isFirst = false
      if keys.count < mostKeys, key.text.count <= longestKey { keys.append(key.text.string) }
      try reader.skip()
    }
    return .object(keys)
  }

  /// The shape that two values have in common.
  private func joined(with other: ValueShape) -> ValueShape {
    if self == other { return self }
    switch (self, other) {
    case (.numeral, .text), (.text, .numeral): return .text
    case (.object(let keys), .object(let others)):
      return .object(keys.filter(others.contains))
    case (.list(let elements, let counts), .list(let others, let otherCounts)):
      let joined =
        switch (elements, others) {
        case (let one?, let two?): one.joined(with: two)
        default: elements ?? others
        }
      let lower = min(counts.lowerBound, otherCounts.lowerBound)
      return .list(of: joined, lower...max(counts.upperBound, otherCounts.upperBound))
    default: return .mixed
    }
  }

  /// Whether text is a number as JSON has it.
  static func isNumeral(_ text: ByteView) -> Bool {
    guard text[0] == UInt8(ascii: "-") || text[0].isDigit, text.count <= longestNumeral else { return false }
    var reader = JSONReader(text)
    guard let token = try? reader.scalar() else { return false }
    return token.kind == .number && reader.at == text.count
  }

  static func isNumeral(_ text: some StringProtocol) -> Bool {
    Array(text.utf8).withByteView { isNumeral($0) }
  }

  /// How many numbers a list holds, in whatever lists they are; nil if it holds anything else.
  static func numbers(in reader: some InstanceReader) -> Int? {
    var reader = reader
    return try? numbers(&reader, depth: 0)
  }

  private static func numbers(
    _ reader: inout some InstanceReader, depth: Int
  ) throws(InstanceMistake) -> Int? {
    switch try reader.kind() {
    case .number:
      _ = try reader.scalar()
      return 1
    case .array where depth < deepest:
      try reader.beginArray()
      var (count, isFirst) = (0, true)
      while try reader.nextElement(isFirst: isFirst) {
        isFirst = false
        guard let numbers = try numbers(&reader, depth: depth + 1) else { return nil }
        count += numbers
      }
      return count
    default: return nil
    }
  }

  /// Whether a value is a list of lists with values of these kinds, one of each set.
  static func isList(_ reader: some InstanceReader, ofLists kinds: Set<InstanceKind>...) -> Bool {
    var reader = reader
    return (try? isList(&reader, ofLists: kinds)) ?? false
  }

  private static func isList(
    _ reader: inout some InstanceReader, ofLists kinds: [Set<InstanceKind>]
  ) throws(InstanceMistake) -> Bool {
    try reader.beginArray()
    var isFirst = true
    while try reader.nextElement(isFirst: isFirst) {
      isFirst = false
      guard try reader.kind() == .array else { return false }
      try reader.beginArray()
      for (index, wanted) in kinds.enumerated() {
        guard try reader.nextElement(isFirst: index == 0), try wanted.contains(reader.kind()) else {
          return false
        }
        try reader.skip()
      }
      guard try !reader.nextElement(isFirst: false) else { return false }
    }
    return true
  }

  // MARK: What forms are told by

  /// What the elements of a list have in common.
  var element: ValueShape? {
    if case .list(let element, _) = self { element } else { nil }
  }

  /// How many lists stand in each other.
  var depth: Int {
    if case .list(let element, _) = self { 1 + (element?.depth ?? 0) } else { 0 }
  }

  /// What is found at the bottom of all lists.
  var bottom: ValueShape? {
    if case .list(let element, _) = self { element?.bottom } else { self }
  }

  /// The keys of an object in small letters without `_` and `-`.
  var keys: Set<String> {
    guard case .object(let keys) = self else { return [] }
    return Set(keys.map { $0.lowercased().filter { $0 != "_" && $0 != "-" } })
  }
}
