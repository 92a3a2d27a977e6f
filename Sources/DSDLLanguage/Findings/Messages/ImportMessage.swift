/// What is said of imports.
package enum ImportMessage: Sendable, Hashable {
  case notFound(String)
  case otherSuffix(String)
  case isDescription(String)
  case importedTwice(String)
  case importsItself
  case circle(String)

  // Hints.
  case moveDefinitions
  case writeRelativePath
  case librarySuffixes

  package var phrase: Phrase {
    switch self {
    case .notFound(let name): Phrase("'\(name)' is not found", zh: "找不到“\(name)”")
    case .otherSuffix(let name):
      Phrase(
        "'\(name)' is a file without the suffix .yaml, which the Python SDK does not find",
        zh: "“\(name)”是后缀不为 .yaml 的文件，Python SDK 找不到它")
    case .isDescription(let name):
      Phrase(
        "'\(name)' is a description: only its definitions are taken", zh: "“\(name)”是描述文件，只采用其中的定义")
    case .importedTwice(let name): Phrase("'\(name)' is imported twice", zh: "“\(name)”导入了两次")
    case .importsItself: Phrase("the file imports itself", zh: "文件导入了它自己")
    case .circle(let name):
      Phrase(
        "'\(name)' is being imported already: the files import each other in a circle",
        zh: "“\(name)”已经在导入之中：这些文件循环导入")
    case .moveDefinitions:
      Phrase("move the definitions into a library of their own", zh: "把定义移到单独的库中")
    case .librarySuffixes:
      Phrase(
        "the names of libraries end in .yaml, .yml or .json: rename it",
        zh: "库文件的名称以 .yaml、.yml 或 .json 结尾：请重命名")
    case .writeRelativePath:
      Phrase(
        "write the path relative to this file, or name its folder with --library-path",
        zh: "路径请相对于本文件书写，或者用 --library-path 指定所在的文件夹")
    }
  }
}
