/// Finds the structs that lead back to themselves through fields and lists, by Tarjan's
/// algorithm without recursion: each group of structs that reach each other is found once.
struct CycleFinder {
  private let successors: [[Int]]
  private var index: [Int?]
  private var low: [Int]
  private var onStack: [Bool]
  private var stack: [Int] = []
  private var counter = 0
  private var groups: [[Int]] = []

  private init(_ successors: [[Int]]) {
    self.successors = successors
    index = Array(repeating: nil, count: successors.count)
    low = Array(repeating: 0, count: successors.count)
    onStack = Array(repeating: false, count: successors.count)
  }

  /// One shortest cycle of each group, as the nodes along it, beginning at the group's first node.
  static func cycles(_ successors: [[Int]]) -> (cycles: [[Int]], members: Set<Int>) {
    var finder = CycleFinder(successors)
    for node in successors.indices where finder.index[node] == nil { finder.visit(node) }
    let cyclic = finder.groups.filter { $0.count > 1 || successors[$0[0]].contains($0[0]) }
    return (
      cyclic.map { shortestCycle(from: $0.min()!, within: Set($0), successors) }.sorted { $0[0] < $1[0] },
      Set(cyclic.joined())
    )
  }

  private mutating func visit(_ root: Int) {
    var work: [(node: Int, next: Int)] = []
    func enter(_ node: Int, _ finder: inout CycleFinder) {
      finder.index[node] = finder.counter
      finder.low[node] = finder.counter
      finder.counter += 1
      finder.stack.append(node)
      finder.onStack[node] = true
      work.append((node, 0))
    }
    enter(root, &self)
    while let (node, next) = work.last {
      if next < successors[node].count {
        work[work.count - 1].next += 1
        let successor = successors[node][next]
        if let seen = index[successor] {
          if onStack[successor] { low[node] = min(low[node], seen) }
        } else {
          enter(successor, &self)
        }
        continue
      }
      work.removeLast()
      if let parent = work.last?.node { low[parent] = min(low[parent], low[node]) }
      guard low[node] == index[node] else { continue }
      var group: [Int] = []
      while let member = stack.popLast() {
        onStack[member] = false
        group.append(member)
        if member == node { break }
      }
      groups.append(group)
    }
  }

  /// Breadth first from a node until it is met again.
  private static func shortestCycle(from start: Int, within group: Set<Int>, _ successors: [[Int]]) -> [Int] {
    var cameFrom: [Int: Int] = [:]
    var queue = [start]
    var head = 0
    while head < queue.count {
      let node = queue[head]
      head += 1
      for successor in successors[node] where group.contains(successor) {
        if successor == start {
          var path = [node]
          while let last = path.last, last != start, let previous = cameFrom[last] { path.append(previous) }
          return path.reversed()
        }
        if cameFrom[successor] == nil {
          cameFrom[successor] = node
          queue.append(successor)
        }
      }
    }
    return [start]
  }
}
