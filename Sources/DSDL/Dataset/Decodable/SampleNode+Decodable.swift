extension SampleNode {
  /// The value as one of a `Decodable` type: the general way, which is slow.
  ///
  /// - Throws: `SampleError` with its place if it is something else, or an object in it has a key twice.
  public func decode<Value: Decodable>(_ type: Value.Type) throws(SampleError) -> Value {
    try refuseRepeatedKeys()
    return try StackRoom.ensured(for: depth) { () throws(SampleError) in
      do {
        return try Value(from: NodeDecoder(value: self, codingPath: []))
      } catch {
        throw sampleError(error)
      }
    }
  }

  /// The same error at its place in the sample.
  private func sampleError(_ error: any Error) -> SampleError {
    switch error {
    case let error as SampleError: error
    case DecodingError.keyNotFound(let key, let context):
      place(context).error(.missingField, .reading(.fieldMissing(key.stringValue)))
    case DecodingError.typeMismatch(let type, let context),
      DecodingError.valueNotFound(let type, let context):
      place(context).error(.typeMismatch, .reading(.undecodable(as: "\(type)")))
    case DecodingError.dataCorrupted(let context):
      place(context).error(.typeMismatch, .custom(context.debugDescription))
    default: self.error(.typeMismatch, .custom("\(error)"))
    }
  }

  /// The value that a decoder has come to, or the last one on the way to it that is there.
  private func place(_ context: DecodingError.Context) -> SampleNode {
    var value = self
    for key in context.codingPath {
      let next = if let index = key.intValue { value[index] } else { value[key.stringValue] }
      guard let next else { break }
      value = next
    }
    return value
  }

  private func error(_ rule: Rule, _ message: Message) -> SampleError {
    SampleError(
      Diagnostic(
        rule: rule, severity: .error, said: message, range: range, sample: sample, pointer: pointer,
        notes: [],
        advice: [], fix: nil))
  }
}

extension Sample {
  /// The sample as a value that is read from it, or the reason why it cannot be.
  func located<Value: Sendable>(_ read: (SampleNode) throws(SampleError) -> Value) -> Located<Value> {
    do throws(MalformedSample) {
      let root = try root
      return Located(
        number: number, range: range, result: Result { () throws(SampleError) in try read(root) })
    } catch {
      return Located(number: number, range: range, result: .failure(SampleError(error.diagnostic)))
    }
  }
}
