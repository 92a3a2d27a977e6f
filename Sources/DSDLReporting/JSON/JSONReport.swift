package import DSDL
import DSDLProject
package import JSONText

/// The parts of the JSON report, version 1, that the document and its line by line form share.
package enum JSONReport {
  static func summary(_ run: ValidationRun) -> JSONValue {
    [
      "errors": .integer(run.errorCount), "warnings": .integer(run.warningCount),
      "samples": ["checked": .integer(run.samples.checked), "invalid": .integer(run.samples.invalid)],
      "byRule": counts(run.countByRule),
      "ignored": run.suppressed > 0 ? .integer(run.suppressed) : nil,
      "media": run.media.map(media),
    ]
  }

  /// Which of the files that samples name were looked at.
  private static func media(_ media: MediaSummary) -> JSONValue {
    [
      "depth": .string(media.depth.rawValue), "files": .integer(media.files), "urls": .integer(media.urls),
      "unresolved": .integer(media.unresolved), "unread": .integer(media.unread),
      "undecoded": .integer(media.undecoded),
    ]
  }

  /// The findings by rule and path; nil if that was not asked for.
  static func statistics(_ run: ValidationRun) -> JSONValue? {
    run.statistics.map { statistics in
      .array(
        statistics.sorted.map { group, count in
          [
            "rule": .string(group.rule.name), "severity": .string(group.severity.rawValue),
            "file": .string(group.file), "path": group.path.isEmpty ? nil : .string(group.path),
            "count": .integer(count),
          ]
        })
    }
  }

  /// What one description of several came to.
  static func summary(_ report: ValidationReport) -> JSONValue {
    [
      "errors": .integer(report.errorCount), "warnings": .integer(report.warningCount),
      "samples": ["checked": .integer(report.samples.checked), "invalid": .integer(report.samples.invalid)],
      "byRule": counts(report.countByRule.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }),
      "complete": .bool(report.isComplete),
      "known": report.known.map(JSONValue.integer),
      "ignored": report.suppressed > 0 ? .integer(report.suppressed) : nil,
      "media": report.media.map(media),
    ]
  }

  /// How many findings were known, which known ones are gone, and the files; nil without a baseline.
  static func baseline(_ run: ValidationRun) -> JSONValue? {
    guard let known = run.known else { return nil }
    let gone = run.baselines.flatMap(\.gone).map { entry -> JSONValue in
      [
        "file": .string(entry.file), "rule": .string(entry.rule), "count": .integer(entry.count),
        "path": entry.path.isEmpty ? nil : .string(entry.path), "message": .string(entry.message),
      ]
    }
    let files = run.baselines.compactMap(\.path).map(JSONValue.string)
    return [
      "known": .integer(known), "gone": .array(gone), "files": files.isEmpty ? nil : .array(files),
    ]
  }

  static func counts(_ counts: [(rule: Rule, count: Int)]) -> JSONValue {
    .object(counts.map { JSONValue.Member(key: $0.rule.name, value: .integer($0.count)) })
  }

  /// How many files were looked at, and which could not be told; nil if nothing was searched.
  static func search(_ run: ValidationRun, _ language: TextLanguage) -> JSONValue? {
    run.search.map { search in
      [
        "files": .integer(search.looked),
        "skipped": .array(
          search.skipped.map { ["file": .string($0.path), "reason": .string($0.reason(in: language))] }),
      ]
    }
  }

  static func unreadable(_ files: [UnreadableFile], _ language: TextLanguage) -> JSONValue? {
    guard !files.isEmpty else { return nil }
    return .array(
      files.map { ["file": .string($0.path), "reason": .string($0.reason(in: language))] })
  }

  package static func diagnostic(_ diagnostic: Diagnostic, _ language: TextLanguage) -> JSONValue {
    [
      "rule": .string(diagnostic.rule.name),
      "severity": .string(diagnostic.severity.rawValue),
      "message": .string(diagnostic.message(in: language)),
      "file": .string(diagnostic.file.path),
      "start": position(diagnostic.range.start),
      "end": position(diagnostic.range.end),
      "sample": diagnostic.sample.map(JSONValue.integer),
      "path": diagnostic.pointer.map(JSONValue.string),
      "notes": .array(diagnostic.notes.map { note($0, language) }),
      "hints": .array(diagnostic.hints(in: language).map(JSONValue.string)),
      "encoding": diagnostic.encoding.map { .string($0.rawValue) },
      "fix": diagnostic.fix.map { fix($0, of: diagnostic) },
      "identity": .string(FindingIdentity.digits(of: diagnostic)),
    ]
  }

  /// A picture that a part has seen, for `dsdl merge`.
  static func content(_ content: PictureContent) -> JSONValue {
    [
      "hash": .string(content.hash), "inode": .string(content.inode), "media": .string(content.path),
      "locator": .string(content.locator), "sample": .integer(content.sample),
      "path": content.pointer.map(JSONValue.string), "file": .string(content.range.file.path),
      "start": position(content.range.start), "end": position(content.range.end),
      "severity": content.severity.map { .string($0.rawValue) },
    ]
  }

  /// What became of what leaves findings out, for `dsdl merge`.
  static func ignore(_ use: SuppressionUse) -> JSONValue {
    [
      "rule": .string(use.rule.name), "file": .string(use.place.file.path),
      "start": position(use.place.start), "end": position(use.place.end), "used": .bool(use.isUsed),
      "severity": .string(use.severity.rawValue), "pattern": use.pattern.map(JSONValue.string),
      "fits": use.pattern.map { _ in .bool(use.hasFiles) },
    ]
  }

  /// A finding that a baseline left out of a part, for `dsdl merge`.
  static func known(_ known: KnownFinding, _ language: TextLanguage) -> JSONValue {
    [
      "fingerprint": .string(known.fingerprint), "limit": .integer(known.limit),
      "finding": diagnostic(known.finding, language),
    ]
  }

  private static func note(_ note: Note, _ language: TextLanguage) -> JSONValue {
    [
      "message": .string(note.message(in: language)),
      "role": note.role == .remark ? nil : .string(note.role.rawValue),
      "file": note.range.map { .string($0.file.path) },
      "start": note.range.map { position($0.start) },
      "end": note.range.map { position($0.end) },
    ]
  }

  private static func fix(_ fix: FixIt, of diagnostic: Diagnostic) -> JSONValue {
    let file = diagnostic.file
    let isElsewhere =
      fix.bytes != diagnostic.range.bytes && file.knows(positionAt: fix.bytes.lowerBound)
      && file.knows(positionAt: fix.bytes.upperBound)
    return [
      "start": .integer(fix.bytes.lowerBound), "end": .integer(fix.bytes.upperBound),
      "replacement": .string(fix.replacement), "safety": .string(fix.safety.rawValue),
      "place": isElsewhere
        ? [
          "start": position(file.position(at: fix.bytes.lowerBound)),
          "end": position(file.position(at: fix.bytes.upperBound)),
        ] : nil,
    ]
  }

  private static func position(_ position: SourcePosition) -> JSONValue {
    [
      "line": .integer(position.line), "column": .integer(position.column),
      "offset": .integer(position.offset),
    ]
  }
}
