/// Finds the number of a class in a Swift type by any form of a label.
///
/// What keeps it safe to be shared: nothing in it changes.
final class LabelTable: Sendable {
  private let memory: NameTableMemory
  /// The texts that JSON writes with escapes, which the table does not hold.
  private let escaped: [ExactText: Int32]
  /// For each class number of a single domain: its number in the type; 0 if the type does not have it.
  let numbers: [Int32]

  /// - Parameters:
  ///   - names: The names of the type's classes, in their order.
  ///   - domains: The class domains of the labels; none if nobody knows.
  init(_ names: [String], _ domains: [ClassDomain]) {
    var own: [ExactText: Int32] = [:]
    for (index, name) in names.enumerated() where own[ExactText(name)] == nil {
      own[ExactText(name)] = Int32(index + 1)
    }
    let all = domains.flatMap { $0.classes.map(\.text) }
    // The same classes in the same order: names that are there in several domains are told apart by their places.
    let isSame = all.elementsEqual(names) { ExactText($0) == ExactText($1) }
    var (texts, found): ([String], [Int32]) = ([], [])
    var first = 0
    var single: [Int32] = []
    for domain in domains {
      let name = domain.name.text
      let classes = domain.classes.enumerated().map { index, name -> Int32 in
        isSame ? Int32(first + index + 1) : own[ExactText(name.text)] ?? 0
      }
      for (index, number) in classes.enumerated() {
        let text = domain.classes[index].text
        if domains.count == 1 {
          texts.append(text)
          found.append(number)
        }
        texts += ["\(name)::\(text)", "\(name)::\(index + 1)", "\(name)[\(index + 1)]"]
        found += [number, number, number]
      }
      if domains.count == 1 { single = classes }
      first += classes.count
    }
    if domains.isEmpty {
      texts = names
      found = names.indices.map { Int32($0 + 1) }
      single = found
    }
    memory = NameTableMemory(texts, numbers: found)
    escaped = Dictionary(
      zip(texts, found).filter { text, _ in
        text.utf8.contains { $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }
      }.map { (ExactText($0), $1) }, uniquingKeysWith: { first, _ in first })
    numbers = single
  }

  /// What finds most of them, while this object lives.
  var names: KnownNames { memory.names }

  /// The number of a label in the type; 0 or less if it has none. 16 bytes can be read behind the text's start.
  func number(_ text: UnsafePointer<UInt8>, _ count: Int) -> Int {
    let number = memory.names.find(text, count)
    guard number < 0, !escaped.isEmpty else { return number }
    return Int(escaped[ExactText(ByteView(base: text, count: count).string)] ?? -1)
  }
}
