public import DSDL
import YAMLTree

/// Names to use in generated code instead of those that would be chosen, from a file of YAML:
///
/// ```yaml
/// FacadeStyleDom: FacadeStyle        # a class domain or a struct
/// FacadeStyleDom.photo: photograph   # a class
/// ImageMedia.image: picture          # a field
/// ```
public struct Renames: Sendable {
  /// Something in the file that is not as it should be.
  public struct Mistake: Sendable, Hashable {
    enum Kind: Sendable, Hashable {
      case form, unknown, invalid, taken
    }

    let kind: Kind
    /// The name that it is about.
    let name: String
    /// The line of the file, from 1.
    public let line: Int

    /// What is wrong, in words.
    public func text(in language: TextLanguage = .english) -> String {
      switch kind {
      case .form:
        Phrase(
          "a mapping from names to names is expected, as 'ImageMedia.image: picture'",
          zh: "应为名称到名称的映射，如“ImageMedia.image: picture”")[language]
      case .unknown: Phrase("there is no '\(name)' to rename", zh: "没有可重命名的“\(name)”")[language]
      case .invalid:
        Phrase("'\(name)' cannot be a name in the code", zh: "“\(name)”不能用作代码中的名称")[language]
      case .taken: Phrase("two things would be called '\(name)'", zh: "有两处会叫作“\(name)”")[language]
      }
    }
  }

  private struct Entry: Sendable {
    let definition: String
    let member: String?
    let name: String
    let line: Int
  }

  /// The file's path as it is shown; empty without a file.
  public private(set) var path = ""
  private var entries: [Entry] = []
  private var mistakes: [Mistake] = []
  private(set) var types: [ExactText: String] = [:]
  private var members: [[ExactText]: String] = [:]

  /// No names.
  public init() {}

  /// Reads a file.
  ///
  /// - Throws: `UnreadableFile` if it cannot be read. Mistakes in it are told when code is generated.
  public init(contentsOf path: String) throws(UnreadableFile) {
    self.init(try SourceFile(contentsOf: path))
  }

  init(_ file: SourceFile) {
    path = file.path
    let result = Tree.parse(file.bytes(in: 0..<file.size))
    guard let root = result.tree.root, root.kind == .mapping, result.problems.isEmpty else {
      let line = result.problems.first.map { file.position(at: $0.range.lowerBound).line } ?? 1
      mistakes = [Mistake(kind: .form, name: "", line: line)]
      return
    }
    for (key, value) in root.entries {
      let line = file.position(at: key.start).line
      guard key.kind == .scalar, value.kind == .scalar else {
        mistakes.append(Mistake(kind: .form, name: key.text, line: line))
        continue
      }
      // The name of a definition has no dot; that of a class may have several.
      let parts = key.text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).map(
        String.init)
      add(Entry(definition: parts[0], member: parts.count > 1 ? parts[1] : nil, name: value.text, line: line))
    }
  }

  private mutating func add(_ entry: Entry) {
    entries.append(entry)
    if let member = entry.member {
      members[[ExactText(entry.definition), ExactText(member)]] = entry.name
    } else {
      types[ExactText(entry.definition)] = entry.name
    }
  }

  func type(_ name: String) -> String? { types[ExactText(name)] }

  func member(_ name: String, of definition: String) -> String? {
    members[[ExactText(definition), ExactText(name)]]
  }

  /// What is wrong with them for a description: names of nothing, and names that cannot be given.
  func mistakes(for model: CodeModel) -> [Mistake] {
    guard !entries.isEmpty else { return self.mistakes }
    var known: [ExactText: Set<ExactText>] = [:]
    for domain in model.domains {
      known[ExactText(domain.name.text)] = Set(domain.classes.map { ExactText($0.text) })
    }
    for structure in model.structures {
      known[ExactText(structure.definition.name.text)] = Set(structure.fields.map { ExactText($0.name.text) })
    }
    var mistakes = self.mistakes
    var taken: Set<[ExactText]> = []
    for entry in entries {
      let members = known[ExactText(entry.definition)]
      if members == nil || entry.member.map({ members?.contains(ExactText($0)) == false }) == true {
        let name = entry.member.map { "\(entry.definition).\($0)" } ?? entry.definition
        mistakes.append(Mistake(kind: .unknown, name: name, line: entry.line))
      } else if !SwiftName.isIdentifier(entry.name) || SwiftName.usable(entry.name) != entry.name {
        mistakes.append(Mistake(kind: .invalid, name: entry.name, line: entry.line))
      } else {
        let scope = entry.member == nil ? SwiftNames.reserved + SwiftType.names : SwiftNames.labelMembers
        let place = ExactText(entry.member == nil ? "" : entry.definition)
        if !taken.insert([place, ExactText(entry.name)]).inserted || scope.contains(entry.name) {
          mistakes.append(Mistake(kind: .taken, name: entry.name, line: entry.line))
        }
      }
    }
    return mistakes
  }
}
