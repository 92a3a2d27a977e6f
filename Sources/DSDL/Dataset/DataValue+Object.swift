extension DataValue {
  /// The members of an object in the order in which they are written.
  ///
  /// Two objects are equal if they have the same members in the same order.
  public struct Object: Sendable, Hashable, RandomAccessCollection {
    /// A key with its value.
    public struct Member: Sendable, Hashable {
      public let key: String
      public let value: DataValue

      public init(key: String, value: DataValue) {
        self.key = key
        self.value = value
      }
    }

    let members: [Member]
    /// Where each key stands, of an object with so many members that going through them would take long.
    private let places: [ExactText: Int]?

    /// - Parameter members: The members in their order; no key is to be there twice.
    public init(_ members: [Member] = []) {
      self.members = members
      places =
        members.count > 32
        ? Dictionary(
          zip(members.lazy.map { ExactText($0.key) }, members.indices),
          uniquingKeysWith: { first, _ in first })
        : nil
    }

    public var startIndex: Int { members.startIndex }
    public var endIndex: Int { members.endIndex }
    public subscript(position: Int) -> Member { members[position] }

    /// The keys in order.
    public var keys: [String] { members.map(\.key) }

    /// The value of a key, compared by code points.
    public subscript(key: String) -> DataValue? {
      guard let places else { return members.first { $0.key.utf8.elementsEqual(key.utf8) }?.value }
      return places[ExactText(key)].map { members[$0].value }
    }

    public static func == (left: Self, right: Self) -> Bool { left.members == right.members }

    public func hash(into hasher: inout Hasher) { hasher.combine(members) }
  }
}
