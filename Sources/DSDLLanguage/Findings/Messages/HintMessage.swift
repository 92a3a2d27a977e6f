/// What to do about mistakes of many kinds.
package enum HintMessage: Sendable, Hashable {
  /// Another text, in place of what is written.
  case write(String)
  case writeInQuotes
  case quoteIfText
  case quoteName
  case writeWithoutBlanks
  case plainDigits
  case listOfOne
  case remove, removeOneOfTwo, removeTag
  case blankBehindDash(String)
  case dashInPlaceOf(String, String)
  case withoutDashes, dashBeforeEach
  case writeNames([String])
  case namesHere
  /// The same in the order of numbers that stand beside them.
  case writeNamesByNumber([String], keepsNumbers: Bool)
  case writeItems([String])
  case fullWidthBracket(String, String)

  package var phrase: Phrase {
    switch self {
    case .write(let text): Phrase("write '\(text)'", zh: "写成“\(text)”")
    case .writeInQuotes: Phrase("put it in quotes", zh: "加上引号")
    case .quoteIfText: Phrase("put it in quotes if it is meant as text", zh: "如果本意是文本，请加上引号")
    case .quoteName: Phrase("put a name that contains ': ' in quotes", zh: "名称中含有“: ”时，请加上引号")
    case .writeWithoutBlanks: Phrase("write it without", zh: "去掉这些空白")
    case .plainDigits:
      Phrase("write it in digits alone, without leading zeros", zh: "只用数字书写，不带前导零")
    case .listOfOne: Phrase("write it as a list of one", zh: "写成只有一项的列表")
    case .remove: Phrase("remove it", zh: "删去它")
    case .removeTag: Phrase("remove its tag", zh: "删去它的标签（tag）")
    case .removeOneOfTwo: Phrase("remove one of the two", zh: "删去两者之一")
    case .blankBehindDash(let item):
      Phrase("put a blank behind each '-': '- \(item)'", zh: "在每个“-”后面加一个空格：“- \(item)”")
    case .dashInPlaceOf(let sign, let item):
      Phrase("'\(sign)' begins no item of a list: write '- \(item)'", zh: "“\(sign)”不能引出列表项：请写成“- \(item)”")
    case .withoutDashes:
      Phrase("take away the dashes: each name is a key", zh: "去掉短横线：每个名称就是一个键")
    case .dashBeforeEach: Phrase("write a list: begin each with '- '", zh: "写成列表：每个以“- ”开头")
    case .writeItems(let names):
      Phrase(
        "write each as an item of its own: \(names.map { "'\($0)'" }.joined(separator: ", "))",
        zh: "每个各写成一项：\(names.map { "“\($0)”" }.joined(separator: "、"))")
    case .namesHere:
      Phrase(
        "write the names here, as [cat, dog]: they are read from no other file",
        zh: "把名称写在这里，例如 [cat, dog]：不会从其他文件读取")
    case .writeNames(let names):
      Phrase("write the names alone: [\(Self.list(names))]", zh: "只写名称：[\(Self.list(names))]")
    case .writeNamesByNumber(let names, let keepsNumbers):
      Phrase(
        "write the names alone, in the order of their numbers: [\(Self.list(names))]",
        zh: "只写名称，按编号排列：[\(Self.list(names))]"
      ).adding(
        keepsNumbers
          ? nil
          : Phrase(
            "; classes are numbered from 1 without gaps, so that labels with numbers change",
            zh: "；类别从 1 起连续编号，用编号写的标签须随之更改"))
    case .fullWidthBracket(let bracket, let meant):
      Phrase(
        "'\(bracket)' is a full-width sign: write '\(meant)'", zh: "“\(bracket)”是全角符号：请写成“\(meant)”")
    }
  }

  /// As many names as make clear what is meant.
  private static func list(_ names: [String]) -> String {
    names.prefix(4).joined(separator: ", ") + (names.count > 4 ? ", …" : "")
  }
}
