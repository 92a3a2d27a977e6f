import YAMLTree

/// Reads samples that an observer is shown as values of a type.
struct SampleDecoder<Value: SampleValue>: Sendable {
  let types: SampleTypes

  init(_ types: ObservedTypes) { self.types = SampleTypes(types.plan) }

  /// What reading some samples of a file needs.
  func context(_ samples: ObservedSamples, _ findings: ObserverFindings) -> TypedContext {
    let context = TypedContext(types)
    context.file = samples.block.pointee.file
    context.prefix = findings.prefix
    context.index = findings.index
    context.firstNumber = findings.collector.options.firstSample
    return context
  }

  /// - Parameter range: Where the sample stands.
  func value(
    of sample: ObservedSample, _ range: Range<Int>, _ context: TypedContext
  ) -> Result<Value, SampleError> {
    (context.number, context.range) = (sample.number, range)
    let block = sample.block
    guard !sample.isBroken else { return .failure(context.error(.jsonSyntax, .unreadable, at: range)) }
    context.node = block.pointee.node
    guard let node = context.node else {
      context.bytes = block.pointee.bytes
      return value(at: range.lowerBound, context)
    }
    let text = JSONCopy.text(of: NodeReader(node))
    return (text + repeatElement(0, count: Recogniser.lookAhead)).withByteView { bytes in
      context.bytes = bytes[0..<text.count]
      defer { context.bytes = ByteView(base: nil, count: 0) }
      return value(at: 0, context)
    }
  }

  private func value(at offset: Int, _ context: TypedContext) -> Result<Value, SampleError> {
    guard let base = context.bytes.base else {
      return .failure(context.error(.jsonSyntax, .unreadable, at: context.range))
    }
    var reader = ValueReader(JSONCursor(base + offset), node: context.types.plan.root, context)
    do throws(SampleError) {
      return .success(try Value(from: &reader))
    } catch {
      return .failure(error)
    }
  }
}
