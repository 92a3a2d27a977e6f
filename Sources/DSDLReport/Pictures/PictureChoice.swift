import DSDLMedia

/// How a report shows pictures.
package enum PictureChoice: String, Sendable, CaseIterable {
  /// Small copies inside of the report.
  case embed
  /// The files where they are, by their path from the report.
  case link
  /// Only what lies in them.
  case none

  /// Copies where there are decoders, links where there are none.
  package static var usual: PictureChoice { PictureDecoding.isAvailable ? .embed : .link }
}
