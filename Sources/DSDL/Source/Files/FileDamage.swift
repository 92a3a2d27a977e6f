/// What is wrong with the bytes of a compressed file.
package enum FileDamage: Sendable, Hashable {
  /// It ends before what the named program has written does, behind so many bytes of text.
  case breaksOff(Compression, at: Int)
  /// It does not decompress behind so many bytes of text.
  case broken(at: Int)
  /// Something else follows what is compressed.
  case trailing
  /// Its name says that it is compressed.
  case notCompressed(Compression)
  /// There is no list to be counted.
  case noSamples
}
