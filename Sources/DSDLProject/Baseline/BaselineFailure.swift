package import DSDL

/// A baseline could not be used.
package enum BaselineFailure: Error {
  case unreadable(UnreadableFile)
  case broken(ValidationReport)
}
