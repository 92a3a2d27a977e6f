import DSDL

/// A mask in the run lengths of COCO: `{"size": [height, width], "counts": …}`, where runs go down the columns, and
/// pixels of the mask follow on others in turns.
struct MaskRuns {
  let width: Int
  let height: Int
  /// The runs of pixels that belong to the mask: the column, the first row, and how many.
  private(set) var runs: [(column: Int, row: Int, count: Int)] = []

  private static let largestSide = 1 << 16
  private static let maximumRuns = 4000

  /// Nil if the object is no mask.
  init?(_ object: DataValue.Object) {
    guard let size = object["size"]?.array, size.count == 2,
      let height = size[0].integer, let width = size[1].integer,
      1...Self.largestSide ~= height, 1...Self.largestSide ~= width
    else { return nil }
    (self.width, self.height) = (width, height)
    let counts: [Int]
    switch object["counts"] {
    case .array(let elements)?: counts = elements.map { $0.integer ?? -1 }
    case .string(let text)?: counts = Self.counts(text)
    default: return nil
    }
    add(counts)
  }

  private mutating func add(_ counts: [Int]) {
    var at = 0
    var isMask = false
    for count in counts {
      guard count >= 0, count <= width * height - at else { return }
      if isMask { addRun(from: at, to: at + count) }
      at += count
      isMask.toggle()
    }
  }

  private mutating func addRun(from start: Int, to end: Int) {
    var start = start
    while start < end, runs.count < Self.maximumRuns {
      let row = start % height
      let count = min(end - start, height - row)
      runs.append((start / height, row, count))
      start += count
    }
  }

  /// The counts that COCO's programs pack into a text: five bits a character, each count from the fourth on less the one
  /// two before it.
  private static func counts(_ text: String) -> [Int] {
    var counts: [Int] = []
    var (value, shift) = (0, 0)
    for byte in text.utf8 {
      guard byte >= 48, byte < 112, shift < 60 else { return [] }
      let bits = Int(byte) - 48
      value |= (bits & 0x1F) << shift
      shift += 5
      guard bits & 0x20 == 0 else { continue }
      if bits & 0x10 != 0, shift < 62 { value |= -1 << shift }
      counts.append(counts.count > 2 ? value &+ counts[counts.count - 2] : value)
      (value, shift) = (0, 0)
    }
    return counts
  }
}
