import JSONText

/// Names texts by 32 hexadecimal digits that are the same in every run and on every machine.
package enum StableHash {
  /// FNV-1a with 128 bits.
  package static func digits(of bytes: some Sequence<UInt8>) -> String {
    var hash: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d
    for byte in bytes {
      hash ^= UInt128(byte)
      hash &*= 0x0000_0000_0100_0000_0000_0000_0000_013b
    }
    return hash.hexadecimal(width: 32)
  }
}
