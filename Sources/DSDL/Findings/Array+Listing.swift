extension [String] {
  /// The first of them as a message lists them: "'a', 'b', …"
  var listing: String { NameList.listing(self).english }
}
