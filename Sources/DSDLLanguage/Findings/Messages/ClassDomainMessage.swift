/// What is said of class domains, their classes and skeletons.
package enum ClassDomainMessage: Sendable, Hashable {
  case missingClasses(domain: String)
  case noClasses(domain: String)
  /// Each class is a list, or a mapping.
  case noNames(Shape)
  case listedTwice(String, number: Int, first: Int)
  /// Two classes whose names differ by something that nobody can see.
  case looksLike(String, number: Int, other: String, first: Int)
  case wideComma(String)
  /// Names with a sign between them that is no comma.
  case joinedNames(String, String)
  case blankName(String)
  case dottedStart(String)
  case separator(String)
  case taggedName(String)
  /// A number or boolean without quotes.
  case notText(String, Shape)
  case outerBlanks(String, trimmed: String)
  case typographicQuotes(String)
  case emptyLevel(String)
  case brackets(String)
  case oddCharacter(String, Unicode.Scalar)
  case blankInDotted(String)
  /// One that looks like another.
  case alike(String, NameRules.Problem)
  case severalLines(String)
  case joinedTwice(Int, Int)
  case joinedWithItself(Int)
  case beyondClasses(String, count: Int, domain: String)
  case noClassNumber(String)
  /// Numbers of a skeleton that count classes from 0.
  case countedFromZero

  case itemInName

  // Hints.
  case indentDash
  case commaOrOneLine, dashOrOneLine
  case indentItem(String)
  case partNames([String])
  case pairNumbers([String])
  case writeClassNumbers

  package var phrase: Phrase {
    switch self {
    case .missingClasses(let domain):
      Phrase(
        "class domain '\(domain)' has no 'classes': a list of names is expected",
        zh: "类别域“\(domain)”没有“classes”，应有名称列表")
    case .noClasses(let domain):
      Phrase(
        "class domain '\(domain)' has no classes: at least one is expected",
        zh: "类别域“\(domain)”没有类别，至少应有一个")
    case .noNames(let shape):
      Phrase(
        "the classes are \(shape == .list ? "lists" : "mappings"): names are expected",
        zh: "各个类别是\(shape.noun.chinese)，应为名称")
    case .listedTwice(let name, let number, let first):
      Phrase(
        "class '\(name)' is listed twice: the name means number \(number), number \(first) is lost",
        zh: "类别“\(name)”列出了两次：该名称代表编号 \(number)，编号 \(first) 不再可用")
    case .looksLike(let name, let number, let other, let first):
      Phrase(
        "class \(number), '\(name)', looks like class \(first), '\(other)', and is another",
        zh: "“\(name)”（类别 \(number)）看起来与“\(other)”（类别 \(first)）一样，却是另一个类别")
    case .wideComma(let text):
      Phrase(
        "'\(text)' is one name to YAML: '，' is a full-width comma, which separates nothing",
        zh: "“\(text)”对 YAML 来说是一个名称：“，”是全角逗号，不起分隔作用")
    case .joinedNames(let text, let sign):
      Phrase(
        "'\(text)' is one name to YAML: '\(sign)' separates nothing",
        zh: "“\(text)”对 YAML 来说是一个名称：“\(sign)”不起分隔作用")
    case .partNames(let names):
      Phrase(
        "if they are several, write '\(names.joined(separator: ", "))'; if it is one, put it in quotes",
        zh: "如果是多个名称，请写成“\(names.joined(separator: ", "))”；如果是一个名称，请加上引号")
    case .countedFromZero:
      Phrase("0 is not a class number: the classes are counted from 1", zh: "0 不是类别编号：类别从 1 开始编号")
    case .pairNumbers(let pairs):
      Phrase(
        "write pairs: [\(pairs.joined(separator: ", "))]", zh: "写成编号对：[\(pairs.joined(separator: ", "))]")
    case .writeClassNumbers: Phrase("write class numbers, counted from 1", zh: "写类别编号，从 1 开始")
    case .blankName(let name):
      Phrase("class name '\(name)' is blank: a name is expected", zh: "类别名称“\(name)”是空白，应为名称")
    case .dottedStart(let name):
      Phrase(
        "class name '\(name)' begins with '.': a name is expected", zh: "类别名称“\(name)”以“.”开头，应为名称")
    case .separator(let name):
      Phrase(
        "class name '\(name)' contains '::', which separates domain and class in labels",
        zh: "类别名称“\(name)”含有“::”，它在标签中用来分隔类别域与类别")
    case .taggedName(let text):
      Phrase("class name \(text) has a tag that makes no text of it", zh: "类别名称 \(text) 带有标签，它因此不是文本")
    case .notText(let text, let shape):
      Phrase(
        "class name \(text) \(shape.predicate.english): it is read as text",
        zh: "类别名称 \(text) \(shape.predicate.chinese)，按文本读取")
    case .outerBlanks(let name, let trimmed):
      Phrase(
        "class name '\(name)' has white space at its ends: it is read as '\(trimmed)'",
        zh: "类别名称“\(name)”两端有空白，按“\(trimmed)”读取")
    case .typographicQuotes(let name):
      Phrase(
        "class name '\(name)' stands in typographic quotes, which YAML takes for a part of it",
        zh: "类别名称 \(name) 前后是弯引号，YAML 会把它们当作名称的一部分")
    case .itemInName:
      Phrase("'-' begins no item here: it goes on with the name above", zh: "“-”在这里不能引出列表项：它接在上一行的名称之后")
    case .indentDash: Phrase("indent it like the '-' of the other names", zh: "缩进到与其他名称的“-”相同")
    case .indentItem(let name):
      Phrase("write '- \(name)', indented like the other names", zh: "写成“- \(name)”，缩进到与其他名称相同")
    case .alike(let name, let problem):
      Phrase("class name '\(name)' ", zh: "类别名称“\(name)”") + problem.phrase + Phrase(": ", zh: "，")
        + NameRules.Problem.otherSpelling
    case .emptyLevel(let name):
      Phrase(
        "class name '\(name)' has an empty level: '.' separates parent and child",
        zh: "类别名称“\(name)”中有空的层级：“.”用来分隔父级与子级")
    case .brackets(let name):
      Phrase(
        "class name '\(name)' has brackets, which older drafts used for parents: it is read as it stands",
        zh: "类别名称“\(name)”含有方括号，较早草案用它表示父级；这里按字面读取")
    case .oddCharacter(let name, let scalar):
      Phrase(
        "class name '\(name)' contains \(Self.english(scalar)): letters, digits, '_', blanks and '.' are usual",
        zh: "类别名称“\(name)”含有\(Self.chinese(scalar))：通常只用字母、数字、“_”、空格和“.”")
    case .severalLines(let name):
      Phrase(
        "the class '\(name)' stands on several lines: they are read as one name",
        zh: "类别“\(name)”写在多行上，按一个名称读取")
    case .commaOrOneLine:
      Phrase(
        "write a comma at the end of the line if they are several, else all of it on one line",
        zh: "如果是多个类别，请在行末写逗号，否则写在同一行")
    case .dashOrOneLine:
      Phrase(
        "write a dash before each if they are several, else all of it on one line",
        zh: "如果是多个类别，请在每个前面写短横，否则写在同一行")
    case .blankInDotted(let name):
      Phrase("class name '\(name)' has a blank in a dotted name", zh: "类别名称“\(name)”分层级，却含有空格")
    case .joinedTwice(let from, let to):
      Phrase("\(from) and \(to) are joined twice", zh: "\(from) 与 \(to) 相连了两次")
    case .joinedWithItself(let number):
      Phrase("class \(number) is joined with itself", zh: "类别 \(number) 与自己相连")
    case .beyondClasses(let number, let count, let domain):
      Phrase(
        "class number \(number) is beyond the \(count.counted("class", "classes")) of '\(domain)'",
        zh: "类别编号 \(number) 超出了“\(domain)”的 \(count) 个类别")
    case .noClassNumber(let text):
      Phrase(
        "\(text.isEmpty ? "an empty item" : text) is not a class number: a whole number from 1 is expected",
        zh: text.isEmpty ? "空项不是类别编号，应为从 1 开始的整数" : "\(text) 不是类别编号，应为从 1 开始的整数")
    }
  }

  /// A character as it is seen, or else its code.
  private static func english(_ scalar: Unicode.Scalar) -> String {
    isVisible(scalar) ? "'\(scalar)'" : LookAlikes.code(of: scalar)
  }

  private static func chinese(_ scalar: Unicode.Scalar) -> String {
    isVisible(scalar) ? "“\(scalar)”" : "字符 \(LookAlikes.code(of: scalar))"
  }

  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator: false
    default: true
    }
  }
}
