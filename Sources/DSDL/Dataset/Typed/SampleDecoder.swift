/// Reads samples that an observer is shown as values of a type.
struct SampleDecoder<Value: SampleValue>: Sendable {
  /// Reads the samples of a block; see ``SampleValue/readAll(_:)``.
  typealias Read = @Sendable (inout SampleWalk) -> [Located<Value>]

  let types: SampleTypes
  let read: Read

  init(_ types: ObservedTypes, _ read: @escaping Read) {
    self.types = SampleTypes(types.plan)
    self.read = read
  }

  /// A value or an error for each sample.
  func values(of samples: ObservedSamples, _ findings: ObserverFindings) -> [Located<Value>] {
    var walk = SampleWalk(samples, types, findings)
    return read(&walk)
  }
}
