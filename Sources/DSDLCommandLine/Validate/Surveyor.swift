import DSDL
import DSDLMedia
import DSDLReport

/// Checks descriptions, and keeps what is counted on the way, and samples to be shown.
final class Surveyor {
  private let choice: SampleChoice?
  private let media = MediaCheck()
  private(set) var surveys: [DatasetSurvey] = []

  /// - Parameter choice: Which samples to keep; nil for none, not even those that findings are about.
  init(_ choice: SampleChoice?) { self.choice = choice }

  func validate(
    _ path: String, _ options: ValidationOptions, _ media: MediaOptions
  ) throws(UnreadableFile) -> ValidationReport {
    let (report, survey) = try self.media.survey(
      contentsOfFile: path, options: options, media: media, choice: choice)
    surveys.append(survey)
    return report
  }
}
