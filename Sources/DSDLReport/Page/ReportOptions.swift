package import DSDL

/// How a report looks, and what it may show.
package struct ReportOptions: Sendable {
  package var language: TextLanguage
  package var pictures: PictureChoice
  /// The folder that the report is written to, from the working folder.
  package var folder: String

  package init(language: TextLanguage, pictures: PictureChoice, folder: String) {
    self.language = language
    self.pictures = pictures
    self.folder = folder
  }

  /// How long the sides of a copy are beside a finding, and in the gallery.
  static let findingSide = 400
  static let gallerySide = 320
  /// How many bytes the parts of a page have, so that it is never larger than 10 MB.
  static let findingRoom = 5_500_000
  static let galleryRoom = 2_500_000
  /// How many bytes a card has.
  static let largestCard = 400_000
  /// Where less than this is left, no card is tried any more.
  static let smallestCard = 20_000
}
