import YAMLTree

/// Classes that are written with numbers of their own, as other tools write them.
extension DocumentReader {
  /// The names to write in place of something else, in the order of the numbers beside them.
  func namesHint(_ node: Node) -> Message? {
    if node.kind == .scalar, Self.isNameOfFile(node.text) { return .hint(.namesHere) }
    let shown = 5
    guard let classes = numberedClasses(node) else {
      return meantClassNames(node).map { .hint(.writeNames($0)) }
    }
    let sorted = classes.sorted { $0.number < $1.number }
    let isFromOne = zip(sorted, 1...).allSatisfy { $0.number == $1 }
    return .hint(.writeNamesByNumber(sorted.prefix(shown).map(\.name), keepsNumbers: isFromOne))
  }

  /// `{1: cat, 2: dog}`, `{cat: 1, dog: 2}`, or a list of `{id: 1, name: cat}`, `{1: cat}` or `{cat: 1}`; nil if it is none
  /// of them, or if numbers or names recur.
  private func numberedClasses(_ node: Node) -> [(number: Int, name: String)]? {
    var classes: [(number: Int, name: String)] = []
    func add(_ number: Node, _ name: Node) -> Bool {
      guard let value = Int(number.text), name.kind == .scalar, !name.text.isEmpty, Int(name.text) == nil
      else {
        return false
      }
      classes.append((value, name.text))
      return true
    }
    func add(_ entry: (key: Node, value: Node)) -> Bool {
      let name = entry.value["name"] ?? entry.value
      return add(entry.key, name) || add(entry.value, entry.key)
    }
    func add(item: Node) -> Bool {
      if let name = item["name"] ?? item["label"] ?? item["class"] {
        return (item["id"] ?? item["category_id"]).map { add($0, name) } ?? false
      }
      return item.kind == .mapping && item.count == 1 && item.entries.allSatisfy { add(($0.key, $0.value)) }
    }
    let areAll =
      node.kind == .mapping
      ? node.entries.allSatisfy { add(($0.key, $0.value)) } : node.elements.allSatisfy { add(item: $0) }
    guard areAll, !classes.isEmpty, Set(classes.map(\.number)).count == classes.count,
      Set(classes.map { ExactText($0.name) }).count == classes.count
    else { return nil }
    return classes
  }
}
