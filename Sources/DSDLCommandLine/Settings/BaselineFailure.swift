import DSDL

/// A baseline could not be used.
enum BaselineFailure: Error {
  case unreadable(UnreadableFile)
  case broken(ValidationReport)
}
