extension Dataset {
  /// Checks the samples, and counts what is in them on the way.
  ///
  /// - Parameter options: Which samples, on how many threads; the result does not depend on their number.
  /// - Returns: What there is in the samples, and the report of ``validate(_:)``.
  public func statistics(
    _ options: CheckOptions = CheckOptions()
  ) -> (statistics: DatasetStatistics, report: ValidationReport) {
    statistics(options, observers: [])
  }

  /// The same while others look on.
  package func statistics(
    _ options: CheckOptions, observers: [any SampleObserver]
  ) -> (statistics: DatasetStatistics, report: ValidationReport) {
    let observer = StatisticsObserver(sampleType ?? .unknown)
    let report = validate(options, observers: [observer] + observers)
    return (observer.statistics, report)
  }
}
