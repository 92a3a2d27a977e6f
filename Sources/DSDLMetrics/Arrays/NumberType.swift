/// How the numbers of an array are stored.
struct NumberType: Sendable, Hashable {
  enum Format: Sendable { case half, single, double }

  let format: Format
  let isBigEndian: Bool

  /// The bytes of a number.
  var size: Int {
    switch format {
    case .half: 2
    case .single: 4
    case .double: 8
    }
  }

  /// - Parameter description: As NumPy writes it: `<f4`.
  init?(_ description: String) {
    guard description.utf8.count == 3, let order = description.first, "<>=|".contains(order) else {
      return nil
    }
    switch description.dropFirst() {
    case "f2": format = .half
    case "f4": format = .single
    case "f8": format = .double
    default: return nil
    }
    isBigEndian = order == ">"
  }

  /// Converts numbers.
  ///
  /// What keeps it safe: as many numbers are made as there are whole ones in the bytes, and no more than have room.
  func convert(_ bytes: UnsafeRawBufferPointer, into numbers: UnsafeMutableBufferPointer<Double>) {
    let count = min(bytes.count / size, numbers.count)
    switch format {
    case .double:
      for i in 0..<count {
        let bits = bytes.loadUnaligned(fromByteOffset: i * 8, as: UInt64.self)
        numbers[i] = Double(bitPattern: isBigEndian ? UInt64(bigEndian: bits) : UInt64(littleEndian: bits))
      }
    case .single:
      for i in 0..<count {
        let bits = bytes.loadUnaligned(fromByteOffset: i * 4, as: UInt32.self)
        numbers[i] = Double(
          Float(bitPattern: isBigEndian ? UInt32(bigEndian: bits) : UInt32(littleEndian: bits)))
      }
    case .half:
      for i in 0..<count {
        let bits = bytes.loadUnaligned(fromByteOffset: i * 2, as: UInt16.self)
        numbers[i] = Self.double(ofHalf: isBigEndian ? UInt16(bigEndian: bits) : UInt16(littleEndian: bits))
      }
    }
  }

  /// A number of 16 bits, of which not every processor has a type.
  static func double(ofHalf bits: UInt16) -> Double {
    let sign = bits & 0x8000 == 0 ? 1.0 : -1.0
    let exponent = Int(bits >> 10 & 0x1F)
    let fraction = Double(bits & 0x3FF)
    switch exponent {
    case 0: return sign * fraction * 0x1p-24
    case 31: return fraction == 0 ? sign * .infinity : .nan
    default: return sign * Double(sign: .plus, exponent: exponent - 15, significand: 1 + fraction / 1024)
    }
  }
}
