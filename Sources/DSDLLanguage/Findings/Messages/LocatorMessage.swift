/// What is said of locators.
package enum LocatorMessage: Sendable, Hashable {
  /// A path that leads nowhere on another machine.
  package enum Absolute: Sendable, Hashable {
    case path, home, url
  }

  case empty
  case absolute(String, Absolute)
  case backslashes(String)
  /// A character that no file's name has, which an escape such as `\n` makes of a folder's `\` and a letter.
  case control(String, Unicode.Scalar)
  /// The quotes of a word processor stand around it.
  case quotes(String)
  /// A URL with one slash behind its scheme.
  case oneSlash(String, scheme: String)
  /// A blank stands before or behind it.
  case outerBlank(String, isFirst: Bool)
  case notDescription(WrittenValue)
  case withoutLocation(type: String)
  case object
  case unknownPart(String)

  // Hints.
  case writeRelative

  package var phrase: Phrase {
    switch self {
    case .empty:
      Phrase(
        "the locator is empty: a path, an object id or a URL is expected",
        zh: "对象定位器为空，应为路径、对象 id 或 URL")
    case .absolute(let text, let form):
      Phrase("'\(text)' is ", zh: "“\(text)”是") + form.phrase
        + Phrase(", which exists on one machine only", zh: "，只存在于一台机器上")
    case .backslashes(let text):
      Phrase(
        "'\(text)' has '\\' between folders, which only Windows understands",
        zh: "“\(text)”的文件夹之间用“\\”分隔，只有 Windows 能理解")
    case .control(let text, let scalar):
      Phrase(
        "'\(text)' contains \(LookAlikes.code(of: scalar)), a control character, which Windows allows in no path",
        zh: "“\(text)”含有控制字符 \(LookAlikes.code(of: scalar))，Windows 的路径中不允许有这种字符")
    case .quotes(let text):
      Phrase(
        "'\(text)' stands in typographic quotes, which count as part of the path",
        zh: "\(text) 前后的弯引号会算作路径的一部分")
    case .oneSlash(let text, let scheme):
      Phrase(
        "'\(text)' has one '/' behind '\(scheme)': it is a path to other programs, where a URL has two",
        zh: "“\(text)”在“\(scheme)”后只有一个“/”：对其他程序来说它是路径，而 URL 有两个“/”")
    case .outerBlank(let text, true):
      Phrase(
        "'\(text)' begins with a blank, which counts as part of the path", zh: "“\(text)”以空白开头，它会算作路径的一部分")
    case .outerBlank(let text, false):
      Phrase("'\(text)' ends with a blank, which counts as part of the path", zh: "“\(text)”以空白结尾，它会算作路径的一部分")
    case .notDescription(let value):
      value.phrase + Phrase(" is not a description: an object is expected", zh: "不是描述，应为对象")
    case .withoutLocation(let type):
      Phrase("'$loc' is missing: an object as \(type) needs it", zh: "缺少“$loc”：作为 \(type) 的对象需要它")
    case .object:
      Phrase("other readers do not know a locator as an object", zh: "其他读取程序不认识对象形式的对象定位器")
    case .unknownPart(let name):
      Phrase(
        "'\(name)' is not part of a locator: '$loc' and '$descr' are",
        zh: "“\(name)”不属于对象定位器，属于它的有“$loc”和“$descr”")
    case .writeRelative: Phrase("write it relative to the media folder", zh: "相对于媒体文件夹书写")
    }
  }
}

extension LocatorMessage.Absolute {
  fileprivate var phrase: Phrase {
    switch self {
    case .path: Phrase("an absolute path", zh: "绝对路径")
    case .home: Phrase("a path in somebody's home folder", zh: "某人主目录中的路径")
    case .url: Phrase("the URL of a file", zh: "文件的 URL")
    }
  }
}
