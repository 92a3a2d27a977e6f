extension [String] {
  /// The first of them as a message lists them: "'a', 'b', …"
  var listing: String {
    let shown = prefix(8).map { "'\($0)'" }.joined(separator: ", ")
    return count > 8 ? shown + ", …" : shown
  }
}
