import Testing

@testable import DSDL
@testable import DSDLLanguage

/// What is said beside findings is said in every language, too.
@Suite struct PhraseTests {
  @Test(arguments: Template.all)
  func templatesAreSummedUpInBoth(_ template: Template) {
    Self.expectBoth(template.said)
  }

  @Test(arguments: [
    FileProblem.notFound, .isFolder, .notRegular, .tooLarge(limit: 1 << 20), .tooLarge(limit: .max),
    .unreadable(code: 13), .unwritable(code: 28), .halfWritten(whole: "a", because: .unwritable(code: 5)),
    .changed, .shrunk, .damaged(.trailing), .damaged(.broken(at: 3)),
    .damaged(.breaksOff(.gzip, at: 3)), .damaged(.altered(.gzip)),
    .damaged(.notCompressed(.zstandard, isEmpty: false)), .damaged(.notCompressed(.gzip, isEmpty: true)),
    .unsupportedCompression(.zstandard), .dictionaryMissing, .windowTooLarge, .endlessLine, .endlessSample,
    .interrupted,
  ])
  func problemsOfFilesAreToldInBoth(_ problem: FileProblem) {
    Self.expectBoth(problem.explanation)
    if let hint = problem.hint { Self.expectBoth(hint.phrase) }
  }

  /// Chinese stands apart from Latin letters and digits, but not from punctuation.
  @Test func phrasesAreJoinedAsTheirLanguageHasIt() {
    let joined = Phrase("a ", zh: "甲") + Phrase("b", zh: "b") + Phrase(" c", zh: "丙") + Phrase("!", zh: "！")
    #expect(joined == Phrase("a b c!", zh: "甲 b 丙！"))
    #expect(Noun.class.counted(1) == Phrase("1 class", zh: "1 个类别"))
    #expect(Noun.class.counted(2) == Phrase("2 classes", zh: "2 个类别"))
  }

  private static func expectBoth(_ phrase: Phrase) {
    #expect(!phrase.english.isEmpty && phrase.english != phrase.chinese)
    #expect(ChineseText.faults(in: phrase.chinese).isEmpty, "\(phrase.chinese)")
  }
}
