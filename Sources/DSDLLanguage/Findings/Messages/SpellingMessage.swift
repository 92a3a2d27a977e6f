/// What somebody probably meant to write.
package enum SpellingMessage: Sendable, Hashable {
  case meant([String])
  /// One that differs from what is written by something that nobody can see.
  case alike(String, LookAlikes.Difference)
  /// One that is odd itself: to write it would be the next mistake.
  case oddName(String, LookAlikes.OddCharacter)
  /// How two names differ that look the same, where none is proposed.
  case difference(LookAlikes.Difference)

  /// The name that is proposed first.
  package var name: String? {
    switch self {
    case .meant(let names): names.first
    case .alike(let name, _), .oddName(let name, _): name
    case .difference: nil
    }
  }

  package var phrase: Phrase {
    switch self {
    case .meant(let names):
      let choice = NameList.choice(names)
      return Phrase("did you mean \(choice.english)?", zh: "您是不是想写\(choice.chinese)？")
    case .alike(let name, let difference):
      let difference = difference.phrase
      return Phrase(
        "did you mean '\(name)'? \(difference.english)", zh: "您是不是想写“\(name)”？\(difference.chinese)")
    case .oddName(let name, let character):
      let character = character.phrase
      return Phrase(
        "'\(name)' itself contains \(character.english): correct that name",
        zh: "名称“\(name)”本身含有\(character.chinese)：请改正这个名称")
    case .difference(let difference): return difference.phrase
    }
  }
}

extension LookAlikes.Difference {
  package var phrase: Phrase {
    switch self {
    case .written(let character):
      Phrase("what is written contains \(character.phrase.english)", zh: "所写的内容含有\(character.phrase.chinese)")
    case .expected(let character):
      Phrase("the name itself contains \(character.phrase.english)", zh: "名称本身含有\(character.phrase.chinese)")
    case .composed:
      Phrase(
        "it has the same letters in another Unicode form: NFC is expected",
        zh: "字母相同，但 Unicode 规范化形式不同：应为 NFC")
    case .decomposed:
      Phrase(
        "it has the same letters in another Unicode form: NFD is expected",
        zh: "字母相同，但 Unicode 规范化形式不同：应为 NFD")
    }
  }
}

extension LookAlikes.OddCharacter {
  package var phrase: Phrase {
    let (name, code) = (kind.phrase, LookAlikes.code(of: scalar))
    if kind == .specialForm, let plain = LookAlikes.compatible(scalar) {
      let text = String(String.UnicodeScalarView(plain))
      return Phrase("\(name.english) of '\(text)' (\(code))", zh: "“\(text)”的\(name.chinese)（\(code)）")
    }
    guard kind == .greek || kind == .cyrillic, let latin = LookAlikes.latin(scalar) else {
      return Phrase("\(name.english) (\(code))", zh: "\(name.chinese)（\(code)）")
    }
    return Phrase(
      "\(name.english) (\(code)) that looks like a Latin \(latin)",
      zh: "形似拉丁字母 \(latin) 的\(name.chinese)（\(code)）")
  }
}

extension LookAlikes.OddCharacter.Kind {
  fileprivate var phrase: Phrase {
    switch self {
    case .noBreakSpace: Phrase("a no-break space", zh: "不换行空格")
    case .wideBlank: Phrase("a wide (ideographic) blank", zh: "全角空格")
    case .softHyphen: Phrase("a soft hyphen", zh: "软连字符")
    case .zeroWidthSpace: Phrase("a zero-width space", zh: "零宽空格")
    case .zeroWidthNonJoiner: Phrase("a zero-width non-joiner", zh: "零宽不连字符")
    case .zeroWidthJoiner: Phrase("a zero-width joiner", zh: "零宽连字符")
    case .wordJoiner: Phrase("a word joiner", zh: "单词连接符")
    case .byteOrderMark: Phrase("a byte order mark", zh: "字节顺序标记")
    case .variationSelector: Phrase("a variation selector", zh: "变体选择符")
    case .direction: Phrase("a mark for the direction of writing", zh: "书写方向标记")
    case .control: Phrase("a control character", zh: "控制字符")
    case .blank: Phrase("an unusual blank", zh: "不常见的空白字符")
    case .invisible: Phrase("a character that cannot be seen", zh: "看不见的字符")
    case .fullWidth: Phrase("full-width characters", zh: "全角字符")
    case .specialForm: Phrase("a special form", zh: "特殊形式")
    case .greek: Phrase("a Greek letter", zh: "希腊字母")
    case .cyrillic: Phrase("a Cyrillic letter", zh: "西里尔字母")
    }
  }
}
