/// An observer that passes samples on to whoever reads them.
protocol ReadingObserver: SampleObserver {
  /// Takes note of something that belongs to no sample and keeps others from being read, such as a file that is not there:
  /// it stands where they would.
  func append(unreadable problem: Diagnostic)
  /// Passes on what is left, behind the last sample.
  func flush()
}
