import DSDL
import Foundation
import Testing

/// Every case of `Tests/Rules` finds what it says and nothing else, in all variants.
///
/// `DSDL_RECORD=1 swift test --filter RuleCaseTests` writes what is found now into the cases; look at the
/// difference before you keep it.
@Suite struct RuleCaseTests {
  private static let folder = Folders.root.appendingPathComponent("Tests/Rules")
  private static let isRecording = ProcessInfo.processInfo.environment["DSDL_RECORD"] != nil

  static let groups: [(name: String, preface: String, cases: [RuleCase])] = {
    do {
      return try Folders.names(in: folder).filter { $0.hasSuffix(".txt") }.map { name in
        let group = String(name.dropLast(4))
        let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
        var (preface, cases) = try RuleCase.read(text, group: group)
        if isRecording, try !cases.allSatisfy({ try $0.isUpToDate }) {
          cases = try cases.map { try $0.isUpToDate ? $0 : $0.recorded() }
          let recorded = (preface + cases.map(\.text).joined()).trimmingCharacters(in: .newlines) + "\n"
          try Data(recorded.utf8).write(to: folder.appendingPathComponent(name))
        }
        return (group, preface, cases)
      }
    } catch {
      fatalError("the cases of rules cannot be read: \(error)")
    }
  }()

  /// A run that records is no run that passes: the variable may have been left in the environment.
  @Test func nothingIsRecorded() { #expect(!Self.isRecording, "the cases were recorded") }

  @Test(arguments: groups.flatMap(\.cases))
  func finds(_ ruleCase: RuleCase) throws {
    let excluded = ruleCase.values(of: "variants").flatMap { $0.split(separator: " ").map(String.init) }
    for variant in RuleCaseVariant.allCases where !excluded.contains("no-\(variant.rawValue)") {
      var changed = ruleCase
      for index in changed.files.indices { variant.apply(to: &changed.files[index]) }
      let (expected, found) = try changed.run()
      let missing = expected.filter { !found.contains($0) }
      let extra = found.filter { !expected.contains($0) }
      let isSame = missing.isEmpty && extra.isEmpty && expected.count == found.count
      #expect(
        isSame,
        "\(variant.rawValue)\nexpected: \(missing.joined(separator: "\n"))\nfound: \(extra.joined(separator: "\n"))"
      )
    }
  }

  /// Descriptions that share their libraries are told what they would be told alone, in the same order.
  @Test(arguments: groups.flatMap(\.cases))
  func sharedLibrariesChangeNothing(_ ruleCase: RuleCase) throws {
    let (alone, first, second) = try ruleCase.runSharingLibraries()
    #expect(first == alone)
    #expect(second == alone)
  }

  /// That a file changes meanwhile cannot be written down: see `FileMappingTests`; nor can pictures, and what
  /// datasets are made of: see `DSDLMediaTests` and `DSDLConversionTests`.
  @Test(
    arguments: Rule.builtIn.filter {
      $0 != .fileChanged && $0.group != .conversion && ($0.group != .media || $0.page.notRunnable == nil)
    })
  func everyRuleHasCases(_ rule: Rule) throws {
    let cases = try #require(
      Self.groups.first { $0.name == rule.name }?.cases, "Tests/Rules/\(rule.name).txt")
    #expect(cases.contains { $0.findings.contains { $0.rule == rule.name } })
  }

  /// Nobody is told twice that something is wrong in one place by one rule, and messages have one form.
  @Test(arguments: groups.flatMap(\.cases))
  func messagesHaveOneForm(_ ruleCase: RuleCase) {
    for finding in ruleCase.findings {
      for text in [finding.message] + finding.hints + finding.notes.map(\.message) {
        #expect(!text.hasSuffix(".") && !text.contains("\n"), "\(text)")
      }
      #expect(finding.message.count <= 200, "\(finding.message)")
    }
  }
}
