package import DSDL
package import DSDLMedia

/// What a report shows of a description beside the findings: what was counted in it, and some of its samples.
package struct DatasetSurvey: Sendable {
  /// The description.
  package let file: SourceFile
  /// The type of its samples; nil if it has none.
  let sampleType: ResolvedType?
  package let statistics: DatasetStatistics
  /// What headers say, if they were looked at.
  package let pictures: PictureStatistics?
  /// The samples of the gallery, in their order.
  let gallery: [ChosenSample]
  /// The samples that findings are about, by number.
  let withFindings: [Int: ChosenSample]
  /// Where the files are that samples name.
  let roots: MediaRoots
}

extension MediaCheck {
  /// Checks a description, counts what is in its samples and keeps some of them, in one pass.
  ///
  /// - Parameters:
  ///   - media: How closely to look at the files that samples name, and where they are.
  ///   - choice: Which samples to keep; nil for none.
  /// - Returns: The report on it, and what to show beside it.
  /// - Throws: `UnreadableFile` if the description itself is missing or cannot be read.
  package func survey(
    contentsOfFile path: String, options: ValidationOptions, media: MediaOptions, choice: SampleChoice?
  ) throws(UnreadableFile) -> (report: ValidationReport, survey: DatasetSurvey) {
    let dataset = try Validator.dataset(contentsOfFile: path, options: options)
    let chooser = choice.map(SampleChooser.init)
    let seen = statistics(
      of: dataset, options.checking, media: media, observers: chooser.map { [$0] } ?? [])
    let survey = DatasetSurvey(
      file: seen.report.descriptionFile, sampleType: dataset.sampleType, statistics: seen.statistics,
      pictures: seen.pictures, gallery: chooser?.chosen ?? [], withFindings: chooser?.withFindings ?? [:],
      roots: media.roots(for: dataset.file, workingFolder: dataset.options.workingFolder ?? ""))
    return (seen.report, survey)
  }
}
