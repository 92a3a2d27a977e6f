import DSDL
import DSDLMedia
import DSDLReport

/// Checks descriptions, and keeps what a page shows of them beside the findings.
final class Surveyor {
  private let choice: SampleChoice
  private let media = MediaCheck()
  private(set) var surveys: [DatasetSurvey] = []

  init(_ choice: SampleChoice) { self.choice = choice }

  func validate(
    _ path: String, _ options: ValidationOptions, _ media: MediaOptions
  ) throws(UnreadableFile) -> ValidationReport {
    let (report, survey) = try self.media.survey(
      contentsOfFile: path, options: options, media: media, choice: choice)
    surveys.append(survey)
    return report
  }
}
