import Foundation
import Testing

@testable import DSDL
@testable import DSDLLanguage

/// Whatever is said of any case is said in every language.
@Suite struct MessageLanguageTests {
  @Test(arguments: RuleCaseTests.groups.flatMap(\.cases))
  func rules(_ ruleCase: RuleCase) throws {
    check(try ruleCase.validate(in: try TemporaryFolder()))
  }

  @Test(arguments: ConformanceCase.all)
  func conformance(_ conformance: ConformanceCase) throws {
    check(try Validator.validate(contentsOfFile: conformance.path(), options: conformance.fullOptions()))
  }

  private func check(_ report: ValidationReport) {
    for diagnostic in report.diagnostics {
      for message in [diagnostic.said] + diagnostic.notes.map(\.said) + diagnostic.advice {
        if case .custom(let text) = message { Issue.record("there in one language only: \(text)") }
        let (english, chinese) = (message.text(in: .english), message.text(in: .chinese))
        #expect(!english.isEmpty && english != chinese, "\(message)")
        let faults = ChineseText.faults(in: chinese)
        #expect(faults.isEmpty, "\(chinese): \(faults)")
      }
    }
  }

  @Test(arguments: [
    ("“a”是文本", 0), ("共 3 个", 0), ("无法读取。", 1), ("a text", 1), ("类型Int", 1), ("3个", 1), ("应为名称,", 1),
    ("'a'是文本", 1),
  ])
  func seesWhatIsWrong(_ text: String, _ count: Int) {
    #expect(ChineseText.faults(in: text).count == count, "\(ChineseText.faults(in: text))")
  }
}
