package import YAMLTree

/// The entries of a mapping by the known keys that they stand under.
///
/// A key that is a slip for a known one that is absent stands for it, so that what is under it is read, and nothing
/// else follows from the slip than one finding.
///
///     def: {…}         →    defs, a slip
///     $Import: [a]     →    $import, a slip
///     license: MIT     →    one of the others
struct KnownEntries {
  struct Entry {
    let key: Node
    let value: Node
  }

  let node: Node
  private let known: [KnownKey]
  private var entries: [String: Entry] = [:]
  /// What stands under known keys that are there already, in the order of the file.
  private(set) var repeated: [(name: String, value: Node)] = []
  /// The names that slips stand for, in the order of the file.
  private(set) var slips: [String] = []
  /// Those of them that only what stands under them tells.
  private(set) var guesses: Set<String> = []
  /// Those of them that are other words, and no misspelt ones.
  private(set) var otherWords: Set<String> = []
  /// What stands under no known key.
  private(set) var others: [Entry] = []

  /// - Parameter isOther: Whether what is under a key shows that it is no slip for this one.
  /// - Parameter strays: What belongs to the mapping, and stands elsewhere.
  init(
    of node: Node, known: [KnownKey], and strays: [Entry] = [],
    isOther: (Entry, KnownKey) -> Bool = { _, _ in false }
  ) {
    self.node = node
    self.known = known
    var unknown: [Entry] = []
    for (key, value) in node.entries {
      guard key.kind == .scalar, known.contains(where: { $0.name == key.text }) else {
        unknown.append(Entry(key: key, value: value))
        continue
      }
      if entries[key.text] == nil {
        entries[key.text] = Entry(key: key, value: value)
      } else {
        repeated.append((key.text, value))
      }
    }
    for stray in strays where known.contains(where: { $0.name == stray.key.text }) {
      entries[stray.key.text] = stray
    }
    for entry in unknown {
      guard entry.key.kind == .scalar, let meant = meant(by: entry, known), !isOther(entry, meant) else {
        others.append(entry)
        continue
      }
      entries[meant.name] = entry
      slips.append(meant.name)
      if !meant.isSpelt(entry.key.text), meant.isPerhaps(entry.key.text) { otherWords.insert(meant.name) }
    }
    absent = known.map(\.name).filter { entries[$0] == nil }
  }

  /// The absent key that must be meant by another.
  private func meant(by entry: Entry, _ known: [KnownKey]) -> KnownKey? {
    let word = entry.key.text
    let absent = known.filter { !$0.isExact && entries[$0.name] == nil }
    guard !absent.isEmpty else { return nil }
    if let key = absent.first(where: { $0.isSpelt(word) }) { return key }
    if let key = absent.first(where: { $0.isPerhaps(word) && isMissed($0) && $0.takes(entry.value) }) {
      return key
    }
    // What is nearer to a key that is there is a second one.
    guard let nearest = Spelling.nearest(to: word, among: known.map(\.name)).first,
      let key = absent.first(where: { $0.name == nearest }), key.takes(entry.value)
    else { return nil }
    return key
  }

  /// Whether a key is missing beside those that are there, so that another word may mean it.
  private func isMissed(_ key: KnownKey) -> Bool {
    !key.substitutes.contains { entries[$0] != nil }
      && (key.company.isEmpty || key.company.contains { entries[$0] != nil })
  }

  /// The one of some keys that is there already and of which a word is another spelling.
  func again(_ word: String, of names: [String]) -> String? {
    known.first { names.contains($0.name) && entries[$0.name] != nil && $0.isSpelt(word) }?.name
  }

  /// Takes up entries that stand in one of the values, indented too far.
  ///
  /// - Parameters:
  ///   - names: What may be there.
  ///   - isMeant: Whether a value can be that of such a key.
  /// - Returns: Their keys.
  mutating func adopt(
    _ names: [String], from key: String, where isMeant: (Node) -> Bool = { _ in true }
  ) -> [Node] {
    guard let node = self[key], node.kind == .mapping else { return [] }
    var adopted: [Node] = []
    for (key, value) in node.entries where key.kind == .scalar && names.contains(key.text) {
      guard entries[key.text] == nil, isMeant(value) else { continue }
      entries[key.text] = Entry(key: key, value: value)
      adopted.append(key)
    }
    return adopted
  }

  /// Takes up an entry that stands elsewhere, unless its key is there.
  mutating func adopt(_ entry: Entry) {
    if entries[entry.key.text] == nil { entries[entry.key.text] = entry }
  }

  /// Takes the only list of mappings under another key for what stands under a key that is not there.
  mutating func adoptOnlyList(as name: String) {
    let lists = others.indices.filter { others[$0].key.kind == .scalar && others[$0].value.isListOfMappings }
    guard entries[name] == nil, lists.count == 1 else { return }
    entries[name] = others.remove(at: lists[0])
    slips.append(name)
    guesses.insert(name)
    absent.removeAll { $0 == name }
  }

  /// Lets a key be an unknown one that was taken for a slip.
  mutating func disown(_ name: String) {
    guard isSlip(name), let entry = entries.removeValue(forKey: name) else { return }
    slips.removeAll { $0 == name }
    others.append(entry)
  }

  /// Whether a key is there more than once, so that it is not known what is meant.
  func isRepeated(_ name: String) -> Bool { repeated.contains { $0.name == name } }

  /// What stands under a key.
  subscript(name: String) -> Node? { entries[name]?.value }

  /// The key itself, however it is spelt.
  func key(_ name: String) -> Node? { entries[name]?.key }

  /// The known keys that are not there: what an unknown one may still be meant as.
  private(set) var absent: [String] = []

  func isSlip(_ name: String) -> Bool { slips.contains(name) }
}

extension Node {
  /// Whether it may be a list of samples under another name.
  package var isListOfMappings: Bool {
    kind == .sequence && elements.first { _ in true }?.kind == .mapping
  }
}
