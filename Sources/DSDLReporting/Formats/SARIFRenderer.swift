public import DSDL
import JSONText

/// Writes SARIF 2.1.0, the format of code scanning.
///
/// It stays under the limits beyond which GitHub refuses a file: one run, 25,000 results, 10 MB when compressed;
/// errors come before warnings where some must go (GitHub itself shows 5,000, by severity). A result has 10
/// related locations at most. A notification of the run tells how many were left out.
public struct SARIFRenderer: ReportRenderer {
  private static let maximumRelatedLocations = 10
  private static let documentation = "https://opendatalab.github.io/dsdl-docs/en/dsdl_language/"
  static let maximumText = 8_000_000

  private let tool: Tool
  private let wording: Wording
  private let maximumResults: Int

  public init(tool: Tool = .dsdl, language: TextLanguage = .english) {
    self.init(tool: tool, language: language, maximumResults: 25_000)
  }

  init(tool: Tool, language: TextLanguage = .english, maximumResults: Int) {
    self.tool = tool
    wording = Wording(language)
    self.maximumResults = maximumResults
  }

  public func render(_ run: ValidationRun, into output: inout some TextOutputStream) {
    let all = run.distinctDiagnostics
    let results = Self.mostImportant(all, maximumResults, wording)
    let rules = Set(results.map(\.rule)).sorted()
    let indices = Dictionary(uniqueKeysWithValues: zip(rules, rules.indices))
    var fingerprint = Fingerprint()
    let fingerprints = results.map { fingerprint.next($0) }
    let log: JSONValue = [
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
      "version": "2.1.0",
      "runs": [
        [
          "tool": [
            "driver": [
              "name": .string(tool.name),
              "semanticVersion": .string(tool.version),
              "informationUri": .string(Self.documentation + "overview"),
              "rules": .array(rules.map(descriptor)),
            ]
          ],
          "invocations": [
            [
              "executionSuccessful": .bool(run.isComplete),
              "toolExecutionNotifications": .array(
                notifications(run, leftOut: all.count - results.count)),
            ]
          ],
          "language": wording.language == .chinese ? "zh-CN" : nil,
          "columnKind": "unicodeCodePoints",
          "results": .array(
            zip(results, fingerprints).lazy.map { diagnostic, fingerprint in
              result(diagnostic, indices[diagnostic.rule] ?? -1, fingerprint)
            }),
        ]
      ],
    ]
    log.write(into: &output, .report)
    output.write("\n")
  }

  /// The findings in their order, without the last warnings, then the last errors, of too many.
  ///
  /// - Parameters:
  ///   - maximum: How many there may be.
  ///   - maximumText: How many bytes of text they may have together.
  static func mostImportant(
    _ all: [Diagnostic], _ maximum: Int, _ wording: Wording = Wording(.english),
    maximumText: Int = SARIFRenderer.maximumText
  ) -> [Diagnostic] {
    var taken = [Bool](repeating: false, count: all.count)
    var (count, text) = (0, 0)
    for severity in [Severity.error, .warning] {
      for (index, diagnostic) in all.enumerated() where diagnostic.severity == severity {
        let length = textLength(of: diagnostic, wording)
        guard count < maximum, text + length <= maximumText else { break }
        taken[index] = true
        count += 1
        text += length
      }
    }
    return count == all.count ? all : zip(all, taken).filter(\.1).map(\.0)
  }

  /// How much of a result is its own; the rest is alike in all results and compresses to next to nothing.
  private static func textLength(of diagnostic: Diagnostic, _ wording: Wording) -> Int {
    let notes = relatedNotes(of: diagnostic, wording).map {
      $0.message.utf8.count + $0.range.file.path.utf8.count
    }
    return text(of: diagnostic, wording).utf8.count + diagnostic.file.path.utf8.count
      + (diagnostic.pointer?.utf8.count ?? 0) + notes.reduce(0, +)
      + (diagnostic.fix.map {
        $0.replacement.utf8.count + (diagnostic.hints(in: wording.language).first?.utf8.count ?? 0)
      } ?? 0)
  }

  /// What is shown of a result. Notes that tell of a place are related locations.
  private static func text(of diagnostic: Diagnostic, _ wording: Wording) -> String {
    diagnostic.lines(wording, omitsLocated: true).joined(separator: "\n")
  }

  private func descriptor(_ rule: Rule) -> JSONValue {
    let page = rule.page(in: wording.language)
    let chapter = Self.documentation + Self.chapter(of: rule)
    let advice = wording(RuleWording.changingSeverity(of: rule))
    let label = wording.label(RuleWording.why)
    let more = wording(Phrase("The language", zh: "DSDL 语言"))
    let severity = page.severityByPlace.map { "\n\n\($0)" } ?? ""
    return [
      "id": .string(rule.name),
      "name": .string(Wording.title(of: rule)),
      "shortDescription": ["text": .string(page.summary)],
      "fullDescription": ["text": .string(page.what)],
      "helpUri": .string(chapter),
      "help": [
        "text": .string("\(page.what)\n\n\(page.why)\(severity)\n\n\(advice)"),
        "markdown": .string(
          "\(page.what)\n\n**\(label.word)**\(label.gap)\(page.why)\(severity)\n\n\(advice)\n\n[\(more)](\(chapter))"
        ),
      ],
      "defaultConfiguration": [
        "enabled": .bool(rule.defaultSeverity != nil),
        "level": .string((rule.defaultSeverity ?? .warning).rawValue),
      ],
    ]
  }

