/// An observer that passes samples on to whoever reads them.
protocol ReadingObserver: SampleObserver {
  /// How much of a file a thread reads at a time. What has been read waits for its turn.
  var chunkSize: Int { get }
  /// Takes note of something that belongs to no sample and keeps others from being read, such as a file that is not there:
  /// it stands where they would.
  func append(unreadable problem: Diagnostic)
  /// Passes on what is left, behind the last sample.
  func flush()
}

extension ReadingObserver {
  /// Values take many times the room of their text.
  var chunkSize: Int { 1 << 18 }
}
