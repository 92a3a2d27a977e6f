/// What a file is known by without reading all of it: size, time of the last change, and the hash of some of its bytes.
struct FileFingerprint: Sendable, Hashable {
  /// The beginning and the end of a file are hashed to this length, and so many pieces between them.
  private static let edge = 16 << 10
  private static let pieces = 16
  private static let piece = 1 << 10

  let size: Int
  /// When it was changed last; 0 for a file in memory.
  let seconds: Int
  let nanoseconds: Int
  /// 32 hexadecimal digits.
  let hash: String

  init(size: Int, seconds: Int, nanoseconds: Int, hash: String) {
    (self.size, self.seconds, self.nanoseconds, self.hash) = (size, seconds, nanoseconds, hash)
  }

  init(_ mapping: FileMapping) {
    let stamp = mapping.identity?.stamp
    self.init(
      size: mapping.size, seconds: max(0, stamp?.seconds ?? 0), nanoseconds: stamp?.nanoseconds ?? 0,
      hash: mapping.withBytes { StableHash.digits(of: Self.chosen($0)) })
  }

  init(_ bytes: [UInt8]) {
    self.init(
      size: bytes.count, seconds: 0, nanoseconds: 0,
      hash: bytes.withByteView { StableHash.digits(of: Self.chosen($0)) })
  }

  private static func chosen(_ bytes: ByteView) -> [UInt8] {
    var chosen = Array(bytes[0..<edge].buffer)
    let inner = bytes.count - 2 * edge
    if inner > 0 {
      for number in 0..<pieces {
        let start = edge + inner / pieces * number
        chosen += bytes[start..<start + min(piece, inner)].buffer
      }
    }
    if bytes.count > edge { chosen += bytes[max(edge, bytes.count - edge)..<bytes.count].buffer }
    return chosen
  }
}
