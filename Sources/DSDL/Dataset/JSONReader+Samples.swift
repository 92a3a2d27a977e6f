extension JSONReader {
  /// Goes from the start of a file into its list of samples.
  mutating func enterSamples() throws(InstanceMistake) {
    guard !isAtEnd() else { throw unexpected(.objectWith("samples")) }
    let kind = try kind()
    let start = start
    func mistake(_ rule: Rule, _ message: SampleFileMessage) -> InstanceMistake {
      InstanceMistake(
        rule: rule, range: start..<start + 1, message: .sampleFile(message),
        hint: .sampleFile(.writeForm(.samples)))
    }
    guard kind == .object else {
      throw mistake(.wrongShape, .fileIs(.value(kind.written), expected: "samples"))
    }
    try beginObject()
    var isFirst = true
    while let key = try nextKey(isFirst: isFirst) {
      isFirst = false
      guard key.text.elementsEqual("samples") else {
        try skip()
        continue
      }
      let kind = try self.kind()
      guard kind == .array else {
        throw mistake(.wrongShape, .samplesAre(.value(kind.written)))
      }
      return try beginArray()
    }
    throw mistake(.missingSection, .without("samples", nil))
  }
}
