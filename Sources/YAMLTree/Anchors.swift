/// The anchors seen so far, by name, the latest of a name first.
struct Anchors {
  /// An anchored node.
  struct Anchor {
    var record: Int
    /// The nodes that an alias to it stands for.
    var expanded = 1
    /// The bytes of text that an alias to it stands for.
    var bytes = 0
    /// The nesting that an alias to it adds.
    var height = 0
    /// Whether the node is still being read.
    var isOpen = true
  }

  private var numbers: [[UInt8]: Int] = [:]
  private var anchors: [Anchor] = []

  /// Gives the name to a node that begins, and says under which number it is kept.
  mutating func open(_ name: [UInt8], record: Int) -> Int {
    anchors.append(Anchor(record: record))
    numbers[name] = anchors.count - 1
    return anchors.count - 1
  }

  /// Notes that the node with this number has been read.
  mutating func close(_ number: Int, expanded: Int, bytes: Int, height: Int) {
    anchors[number].expanded = expanded
    anchors[number].bytes = bytes
    anchors[number].height = height
    anchors[number].isOpen = false
  }

  subscript(name: [UInt8]) -> Anchor? { numbers[name].map { anchors[$0] } }
}
