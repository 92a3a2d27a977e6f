package import DSDL

extension StructDraft {
  /// The structs of a built-in template, which are laid out line by line.
  package static func all(of template: Template) -> [StructDraft] {
    var structs: [StructDraft] = []
    var optional: Set<String> = []
    func finishLast() {
      guard let last = structs.indices.last else { return }
      for index in structs[last].fields.indices where optional.contains(structs[last].fields[index].name) {
        structs[last].fields[index].isOptional = true
      }
      optional = []
    }
    for line in template.text.split(separator: "\n") {
      let words = line.split(separator: ":", maxSplits: 1).map { $0.trimmed }
      guard words.count == 2 || line.hasSuffix(":"), !line.hasPrefix("#"), !line.hasPrefix("$") else {
        continue
      }
      if !line.hasPrefix(" ") {
        finishLast()
        structs.append(StructDraft(words[0], fields: []))
      } else if words[0] == "$params" {
        structs[structs.count - 1].params = names(words[1])
      } else if words[0] == "$optional" {
        optional = Set(names(words[1]))
      } else if !words[0].hasPrefix("$") {
        structs[structs.count - 1].fields.append(Field(words[0], words[1]))
      }
    }
    finishLast()
    return structs
  }

  /// The text of a library of structs.
  package static func text(of structs: [StructDraft]) -> String { DatasetText.library(structs) }

  /// The names in a list such as `['cdom1', 'cdom2']`.
  private static func names(_ list: String) -> [String] {
    list.split { "[]', ".contains($0) }.map(String.init)
  }

  /// A struct that was read.
  init(_ definition: StructDefinition) {
    self.init(
      definition.name.text, params: definition.params.map(\.text),
      fields: definition.fields.map {
        Field($0.name.text, $0.type?.description ?? "Dict", isOptional: $0.isOptional)
      })
  }

  /// The struct with a param under another name.
  func renamingParam(_ old: String, to new: String) -> StructDraft {
    var renamed = self
    renamed.params = params.map { $0 == old ? new : $0 }
    for index in fields.indices {
      renamed.fields[index].type = fields[index].type
        .replacing("$\(old)", with: "$\(new)").replacing("\(old)=", with: "\(new)=")
    }
    return renamed
  }
}

extension Substring {
  fileprivate var trimmed: String {
    var text = self
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
