/// Names texts by 32 hexadecimal digits that are the same in every run and on every machine.
package enum StableHash {
  /// FNV-1a with 128 bits.
  package static func digits(of bytes: some Sequence<UInt8>) -> String {
    var hash: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d
    for byte in bytes {
      hash ^= UInt128(byte)
      // Times 2^88 + 0x13b.
      hash = (hash &<< 88) &+ hash &* 0x13b
    }
    return digits(hash)
  }

  private static func digits(_ number: UInt128) -> String {
    String(unsafeUninitializedCapacity: 32) { digits in
      for index in 0..<32 {
        let digit = UInt8(truncatingIfNeeded: number >> UInt128(124 - 4 * index)) & 0xF
        digits[index] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") - 10 + digit
      }
      return 32
    }
  }
}
