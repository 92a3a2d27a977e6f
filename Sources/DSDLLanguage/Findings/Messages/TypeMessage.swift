/// What is said of the names in types, their arguments, and what params stand for.
package enum TypeMessage: Sendable, Hashable {
  /// What a parameter takes.
  package enum Expected: Sendable, Hashable {
    /// One of these words.
    case words([String])
    case boolean, positiveInteger, text, format, type, domain
  }

  case undefinedType(String)
  case undefinedDomain(String)
  case undefinedDomains([String])
  case domainForType(String)
  case structForDomain(String)
  case typeForDomain(String)
  /// A type with arguments where a class domain should stand.
  case typeUseForDomain(String)
  case classForDomain(domain: String)
  case className(String, domain: String)
  case noName(String)
  case noDomains
  case oneDomainInList
  case listOfDomainsInList
  case listForType
  case paramForType(String)
  case paramForValue(String, parameter: String, of: String)
  case wrongValue(String, parameter: String, of: String, expected: Expected)
  case valueCountsAsNone(String, parameter: String)
  case pointlessIDType
  case missingParameter(String, of: String)
  case missingParam(String, of: String)
  case missingParams([String], of: String)
  case openParam(String, of: String)
  case repeatedParameter(String, of: String)
  case olderOptional
  case olderAttribute
  case unknownParameter(String, of: String, known: [String])
  case noArguments(String)
  case unnamedArgument(String, of: String)
  case paramOutsideStruct(String)
  case undeclaredParam(String)
  case severalDomains([String], for: String)
  case missingSkeleton(domain: String)
  case structsTooDeep(limit: Int)
  case tooManyTypes(limit: Int)
  case tooManyFields(limit: Int)

  // Hints.
  case writeLabel(domain: String)
  case writeLabelOfDomain(String)
  case writeDomainAlone(String)
  case writeDomainWithoutBrackets
  case domainOfClasses
  case writeListOfLists
  case writeTypeAndOptional
  case listAsOptional
  case noDefaults
  case paramStandsForDomain
  case writeParam(String)
  case writeDomain(String?)
  case bindParams(String, [String])
  case declareParam(String)
  case renameParam(String, to: String)
  case leaveOut
  case removeFromType
  case writeWithoutQuotes(String)

  package var phrase: Phrase {
    switch self {
    case .undefinedType(let name): Phrase("type '\(name)' is not defined", zh: "类型“\(name)”没有定义")
    case .undefinedDomain(let name):
      Phrase("class domain '\(name)' is not defined", zh: "类别域“\(name)”没有定义")
    case .undefinedDomains(let names):
      NameList.listing(names) + Phrase(" are not class domains", zh: "不是类别域")
    case .domainForType(let name):
      Phrase("'\(name)' is a class domain: a type is expected", zh: "“\(name)”是类别域，应为类型")
    case .structForDomain(let name):
      Phrase("'\(name)' is a struct: a class domain is expected", zh: "“\(name)”是结构体，应为类别域")
    case .typeForDomain(let name):
      Phrase("'\(name)' is a type: a class domain is expected", zh: "“\(name)”是类型，应为类别域")
    case .typeUseForDomain(let name):
      Phrase("'\(name)[…]' is a type: a class domain is expected", zh: "“\(name)[…]”是类型，应为类别域")
    case .classForDomain(let domain):
      Phrase(
        "a class of '\(domain)' is named: the class domain alone is expected",
        zh: "写的是“\(domain)”的一个类别，应只写类别域")
    case .className(let name, let domain):
      Phrase(
        "'\(name)' names a class of '\(domain)': the class domain alone is expected",
        zh: "“\(name)”指的是“\(domain)”的一个类别，应只写类别域")
    case .noName(let text):
      Phrase("'\(text)' is no name: a class domain is expected", zh: "“\(text)”不是名称，应为类别域")
    case .noDomains:
      Phrase("the list of class domains is empty: at least one is expected", zh: "类别域的列表是空的，至少应有一个")
    case .oneDomainInList:
      Phrase(
        "a list of one class domain, which the Python SDK does not read", zh: "只含一个类别域的列表，Python SDK 无法读取")
    case .listOfDomainsInList:
      Phrase(
        "a list inside a list of class domains: the name of a domain is expected",
        zh: "类别域的列表中又有列表，应为类别域的名称")
    case .listForType:
      Phrase("a list cannot be the 'etype' of 'List': a type is expected", zh: "列表不能作为“List”的“etype”，应为类型")
    case .paramForType(let name):
      Phrase(
        "the param '$\(name)' stands for a class domain, not for a type", zh: "形参“$\(name)”代表类别域，而不是类型")
    case .paramForValue(let name, let parameter, let type):
      Phrase(
        "'$\(name)' cannot be the '\(parameter)' of '\(type)': params stand for class domains only",
        zh: "“$\(name)”不能作为“\(type)”的“\(parameter)”：形参只代表类别域")
    case .wrongValue(let value, let parameter, let type, let expected):
      Phrase(
        "\(value) cannot be the '\(parameter)' of '\(type)': ", zh: "\(value) 不能作为“\(type)”的“\(parameter)”，应为"
      )
        + expected.phrase + Phrase(" is expected", zh: "")
    case .valueCountsAsNone("", let parameter):
      Phrase("empty text counts as no '\(parameter)'", zh: "空文本等于没有“\(parameter)”")
    case .valueCountsAsNone(let value, let parameter):
      Phrase("'\(value)' counts as no '\(parameter)'", zh: "“\(value)”等于没有“\(parameter)”")
    case .pointlessIDType:
      Phrase("'id_type' has no meaning for 'InstanceID'", zh: "“id_type”对“InstanceID”没有意义")
    case .missingParameter(let parameter, let type):
      Phrase("'\(type)' needs the parameter '\(parameter)'", zh: "“\(type)”需要参数“\(parameter)”")
    case .missingParam(let param, let name):
      Phrase("'\(name)' needs its param '\(param)'", zh: "“\(name)”需要形参“\(param)”的实参")
    case .missingParams(let params, let name):
      Phrase("'\(name)' needs its params ", zh: "“\(name)”需要形参") + NameList.listing(params)
        + Phrase("", zh: "的实参")
    case .openParam(let param, let name):
      Phrase(
        "the param '\(param)' of '\(name)' is left open; no field uses it",
        zh: "“\(name)”的形参“\(param)”没有给出实参；没有字段使用它")
    case .repeatedParameter(let parameter, let type):
      Phrase(
        "the parameter '\(parameter)' of '\(type)' is given twice", zh: "“\(type)”的参数“\(parameter)”给出了两次")
    case .olderOptional:
      Phrase(
        "'optional' inside a type is an older spelling: list the field in '$optional'",
        zh: "类型中的“optional”是旧的写法：请把字段列入“$optional”")
    case .olderAttribute:
      Phrase(
        "'is_attr' is an older spelling and has no meaning any more", zh: "“is_attr”是旧的写法，已经没有意义")
    case .unknownParameter(let name, let type, let known):
      Phrase("'\(name)' is not a parameter of '\(type)': ", zh: "“\(name)”不是“\(type)”的参数：")
        + Self.known(known)
    case .noArguments(let type): Phrase("'\(type)' takes no arguments", zh: "“\(type)”不接受实参")
    case .unnamedArgument(let text, let type):
      Phrase("the argument '\(text)' of '\(type)' has no name", zh: "“\(type)”的实参“\(text)”没有写名称")
    case .paramOutsideStruct(let name):
      Phrase(
        "'$\(name)' is a param, and params exist in structs only", zh: "“$\(name)”是形参，而形参只存在于结构体中")
    case .undeclaredParam(let name):
      Phrase("the param '$\(name)' is not declared in '$params'", zh: "形参“$\(name)”没有在“$params”中声明")
    case .severalDomains(let domains, let type):
      Phrase(
        "\(type) takes one class domain, but the param stands for \(Self.all(domains).english) here",
        zh: "\(type) 只接受一个类别域，而形参在这里代表\(Self.all(domains).chinese)")
    case .missingSkeleton(let domain):
      Phrase(
        "class domain '\(domain)' has no 'skeleton', which Keypoint draws",
        zh: "类别域“\(domain)”没有“skeleton”，而 Keypoint 需要用它画出骨架")
    case .structsTooDeep(let limit):
      Phrase("structs are nested deeper than \(limit)", zh: "结构体的嵌套超过 \(limit) 层")
    case .tooManyTypes(let limit):
      Phrase(
        "the structs with their params make more than \(limit) types", zh: "结构体连同形参产生的类型超过 \(limit) 个")
    case .tooManyFields(let limit):
      Phrase(
        "the structs with their params make more than \(limit) fields and class domains",
        zh: "结构体连同形参产生的字段和类别域超过 \(limit) 个")
    case .writeLabel(let domain):
      Phrase("write 'Label[dom=\(domain)]' for a label of it", zh: "如果是它的标签，请写成“Label[dom=\(domain)]”")
    case .writeLabelOfDomain(let domain):
      Phrase(
        "write 'Label[dom=\(domain)]' for a label of that class domain",
        zh: "如果是这个类别域的标签，请写成“Label[dom=\(domain)]”")
    case .writeDomainAlone(let domain):
      Phrase(
        "write '\(domain)': samples say which of its classes they have", zh: "写成“\(domain)”：由样本说明是其中哪个类别")
    case .domainOfClasses:
      Phrase(
        "if they are classes, define a class domain that has them, and write its name",
        zh: "如果它们是类别，请定义一个含有它们的类别域，并写出它的名称")
    case .writeDomainWithoutBrackets:
      Phrase("write the class domain without brackets", zh: "类别域不加方括号")
    case .writeListOfLists:
      Phrase("write List[List[Int]] for a list of lists", zh: "列表的列表请写成 List[List[Int]]")
    case .writeTypeAndOptional:
      Phrase(
        "write the type alone, and list the field in '$optional' beside '$fields'",
        zh: "只写类型，并把字段列入“$fields”旁边的“$optional”")
    case .noDefaults:
      Phrase(
        "DSDL has no default values: remove it, and list the field in '$optional' if it may be missing",
        zh: "DSDL 没有默认值：删去它；如果该字段可以缺少，请列入“$optional”")
    case .listAsOptional:
      Phrase("list the field in '$optional' beside '$fields'", zh: "把字段列入“$fields”旁边的“$optional”")
    case .paramStandsForDomain:
      Phrase("a param stands for a class domain, not for a type", zh: "形参代表类别域，而不是类型")
    case .writeParam(let name): Phrase("write '$\(name)' for the param", zh: "如果是形参，请写成“$\(name)”")
    case .writeDomain(let name?): Phrase("write '\(name)' for the class domain", zh: "如果是类别域，请写成“\(name)”")
    case .writeDomain(nil): Phrase("write the name of a class domain", zh: "写上类别域的名称")
    case .bindParams(let name, let params):
      Phrase(
        "write '\(name)[\(Self.open(params))]' with a class domain for each param",
        zh: "写成“\(name)[\(Self.open(params))]”，每个形参给出一个类别域")
    case .renameParam(let param, let name):
      Phrase(
        "call '\(param)' in '$params' '\(name)', or write '$\(param)' here",
        zh: "把“$params”中的“\(param)”改为“\(name)”，或者在这里写“$\(param)”")
    case .declareParam(let name): Phrase("add '\(name)' to '$params'", zh: "把“\(name)”加入“$params”")
    case .leaveOut: Phrase("leave the parameter out", zh: "省略这个参数")
    case .removeFromType: Phrase("remove it from the type", zh: "从类型中删去它")
    case .writeWithoutQuotes(let word): Phrase("write \(word) without quotes", zh: "写成 \(word)，不加引号")
    }
  }

  private static func known(_ names: [String]) -> Phrase {
    guard !names.isEmpty else { return Phrase("it has none", zh: "它没有参数") }
    return Phrase("it has ", zh: "它的参数有") + NameList.listing(names)
  }

  private static func all(_ names: [String]) -> Phrase {
    Phrase(
      names.map { "'\($0)'" }.joined(separator: ", "), zh: names.map { "“\($0)”" }.joined(separator: "、"))
  }

  private static func open(_ params: [String]) -> String {
    params.map { "\($0)=…" }.joined(separator: ", ")
  }
}

extension TypeMessage.Expected {
  fileprivate var phrase: Phrase {
    switch self {
    case .words(let words): NameList.choice(words)
    case .boolean: Phrase("true or false", zh: "true 或 false")
    case .positiveInteger: Phrase("a whole number from 1", zh: "从 1 开始的整数")
    case .text: Phrase("text", zh: "文本")
    case .format: Phrase("a format such as \"%Y-%m-%d\"", zh: "格式，例如 \"%Y-%m-%d\"")
    case .type: Phrase("a type", zh: "类型")
    case .domain: Phrase("one class domain", zh: "一个类别域")
    }
  }
}
