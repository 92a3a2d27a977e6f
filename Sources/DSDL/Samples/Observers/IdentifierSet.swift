/// The identifiers met so far, each as a hash of 128 bits with the place where it was first.
///
/// Texts are not kept: 32 bytes an identifier, whatever its length. That two different ones have the same
/// hash does not happen with fewer than billions of billions.
struct IdentifierSet: Sendable {
  /// How many identifiers are kept by default, for about a gigabyte.
  static let limit = 25_000_000

  /// Where an identifier stands.
  struct Place {
    let file: Int32
    let length: UInt32
    let start: Int

    var range: Range<Int> { start..<start + Int(length) }
  }

  enum Insertion: Equatable {
    case new
    /// It has been there before.
    case known(SourceRange)
    /// There is no room for it; said once.
    case full
  }

  struct Key: Hashable, Sendable {
    let high: Int
    let low: Int

    /// - Parameter idType: Identifiers of different types have nothing to do with each other.
    init(_ text: ByteView, idType: String?) {
      high = Self.hash(text, idType, 0)
      low = Self.hash(text, idType, 1)
    }

    private static func hash(_ text: ByteView, _ idType: String?, _ seed: UInt8) -> Int {
      var hasher = Hasher()
      hasher.combine(seed)
      hasher.combine(idType)
      hasher.combine(bytes: UnsafeRawBufferPointer(text.buffer))
      return hasher.finalize()
    }

    func hash(into hasher: inout Hasher) { hasher.combine(low) }
  }

  private let limit: Int
  private var places: [Key: Place] = [:]
  private var files: [SourceFile] = []
  private var hasComplained = false

  init(limit: Int = Self.limit) {
    self.limit = limit
  }

  mutating func insert(_ key: Key, at range: SourceRange) -> Insertion {
    if let place = places[key] { return .known(SourceRange(files[Int(place.file)], place.range)) }
    guard places.count < limit else {
      defer { hasComplained = true }
      return hasComplained ? .new : .full
    }
    if files.last != range.file { files.append(range.file) }
    places[key] = Place(
      file: Int32(files.count - 1), length: UInt32(clamping: range.bytes.count), start: range.bytes.lowerBound
    )
    return .new
  }
}
