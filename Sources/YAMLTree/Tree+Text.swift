extension Tree {
  /// Whether a byte of the file belongs to a scalar: what looks like a comment there is none.
  package func isText(at offset: Int) -> Bool {
    // Preorder is the order of starts: the last record that begins here or before is the innermost.
    let records = storage.records
    var low = 0
    var high = records.count
    while low < high {
      let middle = (low + high) / 2
      if Int(records[middle].start) <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return false }
    let record = records[low - 1]
    return record.kind == .scalar && record.range.contains(offset)
  }
}
