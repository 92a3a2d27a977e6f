/// What is said of the sections of a description or a library, and of what stands in `data`.
package enum SectionMessage: Sendable, Hashable {
  case emptyFile
  case emptyLibrary
  case libraryDefinesNothing
  /// The file is something else than a description, or a library if it is imported.
  case otherFile(FileForm?, expected: FileForm)
  case samplesOnLines
  case missing(String)
  case missingVersion
  case emptyVersion
  case versionNotText(String, Shape)
  case unknownVersion(String)
  case misplacedDefinition(String)
  case definedInStruct(String)
  case definedInMeta(String)
  case importsInLibrary
  case missingSampleType
  case noSamples
  case untypedGlobalInfo(key: String)
  case missingGlobalInfo
  case ignored(String, because: String)
  case bareLocal(String, isGlobalInfo: Bool)
  case localInList
  case standsInData(String)
  case standsInMeta(String)
  case standsInDefs(String)
  case standsBesideData(String)
  case partsOfData([String])
  case wholeStandsUnder(String)

  // Hints.
  case nameDescription
  case removeImport
  case writeVersionFirst
  case writeVersion
  case readAsVersion
  case writeMeta
  case writeData, writeDataOrRemoveMeta
  case dataAbove(String)
  case defsAbove(String)
  case writeSampleType
  case describeParts
  case joinUnder(String)
  case moveToTop(String)
  case writeLocal
  case indentLikeData
  case filesAfterDashes
  case indentLikeMeta, indentLikeDefs, indentUnderData
  case moveUnderDefs
  case putUnderDefs
  case importInDescription

  package var phrase: Phrase {
    switch self {
    case .emptyFile:
      Phrase(
        "the file is empty: '$dsdl-version', 'meta' and 'data' are expected",
        zh: "文件是空的，应有“$dsdl-version”、“meta”和“data”")
    case .emptyLibrary: Phrase("the library is empty", zh: "库是空的")
    case .libraryDefinesNothing: Phrase("the library defines nothing", zh: "库没有定义任何东西")
    case .otherFile(let form?, let expected):
      Phrase("the file is ", zh: "该文件是") + form.phrase + Phrase(": ", zh: "，应为") + expected.phrase
        + Phrase(" is expected", zh: "")
    case .otherFile(nil, let expected):
      Phrase(
        "the file has neither '$dsdl-version' nor 'meta' nor 'data': \(expected.phrase.english) is expected",
        zh: "该文件没有“$dsdl-version”、“meta”或“data”，应为\(expected.phrase.chinese)")
    case .samplesOnLines:
      Phrase(
        "the file has samples, one on each line: a description is expected",
        zh: "该文件每行一个样本，应为描述文件")
    case .missing(let section): Phrase("the section '\(section)' is missing", zh: "缺少“\(section)”部分")
    case .missingVersion: Phrase("'$dsdl-version' is missing", zh: "缺少“$dsdl-version”")
    case .emptyVersion: Phrase("'$dsdl-version' is empty", zh: "“$dsdl-version”为空")
    case .versionNotText(let text, let shape):
      Phrase(
        "the version \(text) \(shape.predicate.english): text such as \"0.5.3\" is expected",
        zh: "版本 \(text) \(shape.predicate.chinese)，应为文本，例如 \"0.5.3\"")
    case .unknownVersion(let version):
      Phrase("version '\(version)' is not known: 0.5.x is read", zh: "未知的版本“\(version)”：可以读取的是 0.5.x")
    case .misplacedDefinition(let name):
      Phrase(
        "'\(name)' is defined beside 'data': in a description definitions stand under 'defs'",
        zh: "“\(name)”定义在“data”旁边：描述文件中的定义应放在“defs”下")
    case .definedInStruct(let name):
      Phrase("'\(name)' is defined inside of a struct", zh: "“\(name)”定义在结构体里面")
    case .definedInMeta(let name):
      Phrase(
        "'\(name)' is defined in 'meta': in a description definitions stand under 'defs'",
        zh: "“\(name)”定义在“meta”之内：描述文件中的定义应放在“defs”下")
    case .importsInLibrary:
      Phrase(
        "a library imports others: the Python SDK does not follow that",
        zh: "库又导入了其他库：Python SDK 不会继续读取它们")
    case .missingSampleType: Phrase("'data' has no 'sample-type'", zh: "“data”没有“sample-type”")
    case .noSamples:
      Phrase(
        "'data' has neither 'samples' nor a 'sample-path' that names a file",
        zh: "“data”既没有“samples”，也没有指定文件的“sample-path”")
    case .untypedGlobalInfo(let key):
      Phrase(
        "'\(key)' without 'global-info-type' cannot be checked", zh: "没有“global-info-type”，无法检查“\(key)”")
    case .missingGlobalInfo:
      Phrase(
        "'global-info-type' is given, but neither 'global-info' nor a 'global-info-path' that names a file",
        zh: "给出了“global-info-type”，却既没有“global-info”，也没有指定文件的“global-info-path”")
    case .ignored(let key, let path):
      Phrase(
        "'\(key)' is ignored because '\(path)' names a file", zh: "“\(key)”被忽略，因为“\(path)”指定了文件")
    case .bareLocal(let word, let isGlobalInfo):
      Phrase(
        "'\(word)' is read as '$local': \(isGlobalInfo ? "the global info is" : "the samples are") in this file",
        zh: "“\(word)”按“$local”读取：\(isGlobalInfo ? "全局信息" : "样本")就在本文件中")
    case .localInList:
      Phrase("'$local' stands in a list: the name of a file is expected", zh: "列表中有“$local”，应为文件名")
    case .standsInData(let section):
      Phrase(
        "'\(section)' stands in 'data': it belongs beside it", zh: "“\(section)”写在“data”之内，应写在它旁边")
    case .standsInMeta(let section):
      Phrase(
        "'\(section)' stands in 'meta': it belongs beside it", zh: "“\(section)”写在“meta”之内，应写在它旁边")
    case .standsInDefs(let section):
      Phrase(
        "'\(section)' stands in 'defs': it belongs beside it", zh: "“\(section)”写在“defs”之内，应写在它旁边")
    case .standsBesideData(let key):
      Phrase("'\(key)' stands beside 'data': it belongs in it", zh: "“\(key)”写在“data”旁边，应写在它之内")
    case .partsOfData(let parts):
      Phrase("'data' is divided into ", zh: "“data”分成了") + NameList.listing(parts)
        + Phrase(": a description has one 'sample-type' and its samples", zh: "：一个描述文件只有一个“sample-type”和它的样本")
    case .wholeStandsUnder(let key):
      Phrase("the whole description stands under '\(key)'", zh: "整个描述都写在“\(key)”之内")
    case .moveToTop(let key):
      Phrase(
        "remove '\(key)' and move what is under it to the top level",
        zh: "请删去“\(key)”，把其中的内容移到顶层")
    case .joinUnder(let key): Phrase("write all of it under '\(key)'", zh: "请全部写在“\(key)”下")
    case .describeParts:
      Phrase("write a description for each of them", zh: "请为每个部分各写一个描述文件")
    case .indentLikeDefs: Phrase("indent it like 'defs'", zh: "缩进与“defs”相同")
    case .indentUnderData: Phrase("indent it under 'data'", zh: "缩进到“data”下")
    case .indentLikeMeta: Phrase("indent it like 'meta'", zh: "缩进与“meta”相同")
    case .filesAfterDashes:
      Phrase("write each name on a line of its own, behind a dash: '- name'", zh: "每个名称各占一行，写在短横之后：“- 名称”")
    case .indentLikeData: Phrase("indent it like 'data'", zh: "缩进与“data”相同")
    case .nameDescription:
      Phrase(
        "name the description: the file with '$dsdl-version', whose 'sample-path' names the samples",
        zh: "请指定描述文件：它含有“$dsdl-version”，由其中的“sample-path”指定样本")
    case .removeImport: Phrase("remove the import", zh: "删去这个导入")
    case .writeVersionFirst:
      Phrase(
        "write '$dsdl-version: \"0.5.3\"' as the first line", zh: "在第一行写上“$dsdl-version: \"0.5.3\"”")
    case .writeVersion:
      Phrase("write '$dsdl-version: \"0.5.3\"'", zh: "写成“$dsdl-version: \"0.5.3\"”")
    case .readAsVersion: Phrase("the file is read as version 0.5.3", zh: "该文件按版本 0.5.3 读取")
    case .writeMeta:
      Phrase(
        "write 'meta:' with what is to be known of the dataset; it may be empty",
        zh: "写上“meta:”，说明这个数据集；其内容可以为空")
    case .dataAbove(let key):
      Phrase(
        "write 'data:' above '\(key)', at the start of its line", zh: "在“\(key)”上方的行首写上“data:”")
    case .defsAbove(let key):
      Phrase(
        "write 'defs:' above '\(key)', at the start of its line", zh: "在“\(key)”上方的行首写上“defs:”")
    case .writeData:
      Phrase(
        "write 'data:' with 'sample-type' and 'sample-path'", zh: "写上“data:”，其下有“sample-type”和“sample-path”")
    case .writeDataOrRemoveMeta:
      Phrase(
        "write 'data:' with 'sample-type' and 'sample-path', or remove 'meta' if this is a library",
        zh: "写上“data:”，其下有“sample-type”和“sample-path”；如果这是库，请删去“meta”")
    case .writeSampleType:
      Phrase("write 'sample-type:' with the type of a sample", zh: "写上“sample-type:”和样本的类型")
    case .writeLocal:
      Phrase(
        "write 'sample-path: $local' for samples in this file only",
        zh: "如果样本只在本文件中，请写成“sample-path: $local”")
    case .moveUnderDefs:
      Phrase(
        "move it under 'defs', or into a library that '$import' names",
        zh: "移到“defs”下，或者移到“$import”所导入的库中")
    case .putUnderDefs: Phrase("put them under 'defs'", zh: "放到“defs”下")
    case .importInDescription: Phrase("import them in the description", zh: "在描述文件中导入它们")
    }
  }
}
