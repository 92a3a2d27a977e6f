public import DSDL

extension Dataset {
  /// Writes the samples for another tool.
  ///
  /// What the format cannot hold is told by findings with counts, of the rule `conversion-loss`. With a finding of
  /// severity error nothing is written. Files take their places when all are complete.
  ///
  /// - Parameters:
  ///   - format: What to write.
  ///   - path: The file, or the folder, to write; `-` for standard output where the format is one file.
  /// - Throws: `ConversionFailure` if something is there that may not be replaced, or cannot be written.
  public func export(
    as format: ExportFormat, to path: String, options: ExportOptions = ExportOptions()
  ) throws(ConversionFailure) -> ExportOutcome {
    if let read = filesRead.first(where: { path != "-" && FileSystem.isSame($0, path) }) {
      throw ConversionFailure(.isRead(read), kind: .usage)
    }
    let target = try ExportTarget(path, isFolder: format.isFolder, overwrites: options.replacesFiles)
    if case .folder(let folder) = target { filesRead.forEach(folder.protect) }
    let run = ExportRun(self, format, to: path, target, options)
    guard run.canBegin, try run.samplesFit(), var exporter = format.exporter.init(run) else {
      target.discard()
      return ExportOutcome(report: run.report, isWritten: false, counts: [])
    }
    run.watch(held: exporter.held)
    try exporter.write()
    run.reportLosses()
    let isPictured = exporter.counts.contains { [.pictures, .pairs].contains($0.kind) && $0.count > 0 }
    if !isPictured, run.hasLost(.missingPicture) {
      run.refuse(.noPictureFound(folder: run.mediaRoot), hint: .nameMediaRoot)
    } else if !isPictured, exporter.counts.contains(where: { [.pictures, .pairs].contains($0.kind) }),
      run.hasSamples, run.findings.errors == 0
    {
      run.refuse(.noPictureFits(format: format.title))
    }
    let isWritten = run.findings.errors == 0
    if isWritten { try target.commit() } else { target.discard() }
    return ExportOutcome(
      report: run.report, isWritten: isWritten, counts: isWritten ? exporter.counts : [],
      isCut: !isWritten && target.isStream)
  }
}
