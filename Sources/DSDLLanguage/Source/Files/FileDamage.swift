/// What is wrong with the bytes of a compressed file.
package enum FileDamage: Sendable, Hashable {
  /// It ends before what the named program has written does, behind so many bytes of text.
  case breaksOff(Compression, at: Int)
  /// It does not decompress behind so many bytes of text.
  case broken(at: Int)
  /// What it decompresses to has another checksum or length than it should.
  case altered(Compression)
  /// Something else follows what is compressed.
  case trailing
  /// Its name says that it is compressed; it may be empty.
  case notCompressed(Compression, isEmpty: Bool)

  /// Whether what was decompressed may not be what was compressed.
  var isWrongText: Bool {
    switch self {
    case .broken, .altered: true
    case .breaksOff, .trailing, .notCompressed: false
    }
  }
}
