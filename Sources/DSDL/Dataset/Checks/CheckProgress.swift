/// How far a check has come.
public struct CheckProgress: Sendable, Hashable {
  /// How many samples have been checked.
  public let samples: Int
  /// How many bytes of sample files have been read.
  public let bytes: Int
  /// The size of all sample files; nil if nobody knows.
  public let totalBytes: Int?

  init(_ monitor: ValidationMonitor) {
    samples = monitor.samples
    bytes = monitor.bytes
    totalBytes = monitor.totalBytes > 0 ? monitor.totalBytes : nil
  }
}