  /// The chapter of the language's own documentation that is nearest to a rule.
  private static func chapter(of rule: Rule) -> String {
    switch rule.group {
    case .files, .sections, .imports, .definitions, .conversion: "lang/get_started"
    case .types, .instances, .quality, .media, nil: "lang/basic_types"
    }
  }

  private func notifications(_ run: ValidationRun, leftOut: Int) -> [JSONValue] {
    var notifications = run.failures.map { file -> JSONValue in
      ["level": "error", "message": ["text": .string(file.description(in: wording.language))]]
    }
    for (rule, count) in run.omittedByRule where count > 0 {
      notifications.append(["level": "note", "message": ["text": .string(wording.omitted(count, of: rule))]])
    }
    if leftOut > 0 {
      notifications.append([
        "level": "note",
        "message": [
          "text": .string(
            wording(
              Phrase("… and ", zh: "…") + Noun.finding.further(leftOut)
                + Phrase(" (limit of the format)", zh: "（格式的上限）")))
        ],
      ])
    }
    return notifications
  }

  private func result(
    _ diagnostic: Diagnostic, _ ruleIndex: Int, _ fingerprint: String
  ) -> JSONValue {
    let related = Self.relatedNotes(of: diagnostic, wording).map { note in
      Self.location(note.range, pointer: nil, message: VisibleText.escaping(note.message))
    }
    return [
      "ruleId": .string(diagnostic.rule.name),
      "ruleIndex": .integer(ruleIndex),
      "level": .string(diagnostic.severity.rawValue),
      "message": ["text": .string(Self.text(of: diagnostic, wording))],
      "locations": [Self.location(diagnostic.range, pointer: diagnostic.pointer, message: nil)],
      "relatedLocations": related.isEmpty ? nil : .array(related),
      "partialFingerprints": ["dsdl/v1": .string(fingerprint)],
      "fixes": diagnostic.fix.map { [fix($0, in: diagnostic)] },
    ]
  }

  private static func relatedNotes(
    of diagnostic: Diagnostic, _ wording: Wording
  ) -> some Collection<(message: String, range: SourceRange)> {
    diagnostic.notes.compactMap { note in note.range.map { (note.message(in: wording.language), $0) } }
      .prefix(maximumRelatedLocations)
  }

  private static func location(_ range: SourceRange, pointer: String?, message: String?) -> JSONValue {
    [
      "physicalLocation": [
        "artifactLocation": artifact(range.file),
        "region": region(range.file, range.bytes),
      ],
      "logicalLocations": pointer.map { [["fullyQualifiedName": .string($0)]] },
      "message": message.map { ["text": .string($0)] },
    ]
  }

  private static func artifact(_ file: SourceFile) -> JSONValue { ["uri": .string(uri(file.path))] }

  private static func region(_ file: SourceFile, _ bytes: Range<Int>) -> JSONValue {
    let start = file.position(at: bytes.lowerBound)
    let end = file.position(at: bytes.upperBound)
    guard file.knows(positionAt: bytes.lowerBound), file.knows(positionAt: bytes.upperBound) else {
      return ["byteOffset": .integer(start.offset), "byteLength": .integer(end.offset - start.offset)]
    }
    return [
      "startLine": .integer(start.line), "startColumn": .integer(start.column),
      "endLine": .integer(end.line), "endColumn": .integer(end.column),
      "byteOffset": .integer(start.offset), "byteLength": .integer(end.offset - start.offset),
    ]
  }

  private func description(of fix: FixIt, _ diagnostic: Diagnostic) -> String {
    let what = diagnostic.hints(in: wording.language).first ?? wording(Phrase("Replace this", zh: "替换这里"))
    let safety =
      switch fix.safety {
      case .safe: Phrase("safe: cannot change what the data means", zh: "安全：不会改变数据的含义")
      case .unsafe:
        Phrase("unsafe: a guess that can change what the data means", zh: "不安全：是猜测，可能改变数据的含义")
      }
    return what + wording.bracketed(wording(safety))
  }

  private func fix(_ fix: FixIt, in diagnostic: Diagnostic) -> JSONValue {
    [
      "description": ["text": .string(description(of: fix, diagnostic))],
      "artifactChanges": [
        [
          "artifactLocation": Self.artifact(diagnostic.file),
          "replacements": [
            [
              "deletedRegion": Self.region(diagnostic.file, fix.bytes),
              "insertedContent": ["text": .string(fix.replacement)],
            ]
          ],
        ]
      ],
    ]
  }

  /// A path as a reference: relative ones stay so, absolute ones become `file:` URIs.
  static func uri(_ path: String) -> String {
    (path.hasPrefix("/") ? "file://" : "") + PercentEncoding.encoded(path, keeping: "-._~/")
  }
}
