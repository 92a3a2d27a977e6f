/// What is said of labels in samples.
package enum LabelMessage: Sendable, Hashable {
  /// A text that is no class of these domains.
  case unknown(String, domains: [String])
  /// A text of so many bytes, longer than any class.
  case endless(Int, domains: [String])
  case outOfRange(String, domain: String, classes: Int)
  case numberOfAnyDomain(String, domains: Int)
  case withoutDomain(String, domains: Int)
  case wrongDomain(String, expected: [String])
  case notLabel(String)
  case disputed(String)
  case unused(String, domain: String)

  // Hints.
  case quoteOrDigits
  case digitsAlone
  case writeOneOf([String])
  case numbersBeginAtOne
  case numberWithoutQuotes(Int, name: String)
  case nameAlone
  case classAlone(String)
  case className(String)

  package var phrase: Phrase {
    switch self {
    case .unknown(let text, let domains) where domains.count == 1:
      Phrase("'\(text)' is not a class of '\(domains[0])'", zh: "“\(text)”不是“\(domains[0])”的类别")
    case .unknown(let text, let domains):
      Phrase("'\(text)' is not a class of ", zh: "“\(text)”不是")
        + NameList.choice(domains) + Phrase("", zh: "的类别")
    case .endless(let count, let domains):
      Phrase("text of \(count) bytes is not a class of ", zh: "\(count) 字节的文本不是")
        + NameList.choice(domains) + Phrase("", zh: "的类别")
    case .outOfRange(let number, let domain, let count):
      Phrase(
        "class number \(number) is out of range: '\(domain)' has \(count == 1 ? "class 1 only" : "classes 1 to \(count)")",
        zh: "类别编号 \(number) 超出范围：“\(domain)”\(count == 1 ? "只有类别 1" : "的类别编号为 1 到 \(count)")")
    case .numberOfAnyDomain(let number, let count):
      Phrase(
        "class number \(number) may belong to any of \(count) class domains",
        zh: "类别编号 \(number) 可能属于 \(count) 个类别域中的任何一个")
    case .withoutDomain(let text, let count):
      Phrase(
        "'\(text)' does not name its class domain, and there are \(count)",
        zh: "“\(text)”没有指明类别域，而类别域有 \(count) 个")
    case .wrongDomain(let domain, let expected):
      Phrase("'\(domain)' is not the class domain of this label: ", zh: "“\(domain)”不是这个标签的类别域，应为")
        + NameList.choice(expected) + Phrase(" is", zh: "")
    case .notLabel(let text):
      Phrase(
        "\(text) is not a label: a class name or a class number is expected",
        zh: "\(text) 不是标签，应为类别名称或类别编号")
    case .disputed(let text):
      Phrase(
        "\(text) is not the same number to all readers of YAML: a class name or number is expected",
        zh: "\(text) 在各 YAML 读取程序中不是同一个数字，应为类别名称或编号")
    case .unused(let name, let domain):
      Phrase(
        "no sample has a label of class '\(name)' of '\(domain)'", zh: "没有样本带有“\(domain)”的类别“\(name)”的标签")
    case .quoteOrDigits:
      Phrase(
        "put it in quotes for a class name, or write a class number in digits alone",
        zh: "类别名称请加引号，类别编号请只用数字书写")
    case .digitsAlone: Phrase("write a class number in digits alone", zh: "类别编号请只用数字书写")
    case .writeOneOf(let labels): Phrase("write ", zh: "写成") + NameList.choice(labels)
    case .numbersBeginAtOne: Phrase("class numbers begin at 1", zh: "类别编号从 1 开始")
    case .numberWithoutQuotes(let number, let name):
      Phrase(
        "write \(number) without quotes for class number \(number), '\(name)'",
        zh: "如果指第 \(number) 个类别“\(name)”，请写 \(number)，不加引号")
    case .nameAlone: Phrase("write the class's name alone", zh: "只写类别名称")
    case .classAlone(let name): Phrase("write the class alone: \"\(name)\"", zh: "只写类别：\"\(name)\"")
    case .className(let name): Phrase("write the class's name: \"\(name)\"", zh: "写类别名称：\"\(name)\"")
    }
  }
}
