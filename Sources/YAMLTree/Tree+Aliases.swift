extension Tree {
  /// The places of the nodes that aliases stand for, each once, in the order of the file.
  public var aliasedRanges: [Range<Int>] {
    var targets: Set<Int> = []
    for record in storage.records where record.kind == .link { targets.insert(Int(record.payload)) }
    return targets.sorted().map { storage.records[$0].range }
  }
}
