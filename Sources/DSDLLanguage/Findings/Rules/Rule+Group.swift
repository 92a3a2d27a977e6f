extension Rule {
  /// What rules are about, in the order in which the language guide speaks of it.
  @nonexhaustive
  public enum Group: String, Sendable, Hashable, CaseIterable {
    case files = "Files and scalars"
    case sections = "Sections of a file"
    case imports = "Imports"
    case definitions = "Definitions"
    case types = "Type expressions and params"
    case instances = "Instances"
    case quality = "The quality of instances"
    case media = "Media"
    case conversion = "Datasets made of other files"

    /// The heading in listings.
    public var title: String { title(in: .english) }

    /// The heading in listings.
    public func title(in language: TextLanguage) -> String { phrase[language] }

    private var phrase: Phrase {
      switch self {
      case .files: Phrase(rawValue, zh: "文件与标量")
      case .sections: Phrase(rawValue, zh: "文件的各部分")
      case .imports: Phrase(rawValue, zh: "导入")
      case .definitions: Phrase(rawValue, zh: "定义")
      case .types: Phrase(rawValue, zh: "类型表达式与形参")
      case .instances: Phrase(rawValue, zh: "实例")
      case .quality: Phrase(rawValue, zh: "实例的质量")
      case .media: Phrase(rawValue, zh: "媒体文件")
      case .conversion: Phrase(rawValue, zh: "由其他文件生成的数据集")
      }
    }

    /// The rules of the group in the order of their declaration.
    public var rules: [Rule] { Rule.builtIn.filter { $0.group == self } }
  }
}
