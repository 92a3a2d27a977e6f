import DSDL

/// What a browser is to show of a file that a sample names.
struct ShownPicture {
  /// Why there is nothing to see.
  enum Absence {
    /// There is no such file.
    case missing
    /// It is no picture, or a broken one.
    case broken
    /// It is on the net.
    case remote
    /// No setting says where it is.
    case unresolved
    /// It is something else than a picture, or browsers do not show its format.
    case unseen
  }

  /// The size of the picture as viewers show it; nil if nobody knows.
  var size: PictureSize?
  /// What `href` of the image is: a small copy as `data:`, or the way to the file.
  var source: String?
  /// The way to the file from the report; nil if there is none.
  var link: String?
  var absence: Absence?
}
