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

  /// The samples as text; nil if that is too large to be copied, or if they are too few to be worth it.
  func unread(_ samples: ObservedSamples, _ findings: ObserverFindings) -> UnreadSamples? {
    let block = samples.block.pointee
    guard block.records.count >= Self.fewSamples, let end = block.records.last?.end,
      end - block.start <= Self.copiedText
    else { return nil }
    return UnreadSamples(SampleWalk(samples, types, findings, copies: true))
  }

  private static var copiedText: Int { 4 << 20 }
  private static var fewSamples: Int { 16 }

  /// A value or an error for each sample.
  func values(of samples: ObservedSamples, _ findings: ObserverFindings) -> [Located<Value>] {
    var walk = SampleWalk(samples, types, findings)
    return read(&walk)
  }
}
