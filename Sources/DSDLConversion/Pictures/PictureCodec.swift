import DSDL

/// Reads PNG and JPEG, and writes PNG, if the package is built with the trait `MediaDecoding`.
enum PictureCodec {
  /// Why a picture cannot be read or written, in the words of the library.
  struct Failure: Error {
    let reason: String
  }

  /// No picture of training data has more pixels; a header that says so would take all memory.
  static let pixelLimit = 1 << 28

  /// Ends the work early where there are no codecs.
  static func require() throws(ConversionFailure) {
    #if !MediaDecoding
      throw ConversionFailure(.traitMissing(trait: "MediaDecoding"))
    #endif
  }

  /// A picture as the bytes of a PNG file.
  static func file(_ picture: Picture, _ path: String) throws(ConversionFailure) -> [UInt8] {
    do throws(Failure) { return try png(picture) } catch {
      throw ConversionFailure(.unwritable(path, reason: Phrase(verbatim: error.reason)))
    }
  }

  #if !MediaDecoding
    static func picture(_ bytes: [UInt8]) throws(Failure) -> Picture { throw Failure(reason: "") }
    static func png(_ picture: Picture) throws(Failure) -> [UInt8] { throw Failure(reason: "") }
  #endif
}
