extension ResolvedType {
  /// Whether it is a struct with such a field.
  package func hasField(_ name: String) -> Bool {
    guard case .structure(let structure) = self else { return false }
    return structure.fields.contains { $0.name.text == name }
  }

  /// Whether a value may be an object with such a key.
  package func mayHave(_ key: String) -> Bool { self == .dict || self == .unknown || hasField(key) }
}
