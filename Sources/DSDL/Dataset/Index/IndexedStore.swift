/// A store of samples as an index knows it.
struct IndexedStore: Sendable, Hashable {
  enum Kind: UInt8, Sendable {
    /// A list of samples in JSON; places are offsets of bytes.
    case list = 0
    /// Samples that have a line each; places are offsets of bytes.
    case lines = 1
    /// YAML; places are numbers of elements.
    case nodes = 2
  }

  let kind: Kind
  /// The last component of its path.
  let name: String
  let fingerprint: FileFingerprint
  /// The number of its first sample.
  var firstNumber = 0

  /// A sample whose place is known.
  struct Entry: Sendable, Hashable {
    /// Over all stores.
    let number: Int
    let store: Int
    let place: Int
    /// Whether its text cannot be read to the end, so that nobody comes from it to the next one.
    let isBroken: Bool
  }
}

extension IndexedStore.Kind {
  /// Nil for what has no places.
  init?(_ store: SampleStore) {
    switch store {
    case .inline, .yaml: self = .nodes
    case .json: self = .list
    case .jsonLines: self = .lines
    case .compressed, .missing: return nil
    }
  }
}
