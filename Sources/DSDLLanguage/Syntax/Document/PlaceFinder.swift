import YAMLTree

/// Finds the ways to places in a node, which are asked for in the order of the file, in one walk.
struct PlaceFinder {
  private struct Level {
    let end: Int
    let isMapping: Bool
    /// The element or key that has not been passed yet.
    var child: Node?
    var index = 0

    init(_ node: Node) {
      end = node.isComplete ? node.end : .max
      isMapping = node.kind == .mapping
      child = node.firstChild
    }
  }

  /// A way longer than this is cut: nobody reads it, and each mistake has one.
  private static let longestWay = 1024

  private let start: Int
  private var levels: [Level]

  init(in node: Node) {
    start = node.start
    levels = node.kind == .scalar ? [] : [Level(node)]
  }

  /// The way to what stands at an offset, as the end of a JSON Pointer: "/a/0".
  mutating func way(to offset: Int) -> String {
    guard offset > start else { return "" }
    while let last = levels.last, offset >= last.end, levels.count > 1 { levels.removeLast() }
    while let last = levels.indices.last {
      pass(to: offset, &levels[last])
      guard let child = levels[last].child else { break }
      let value = levels[last].isMapping ? child.next : child
      guard let value, !value.isAlias, value.kind != .scalar, value.start < offset else { break }
      levels.append(Level(value))
    }
    var way = ""
    for level in levels where way.utf8.count < Self.longestWay {
      guard let step = step(level) else { break }
      way += "/" + step
    }
    return way
  }

  /// Goes to the child that ends behind an offset.
  private func pass(to offset: Int, _ level: inout Level) {
    while let child = level.child {
      let last = level.isMapping ? child.next ?? child : child
      guard last.isComplete || last.next != nil, (last.aliasRange ?? last.range).upperBound <= offset,
        (child.aliasRange ?? child.range).upperBound <= offset
      else { return }
      level.child = last.next
      level.index += 1
    }
  }

  private func step(_ level: Level) -> String? {
    guard let child = level.child else { return nil }
    guard level.isMapping else { return String(level.index) }
    let isShort = child.kind == .scalar && child.withUTF8 { $0.count < Self.longestWay }
    return isShort ? JSONPointer.escape(child.text) : nil
  }
}
