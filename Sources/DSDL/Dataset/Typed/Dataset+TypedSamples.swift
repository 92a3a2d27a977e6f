extension Dataset {
  /// The samples as values of a type, which says by its fields what is read of them.
  ///
  /// ```swift
  /// for sample in try dataset.samples(as: Picture.self) {
  ///   do { show(try sample.value) } catch { print(error) }
  /// }
  /// ```
  ///
  /// A sample that cannot be read as the type stands as an error in its place, and so does a whole file. Selections of
  /// samples, an override of their place and the number of threads count as for ``validate(_:)``.
  ///
  /// - Parameters:
  ///   - type: A ``SampleObject``, or any other value.
  ///   - range: The numbers of the samples to read.
  ///   - options: Which samples are read, on how many threads.
  /// - Throws: `UnreadableFile` if what ``CheckOptions/samplesOverride`` names is not there, or no file of samples.
  @inlinable
  public func samples<Value: SampleValue>(
    as type: Value.Type, in range: Range<Int> = 0..<Int.max, options: CheckOptions = CheckOptions()
  ) throws(UnreadableFile) -> TypedSamples<Value> {
    TypedSamples(try SampleRequest(self, range, options)) { Value.readAll(&$0) }
  }

  /// The same in batches, for `for await`.
  ///
  /// - Parameters:
  ///   - type: A ``SampleObject``, or any other value.
  ///   - size: How many samples are in a batch; the last one may have fewer.
  ///   - range: The numbers of the samples to read.
  ///   - options: Which samples are read, on how many threads.
  /// - Throws: `UnreadableFile` if what ``CheckOptions/samplesOverride`` names is not there, or no file of samples.
  @inlinable
  public func batches<Value: SampleValue>(
    of type: Value.Type, size: Int = 256, in range: Range<Int> = 0..<Int.max,
    options: CheckOptions = CheckOptions()
  ) throws(UnreadableFile) -> SampleBatches<Value> {
    SampleBatches(try SampleRequest(self, range, options), size: size) { Value.readAll(&$0) }
  }
}
