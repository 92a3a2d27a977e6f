/// Finds the way from a sample to a value in it.
enum WayFinder {
  /// The end of a JSON Pointer to the value that begins at an offset; nil if none does.
  static func way<Reader: InstanceReader>(to offset: Int, _ reader: Reader) -> String? {
    steps(to: offset, reader).map(pointer)
  }

  /// The steps to the value that begins at an offset; nil if none does.
  static func steps<Reader: InstanceReader>(to offset: Int, _ reader: Reader) -> [PathStep]? {
    var reader = reader
    var steps: [PathStep] = []
    return (try? find(offset, &reader, &steps)) == true ? steps : nil
  }

  /// Goes through all values in order; one loop, so that no nesting takes up the stack.
  private static func find<Reader: InstanceReader>(
    _ offset: Int, _ reader: inout Reader, _ steps: inout [PathStep]
  ) throws(InstanceMistake) -> Bool {
    var isFirst = true
    repeat {
      if reader.start == offset { return true }
      switch try reader.kind() {
      case .object:
        try reader.beginObject()
        steps.append(.field(""))
        isFirst = true
      case .array:
        try reader.beginArray()
        steps.append(.element(-1))
        isFirst = true
      default:
        _ = try reader.scalar()
        isFirst = false
      }
    } while try goOn(&reader, &steps, &isFirst)
    return false
  }

  /// Goes to the next value, out of what ends; false at the end of it all.
  private static func goOn<Reader: InstanceReader>(
    _ reader: inout Reader, _ steps: inout [PathStep], _ isFirst: inout Bool
  ) throws(InstanceMistake) -> Bool {
    while let last = steps.last {
      switch last {
      case .element(let index):
        if try reader.nextElement(isFirst: isFirst) {
          steps[steps.count - 1] = .element(index + 1)
          return true
        }
      case .field:
        if let key = try reader.nextKey(isFirst: isFirst) {
          steps[steps.count - 1] = .field(key.text.string)
          return true
        }
      }
      steps.removeLast()
      isFirst = false
    }
    return false
  }

  /// Steps as the end of a JSON Pointer.
  static func pointer(_ steps: [PathStep]) -> String {
    steps.reduce(into: "") { pointer, step in
      switch step {
      case .element(let index): pointer += "/\(index)"
      case .field(let key): pointer += "/" + JSONPointer.escape(key)
      }
    }
  }
}
