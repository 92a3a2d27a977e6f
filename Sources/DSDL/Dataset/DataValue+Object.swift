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

    private(set) var members: [Member]

    /// - Parameter members: The members in their order; no key is to be there twice.
    public init(_ members: [Member] = []) { self.members = members }

    public var startIndex: Int { members.startIndex }
    public var endIndex: Int { members.endIndex }
    public subscript(position: Int) -> Member { members[position] }

    /// The keys in order.
    public var keys: [String] { members.map(\.key) }

    /// The value of a key, compared by code points; the search goes through the members one by one.
    public subscript(key: String) -> DataValue? {
      members.first { $0.key.utf8.elementsEqual(key.utf8) }?.value
    }
  }
}
