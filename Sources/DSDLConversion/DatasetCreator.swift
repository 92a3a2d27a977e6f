import DSDL

/// Makes DSDL datasets of files in other layouts.
///
/// ```swift
/// var options = CreationOptions()
/// options.name = "FFHQ"
/// let report = try DatasetCreator.create(ImagesLayout("ffhq"), in: "out", options: options)
/// ```
public enum DatasetCreator {
  /// Makes a dataset in a folder: all of its files, or none.
  ///
  /// - Returns: What was found. With errors nothing is written; a rule that is made a warning lets the rest be written.
  /// - Throws: What cannot be read or written, and what makes no sense.
  public static func create(
    _ layout: some DatasetLayout, in output: String, options: CreationOptions = CreationOptions()
  ) throws(ConversionFailure) -> CreationReport {
    let writer = try DatasetWriter(
      output: output, overwrites: options.overwrites, isDryRun: options.isDryRun)
    try checkBase(options.relativeTo, output: output)
    let creation = try DatasetCreation(layout.source, options: options, writer: writer)
    let draft = try layout.read(into: creation)
    if let read = writer.fileRead(among: options.reports) {
      throw ConversionFailure(.isRead(read), kind: .usage)
    }
    let counts = writer.counts
    let total = counts.reduce(0) { $0 + $1.count }
    if total == 0, creation.findings.errors == 0 {
      creation.findings.report(
        .noSamples, at: SourceRange(creation.sourceFile, 0..<0),
        .conversion(.noPicturesAtAll(source: layout.source)))
    }
    let isWhole = creation.findings.errors == 0
    if isWhole {
      try creation.pictures?.commit()
      try writer.finish(draft)
    } else {
      creation.pictures?.discard()
      writer.discard()
    }
    var samples = SampleCounts()
    samples.met = total
    return CreationReport(
      findings: creation.findings.report(on: creation.sourceFile, samples: samples), output: writer.output,
      files: writer.files, subsets: counts.map { .init(name: $0.name, samples: $0.count) },
      classDomains: draft.classDomains, sampleType: draft.sampleType,
      isWritten: isWhole && !options.isDryRun)
  }
  /// The folder that samples name files relative to has to be there, but for the one that is made.
  private static func checkBase(_ base: String?, output: String) throws(ConversionFailure) {
    guard let base, !FileSystem.isFolder(base) else { return }
    guard !FileSystem.exists(base) else { throw ConversionFailure(.notAFolder(base)) }
    guard Paths.withoutSlashes(base) == Paths.withoutSlashes(output) else {
      throw ConversionFailure(.sourceMissing(base))
    }
  }
}
