import DSDL

/// Finds the pairs of pictures in a subset.
struct PairReader {
  struct Pair {
    let a: [UInt8]
    let b: [UInt8]
  }

  private struct Half {
    let path: [UInt8]
    let key: [UInt8]
  }

  private let tree: PictureTree
  private let subset: SubsetFolders.Subset
  private let patterns: (a: PathPattern, b: PathPattern)
  private let creation: DatasetCreation

  init(
    _ tree: PictureTree, _ subset: SubsetFolders.Subset, _ patterns: (a: PathPattern, b: PathPattern),
    _ creation: DatasetCreation
  ) {
    self.tree = tree
    self.subset = subset
    self.patterns = patterns
    self.creation = creation
  }

  /// The pairs in the order of their first pictures. What belongs to none is reported.
  func pairs() throws(ConversionFailure) -> [Pair] {
    let (a, b) = try halves()
    var partners: [[UInt8]: Int] = [:]
    partners.reserveCapacity(b.count)
    for (index, half) in b.enumerated() { partners[half.key] = index }
    var isTaken = [Bool](repeating: false, count: b.count)
    var pairs: [Pair] = []
    pairs.reserveCapacity(a.count)
    for half in a {
      guard let partner = partners[half.key] else {
        reportLonely(half.path, pattern: patterns.b)
        continue
      }
      isTaken[partner] = true
      pairs.append(Pair(a: half.path, b: b[partner].path))
    }
    for (index, half) in b.enumerated() where !isTaken[index] { reportLonely(half.path, pattern: patterns.a) }
    return pairs
  }

  /// The pictures of both sides, of which no two have the same key.
  private func halves() throws(ConversionFailure) -> (a: [Half], b: [Half]) {
    var (a, b): ([Half], [Half]) = ([], [])
    var (knownA, knownB): ([[UInt8]: Int], [[UInt8]: Int]) = ([:], [:])
    try tree.walk(subset.folder) { path, name in
      let own = path[subset.folder.count...]
      let keys = (a: patterns.a.key(of: own, name: name), b: patterns.b.key(of: own, name: name))
      switch keys {
      case (nil, nil): report(.missingPartner, path, .noSide(name: text(path)))
      case (_?, _?): report(.equalStems, path, .bothSides(name: text(path)))
      case (let key?, nil): add(path, key, to: &a, &knownA)
      case (nil, let key?): add(path, key, to: &b, &knownB)
      }
    }
    return (a, b)
  }

  private func add(_ path: [UInt8], _ key: [UInt8], to halves: inout [Half], _ known: inout [[UInt8]: Int]) {
    if let other = known[key] {
      return report(.equalStems, path, .equalStems(name: text(path), other: text(halves[other].path)))
    }
    known[key] = halves.count
    halves.append(Half(path: path, key: key))
  }

  private func reportLonely(_ path: [UInt8], pattern: PathPattern) {
    report(.missingPartner, path, .noPartner(name: text(path), pattern: pattern.text))
  }

  private func text(_ path: [UInt8]) -> String { ReadableBytes.text(of: path) }

  private func report(_ rule: Rule, _ path: [UInt8], _ message: @autoclosure () -> ConversionMessage) {
    creation.report(rule, of: path, in: tree.root, .conversion(message()))
  }
}
