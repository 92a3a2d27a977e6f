/// Says that something is another kind of thing than it should be: "'classes' is text: a list of names is expected".
package struct ShapeMessage: Sendable, Hashable {
  /// What it is said of.
  package enum Subject: Sendable, Hashable {
    /// What stands under a key, or the definition of a name.
    case key(String)
    case document
    case classOfNumber(Int)
    case skeletonEdge
    case fieldName, definitionName, parameterName
    case fieldType
    case parameterValue
    case path, importedName
    /// An item of a list that stands under a key.
    case item(of: String)
  }

  /// What should be there.
  package enum Expected: Sendable, Hashable {
    case name, names, identifier, text
    case type(example: String)
    case value
    case file, files
    case path, pathOrPaths
    case classNumbers, listOfClassNumbers
    case sections, definitions, fields, mapping, mappingWithDef
    case sampleTypeAndPath
    case samples
    case version
    case definitionKind
  }

  package let subject: Subject
  package let shape: Shape
  package let expected: Expected

  package init(_ subject: Subject, is shape: Shape, expected: Expected) {
    self.subject = subject
    self.shape = shape
    self.expected = expected
  }

  package var phrase: Phrase {
    let (subject, shape, expected) = (subject.phrase, shape.predicate, expected.phrase)
    return Phrase(
      "\(subject.english) \(shape.english): \(expected.english) is expected",
      zh: "\(subject.chinese)\(shape.chinese)，应为\(expected.chinese)")
  }
}

extension ShapeMessage.Subject {
  package var phrase: Phrase {
    switch self {
    case .key(let key): Phrase("'\(key)'", zh: "“\(key)”")
    case .document: Phrase("the document", zh: "文档")
    case .classOfNumber(let number): Phrase("class \(number)", zh: "第 \(number) 个类别")
    case .skeletonEdge: Phrase("an edge of the skeleton", zh: "骨架的一条边")
    case .fieldName: Phrase("a field's name", zh: "字段的名称")
    case .definitionName: Phrase("a definition's name", zh: "定义的名称")
    case .parameterName: Phrase("a parameter's name", zh: "参数的名称")
    case .fieldType: Phrase("a field's type", zh: "字段的类型")
    case .parameterValue: Phrase("a parameter's value", zh: "参数的值")
    case .path: Phrase("a path", zh: "路径")
    case .importedName: Phrase("an import", zh: "导入的名称")
    case .item(let key): Phrase("an item of '\(key)'", zh: "“\(key)”中的一项")
    }
  }
}

extension ShapeMessage.Expected {
  package var phrase: Phrase {
    switch self {
    case .name: Phrase("a name", zh: "名称")
    case .names: Phrase("a list of names", zh: "名称列表")
    case .identifier: Phrase("an identifier", zh: "标识符")
    case .text: Phrase("text", zh: "文本")
    case .type(let example): Phrase("a type such as Int or \(example)", zh: "类型，例如 Int 或 \(example)")
    case .value: Phrase("a value", zh: "值")
    case .file: Phrase("the name of a file", zh: "文件名")
    case .files: Phrase("a list of file names", zh: "文件名列表")
    case .path: Phrase("a path or $local", zh: "路径或 $local")
    case .pathOrPaths: Phrase("a path, a list of paths or $local", zh: "路径、路径列表或 $local")
    case .classNumbers: Phrase("a pair of class numbers", zh: "一对类别编号")
    case .listOfClassNumbers: Phrase("a list of pairs of class numbers", zh: "类别编号对的列表")
    case .sections: Phrase("a mapping of sections", zh: "由各部分组成的映射")
    case .definitions: Phrase("a mapping of definitions", zh: "由定义组成的映射")
    case .fields: Phrase("a mapping of names to types", zh: "从名称到类型的映射")
    case .mapping: Phrase("a mapping", zh: "映射")
    case .mappingWithDef: Phrase("a mapping with '$def'", zh: "带有“$def”的映射")
    case .sampleTypeAndPath:
      Phrase(
        "a mapping with 'sample-type' and 'sample-path'", zh: "带有“sample-type”和“sample-path”的映射")
    case .samples: Phrase("a list of samples", zh: "样本列表")
    case .version: Phrase("text such as \"0.5.3\"", zh: "文本，例如 \"0.5.3\"")
    case .definitionKind: Phrase("'struct' or 'class_domain'", zh: "“struct”或“class_domain”")
    }
  }
}
