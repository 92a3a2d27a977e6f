import SystemPackage

/// Where a tool around the library reports what it finds, with rules, counts and limits as everywhere.
package final class FindingRecorder {
  private let collector: DiagnosticCollector
  /// The files of findings, in the order in which they were met.
  private var files: [SourceFile] = []
  private var known: Set<SourceFile> = []
  /// How many findings of a rule about entries of folders are kept; each entry is a file of its own.
  private var kept: [Rule: Int] = [:]

  package init(options: DiagnosticOptions) { collector = DiagnosticCollector(options: options) }

  /// The number of findings of severity error.
  package var errors: Int { collector.errors }

  /// Whether findings of a rule are wanted at all.
  package func isOn(_ rule: Rule) -> Bool { collector.options.severity(of: rule) != nil }

  /// Reports something about a place in a file that was read.
  ///
  /// - Parameter severity: What this place makes of the rule, where that differs from the rule's default.
  package func report(
    _ rule: Rule, _ severity: Severity? = nil, at range: SourceRange, sample: Int? = nil,
    pointer: String? = nil,
    _ message: @autoclosure () -> Message, notes: @autoclosure () -> [Note] = [],
    hint: @autoclosure () -> Message? = nil
  ) {
    note(range.file)
    collector.report(rule, severity, at: range, sample: sample, pointer: pointer) {
      Finding(message(), notes: notes(), hint: hint())
    }
  }

  /// Takes over what another stage has found.
  package func take(_ diagnostic: Diagnostic) {
    note(diagnostic.file)
    collector.report(
      diagnostic.rule, diagnostic.severity, at: diagnostic.range, sample: diagnostic.sample,
      pointer: diagnostic.pointer
    ) {
      Finding(diagnostic.said, notes: diagnostic.notes, hints: diagnostic.advice, fix: diagnostic.fix)
    }
  }

  /// Counts what another stage has found, and not kept.
  package func count(_ rule: Rule, _ count: Int, in file: SourceFile) {
    guard count > 0 else { return }
    note(file)
    collector.count(rule, count, nil, in: file)
  }

  /// Reports something about an entry of a folder: of each rule so many are kept as otherwise of a file.
  ///
  /// - Parameters:
  ///   - path: The path of the entry, made only if the finding is kept.
  ///   - root: What all entries lie in.
  package func report(
    _ rule: Rule, _ severity: Severity? = nil, ofEntry path: @autoclosure () -> String, in root: SourceFile,
    _ message: @autoclosure () -> Message, notes: @autoclosure () -> [Note] = [],
    hint: @autoclosure () -> Message? = nil
  ) {
    guard collector.options.severity(of: rule, by: severity) != nil else { return }
    guard kept[rule, default: 0] < collector.options.maximumPerRuleAndFile ?? .max else {
      return collector.count(rule, 1, severity, in: root)
    }
    kept[rule, default: 0] += 1
    let entry = SourceFile(path: path(), recorded: [:])
    report(rule, severity, at: SourceRange(entry, 0..<0), message(), notes: notes(), hint: hint())
  }

  /// Reports what a reader has stumbled over.
  func report(_ mistake: InstanceMistake, in file: SourceFile) {
    note(file)
    collector.report(mistake, in: file)
  }

  private func note(_ file: SourceFile) {
    if known.insert(file).inserted { files.append(file) }
  }

  /// What was found, as the report of what was named on the command line.
  package func report(
    on description: SourceFile, files read: [SourceFile] = [],
    samples: SampleCounts = .init(),
    isComplete: Bool = true
  ) -> ValidationReport {
    ValidationReport(
      descriptionFile: description, files: read, diagnostics: collector.sorted(in: [description] + files),
      errorCount: collector.errors, warningCount: collector.warnings, countByRule: collector.countByRule,
      omitted: collector.omitted, samples: samples, isComplete: isComplete)
  }
}

extension SourceFile {
  /// Reads a file that is named on the command line or by another one.
  ///
  /// - Parameter limit: The size of the largest file that is read.
  package static func reading(
    _ path: String, limit: Int = DiskReader.smallLimit
  ) throws(UnreadableFile) -> SourceFile {
    do throws(FileProblem) {
      let (bytes, identity) = try DiskReader.readIdentified(FilePath(path), limit: limit)
      return SourceFile(path: path, location: FilePath(path), bytes: bytes, identity: identity)
    } catch {
      throw UnreadableFile(path, error)
    }
  }
}
