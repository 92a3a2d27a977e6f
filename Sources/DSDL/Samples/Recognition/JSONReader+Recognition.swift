/// Passing over what a recogniser knows to be right.
extension JSONReader: RecognisingReader {
  mutating func passElements(_ recogniser: Recogniser, isFirst: Bool) -> Int {
    guard let base = bytes.base else { return 0 }
    recogniser.tape?.begin(bytes)
    var count = 0
    if isFirst {
      guard let end = recogniser.sample(base + start), end - base <= bytes.count else { return 0 }
      pass(to: end - base)
      count = 1
    }
    while at < bytes.count {
      let passed = recogniser.samples(from: base + at, to: base + min(at + Recogniser.stride, bytes.count))
      guard passed.count > 0, passed.end - base <= bytes.count else { break }
      pass(to: passed.end - base)
      count += passed.count
      window.pass(passed.end)
    }
    return count
  }
}
