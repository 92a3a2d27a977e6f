#if Metrics
  /// A routine of LAPACK has not come to an end.
  public struct LinearAlgebraFailure: Error, Sendable, CustomStringConvertible {
    let routine: String
    let code: Int

    public var description: String { "the eigenvalues were not found (\(routine): \(code))" }
  }
#endif
