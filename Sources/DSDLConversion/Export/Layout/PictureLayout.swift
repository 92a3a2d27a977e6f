import DSDL

/// A picture of a sample, with the class that stands beside it.
struct PictureLayout {
  let image: FieldPlace
  /// The label in the same struct.
  let label: FieldPlace?
}
