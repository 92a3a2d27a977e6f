/// Names as a message lists them.
package enum NameList {
  /// The first of them: "'a', 'b', …"
  package static func listing(_ names: [String]) -> Phrase {
    let shown = names.prefix(8)
    let isCut = names.count > 8
    return Phrase(
      shown.map { "'\($0)'" }.joined(separator: ", ") + (isCut ? ", …" : ""),
      zh: shown.map { "“\($0)”" }.joined(separator: "、") + (isCut ? "、…" : ""))
  }

  /// All of them, of which one is meant: "'a' or 'b'"
  package static func choice(_ names: [String]) -> Phrase {
    // Many findings have a hint with one.
    var (english, chinese) = ("", "")
    for (index, name) in names.enumerated() {
      english += index == 0 ? "'" : " or '"
      chinese += index == 0 ? "“" : "或“"
      english += name
      chinese += name
      english += "'"
      chinese += "”"
    }
    return Phrase(english, zh: chinese)
  }
}
