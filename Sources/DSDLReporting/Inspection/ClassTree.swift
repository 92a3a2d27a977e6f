import DSDL

/// The classes of a domain as lines, with their numbers, the levels of a hierarchy as a tree.
///
///     1  vehicle
///     2  ├── airplane
///        └── car
///     3      └── sedan
///
/// A level that is no class itself, as `car` here, has no number.
struct ClassTree {
  private struct Level {
    let label: String
    var numbers: [Int] = []
    var children: [Int] = []
  }

  /// A name of a million dots is no reason for a million levels.
  private static let maximumDepth = 32

  private let style: TextStyle
  private let limit: Int
  private let wording: Wording
  private let classCount: Int
  /// The first one stands above all classes.
  private var levels = [Level(label: "")]
  private var lines: [String] = []
  private var shownClasses = 0
  private let numberWidth: Int

  init(_ domain: ClassDomain, style: TextStyle, limit: Int, wording: Wording) {
    self.style = style
    self.limit = limit
    self.wording = wording
    classCount = domain.classes.count
    numberWidth = String(classCount).utf8.count
    // Keys are bytes: names that only look alike are different classes.
    var known: [[UInt8]: Int] = [:]
    for (index, name) in domain.classes.enumerated() {
      var level = 0
      var path: [UInt8] = []
      let parts = name.text.split(
        separator: ".", maxSplits: Self.maximumDepth - 1, omittingEmptySubsequences: false)
      for part in parts {
        path += Array(part.utf8) + [UInt8(ascii: ".")]
        if let next = known[path] {
          level = next
          continue
        }
        known[path] = levels.count
        levels[level].children.append(levels.count)
        level = levels.count
        levels.append(Level(label: String(part)))
      }
      levels[level].numbers.append(index + 1)
    }
  }

  /// Whether some class stands below another level.
  var isHierarchy: Bool { levels.dropFirst().contains { !$0.children.isEmpty } }

  /// The lines, at most as many as there may be and one that tells how many classes are left.
  mutating func lines(indentation: String) -> [String] {
    lines = []
    for child in levels[0].children { append(child, indentation, below: "", branch: "") }
    if shownClasses < classCount {
      let gap = String(repeating: " ", count: numberWidth + 2)
      lines.append(indentation + gap + Omission.text(classCount - shownClasses, .class, style, wording))
    }
    return lines
  }

  private mutating func append(_ index: Int, _ indentation: String, below: String, branch: String) {
    guard lines.count < limit else { return }
    let level = levels[index]
    shownClasses += level.numbers.count
    let number = level.numbers.map(String.init).joined(separator: ", ")
    let gap = String(repeating: " ", count: max(0, numberWidth - number.utf8.count))
    let tree = below.isEmpty && branch.isEmpty ? "" : style.paint(below + branch, .faint)
    lines.append(
      indentation + gap + style.paint(number, .gutter) + "  " + tree + VisibleText.escaping(level.label))
    let inner =
      switch branch {
      case "": ""
      case "└── ": below + "    "
      default: below + "│   "
      }
    for (position, child) in level.children.enumerated() {
      append(
        child, indentation, below: inner,
        branch: position == level.children.count - 1 ? "└── " : "├── ")
    }
  }
}
