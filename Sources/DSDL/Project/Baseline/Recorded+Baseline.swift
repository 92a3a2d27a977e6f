extension Recorded {
  package static func gone(_ file: String, _ rule: String, _ path: String, _ message: String, _ count: Int)
    -> Baseline.Entry
  {
    Baseline.Entry(file: file, rule: rule, path: path, message: message, fingerprint: "", count: count)
  }
}
