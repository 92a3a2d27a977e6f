import DSDL

extension SwiftWriter {
  func enumeration(_ domain: ClassDomain) -> String {
    let members = names.classes[domain] ?? []
    var text =
      comment(domain.name, saying: domain.name.text, isPlaced: true)
      + "\(access)enum \(written(names.domains[domain])): Int, ClassLabel {\n"
    for (index, (member, name)) in zip(members, domain.classes).enumerated() {
      text += Self.indented(comment(name, saying: name.text))
      text += "  case \(SwiftName.written(member)) = \(index + 1)\n"
    }
    text += "\n  \(access)static let domainName: StaticString = \(SwiftLiteral.string(domain.name.text))\n"
    text += classNames(of: domain) + skeleton(of: domain) + groups(of: domain)
    return text + "}\n"
  }

  /// The bones between key points, without those that lead to no class.
  private func skeleton(of domain: ClassDomain) -> String {
    let members = names.classes[domain] ?? []
    let bones = (domain.skeleton ?? []).filter {
      members.indices.contains($0.from - 1) && members.indices.contains($0.to - 1)
    }
    guard !bones.isEmpty else { return "" }
    let pairs = bones.map {
      "    (.\(SwiftName.written(members[$0.from - 1])), .\(SwiftName.written(members[$0.to - 1]))),\n"
    }
    return """

        /// \(Phrase("The bones of the skeleton.", zh: "骨架的连线。")[language])
        \(access)static let skeleton: [(Self, Self)] = [
      \(pairs.joined())  ]

      """
  }

  /// The arrays of classes below each level of a hierarchy.
  private func groups(of domain: ClassDomain) -> String {
    var order: [ExactText] = []
    var groups: [ExactText: [Int]] = [:]
    for (index, name) in domain.classes.enumerated() {
      let levels = name.text.split(separator: ".", maxSplits: 16, omittingEmptySubsequences: false)
      for count in 1..<max(2, levels.count) where levels.count > 1 {
        let path = ExactText(levels[..<count].joined(separator: "."))
        if groups[path] == nil { order.append(path) }
        groups[path, default: []].append(index)
      }
    }
    guard !order.isEmpty else { return "" }
    for (index, name) in domain.classes.enumerated() where groups[ExactText(name.text)] != nil {
      groups[ExactText(name.text)]?.insert(index, at: 0)
    }
    let members = names.classes[domain] ?? []
    var scope = NameScope(reserved: members + SwiftNames.labelMembers)
    var text = ""
    for path in order {
      let words = NameWords(path.text)
      let name = scope.unique("all\(words.isEmpty ? "OfLevel" : words.upperCamel)")
      let classes = (groups[path] ?? []).map { ".\(SwiftName.written(members[$0]))" }
      text += """

          /// \(Phrase("The classes of `\(SwiftLiteral.comment(path.text))`.", zh: "`\(SwiftLiteral.comment(path.text))` 下的类别。")[language])
          \(access)static let \(name): [Self] = [\(classes.joined(separator: ", "))]

        """
    }
    return text
  }

  func number(_ domain: ClassDomain) -> String {
    let count = domain.classes.count
    return comment(domain.name, saying: domain.name.text, isPlaced: true) + """
      \(access)struct \(written(names.domains[domain])): ClassLabel {
        \(access)let rawValue: Int

        \(access)init?(rawValue: Int) {
          guard 1 <= rawValue, rawValue <= \(count) else { return nil }
          self.rawValue = rawValue
        }

        \(access)static var allCases: [Self] { (1...\(count)).compactMap { Self(rawValue: $0) } }
        \(access)static let domainName: StaticString = \(SwiftLiteral.string(domain.name.text))
      \(classNames(of: domain))}

      """
  }

  private func classNames(of domain: ClassDomain) -> String {
    let names = domain.classes.map { "    \(SwiftLiteral.string($0.text)),\n" }
    return "  \(access)static let classNames: [StaticString] = [\n\(names.joined())  ]\n"
  }
}
