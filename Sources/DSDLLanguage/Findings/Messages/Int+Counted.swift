extension Int {
  /// The number with what is counted, in English: "1 class", "2 classes".
  package func counted(_ one: String, _ many: String? = nil) -> String {
    "\(self) \(self == 1 ? one : many ?? one + "s")"
  }
}
