package import DSDL
import DSDLProject
import JSONText

/// A JSON report, read from a file: the run that it tells of.
public struct RecordedReport {
  /// The file it was read from.
  public let path: String
  /// What the run came to.
  public let run: ValidationRun
  /// The language that findings are told in.
  package let language: TextLanguage

  /// Reads a report.
  ///
  /// - Parameters:
  ///   - path: A JSON report that `dsdl validate` wrote.
  ///   - showingText: Whether lines of the files that it is about are to be shown, as far as these can be read and
  ///     are what they were. Else only the places are known that findings name.
  /// - Throws: `MergeProblem` if the file cannot be read, or is no report. It repeats nothing of the file, which may be
  ///   one that nobody is to read.
  public static func read(_ path: String, showingText: Bool = false) throws(MergeProblem) -> RecordedReport {
    do throws(UnreadableFile) {
      let (root, mistakes) = try JSONFile.read(path)
      do throws(MergeProblem) {
        guard mistakes.isValid, let root else { throw problem(with: mistakes) }
        let value = ReportValue(JSONValue(root))
        return RecordedReport(path: path, run: try run(value, showingText), language: try language(of: value))
      } catch {
        throw UnreadableFile(path: path, code: .other(0), reason: error.phrase)
      }
    } catch {
      throw MergeProblem(Phrase(verbatim: "\(path) ") + error.why)
    }
  }

  /// What is said of a text that is no JSON: what it is instead, or where it is broken.
  private static func problem(with mistakes: ValidationReport) -> MergeProblem {
    let noReport = Phrase("is no JSON report of dsdl: ", zh: "不是 dsdl 的 JSON 报告：")
    guard let first = mistakes.diagnostics.first else {
      return MergeProblem(noReport + Phrase("it is empty", zh: "它是空的"))
    }
    if first.rule == .fileUnreadable || first.rule == .encoding {
      return MergeProblem(noReport + Phrase(first.message(in: .english), zh: first.message(in: .chinese)))
    }
    let start = first.range.start
    return MergeProblem(
      noReport
        + Phrase(
          "its JSON is broken in line \(start.line), column \(start.column)",
          zh: "它的 JSON 在第 \(start.line) 行第 \(start.column) 列有错误"))
  }

  private static func language(of root: ReportValue) throws(MergeProblem) -> TextLanguage {
    guard let name = try root["language"].ifPresent?.string() else { return .english }
    guard let language = TextLanguage(rawValue: name) else {
      throw MergeProblem(
        Phrase("is a report in a language that is not known", zh: "报告所用的语言未知"))
    }
    return language
  }

  private static func run(_ root: ReportValue, _ showsText: Bool) throws(MergeProblem) -> ValidationRun {
    guard root["version"].exists, root["tool"].exists else {
      throw MergeProblem(Phrase("is no JSON report of dsdl", zh: "不是 dsdl 的 JSON 报告"))
    }
    let version = try root["version"].count()
    guard version == 1 else {
      throw MergeProblem(
        Phrase("is a report of version \(version): 1 is expected", zh: "是版本 \(version) 的报告：应为 1"))
    }
    let unreadable = try root["unreadable"].ifPresent?.list() ?? []
    let inputs = try RecordedInputs(root, showsText: showsText)
    var run = ValidationRun(try inputs.reports())
    run.suppressionUses = try inputs.suppressionUses()
    run.recordedStatistics = try inputs.statistics()
    for file in unreadable {
      run.unreadable.append(
        UnreadableFile(
          path: try file["file"].string(), code: .other(0),
          reason: Phrase(verbatim: try file["reason"].string())))
    }
    if let shard = root["shard"].ifPresent {
      run.shard = try self.shard(shard)
      if let options = try shard["options"].ifPresent?.string() {
        run.partIdentity = PartIdentity(options: options, contents: try shard["contents"].ifPresent?.string())
      }
    }
    if let search = root["search"].ifPresent {
      var outcome = SearchOutcome()
      outcome.looked = try search["files"].count()
      for file in try search["skipped"].list() {
        outcome.skipped.append(
          SkippedFile(path: try file["file"].string(), reason: Phrase(verbatim: try file["reason"].string())))
      }
      run.search = outcome
    }
    if let baseline = root["baseline"].ifPresent { run.baselines = try baselines(baseline) }
    return run
  }

  private static func baselines(_ value: ReportValue) throws(MergeProblem) -> [BaselineOutcome] {
    var gone: [Baseline.Entry] = []
    for entry in try value["gone"].ifPresent?.list() ?? [] {
      gone.append(
        Baseline.Entry(
          file: try entry["file"].string(), rule: try entry["rule"].string(),
          path: try entry["path"].ifPresent?.string() ?? "", message: try entry["message"].string(),
          count: try entry["count"].count(from: 1)))
    }
    var files: [String] = []
    for file in try value["files"].ifPresent?.list() ?? [] { files.append(try file.string()) }
    if files.count == 1 { return [BaselineOutcome(path: files[0], gone: gone)] }
    // Nobody knows which of several it was that knew what is gone.
    return [BaselineOutcome(path: nil, gone: gone)] + files.map { BaselineOutcome(path: $0, gone: []) }
  }

  private static func shard(_ value: ReportValue) throws(MergeProblem) -> Shard {
    let (index, count) = (try value["index"].count(from: 1), try value["count"].count(from: 1))
    guard let shard = Shard(index: index, count: count) else {
      throw MergeProblem(
        Phrase(
          "is part \(index) of \(count): a part of at most \(Shard.maximumCount) is expected",
          zh: "是 \(count) 份中的第 \(index) 份：应为至多 \(Shard.maximumCount) 份中的一份"))
    }
    return shard
  }
}
