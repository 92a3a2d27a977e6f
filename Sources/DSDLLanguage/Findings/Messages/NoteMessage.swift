/// What is said of another place.
package enum NoteMessage: Sendable, Hashable {
  /// What a declaration declares.
  package enum Declared: Sendable, Hashable {
    case classDomain, structure, param, field
    case name(String)
  }

  /// What was done first at a place, and may be done once only.
  package enum Repeated: Sendable, Hashable {
    case listed, joined, imported, given
    /// What stands at the place.
    case there
  }

  case declared(Declared)
  case first(Repeated)
  /// The steps from the type of samples to where a mistake shows.
  case way([String])
  /// A step of that way.
  case used(String)
  case fieldType
  /// Where something begins that was being read.
  case begin(Shape)
  /// The same, with a bracket.
  case opening(Shape)
  /// A key in a place where it does not belong.
  case standsHere(String)
  /// A definition that another one of the same name replaces.
  case replaced

  /// What it is to its diagnostic.
  package var role: Note.Role {
    switch self {
    case .declared: .declaration
    case .first: .first
    case .way, .used: .step
    case .fieldType, .begin, .opening, .standsHere, .replaced: .remark
    }
  }

  package var phrase: Phrase {
    switch self {
    case .declared(.classDomain): Phrase("class domain declared here", zh: "类别域在此声明")
    case .declared(.structure): Phrase("struct declared here", zh: "结构体在此声明")
    case .declared(.param): Phrase("param declared here", zh: "形参在此声明")
    case .declared(.field): Phrase("field declared here", zh: "字段在此声明")
    case .declared(.name(let name)): Phrase("'\(name)' is declared here", zh: "“\(name)”在此声明")
    case .first(.listed): Phrase("first listed here", zh: "首次在此列出")
    case .first(.joined): Phrase("first joined here", zh: "首次在此相连")
    case .first(.imported): Phrase("first imported here", zh: "首次在此导入")
    case .first(.given): Phrase("first given here", zh: "首次在此给出")
    case .way(let steps):
      Phrase("by way of \(steps.joined(separator: " → "))", zh: "途经 \(steps.joined(separator: " → "))")
    case .used(let step): Phrase("'\(step)' is used here", zh: "“\(step)”在此使用")
    case .fieldType: Phrase("the field's type", zh: "字段的类型")
    case .begin(.mapping): Phrase("the mapping begins here", zh: "映射从这里开始")
    case .begin: Phrase("the list begins here", zh: "列表从这里开始")
    case .opening(.mapping): Phrase("the mapping opens here", zh: "映射的左括号在此")
    case .opening: Phrase("the list opens here", zh: "列表的左括号在此")
    case .standsHere(let key): Phrase("'\(key)' stands here", zh: "“\(key)”写在这里")
    case .replaced: Phrase("this one is not used", zh: "这一处定义不生效")
    case .first(.there): Phrase("it is first here", zh: "首次出现在此")
    }
  }
}

extension Note {
  package init(_ message: NoteMessage, _ range: SourceRange?) {
    self.init(.note(message), range, role: message.role)
  }
}
