import SystemPackage

/// How a file of samples may be compressed; the suffix says how.
package enum Compression: String, Sendable, CaseIterable {
  case gzip = "gz"
  case zstandard = "zst"

  package var name: String {
    switch self {
    case .gzip: "gzip"
    case .zstandard: "Zstandard"
    }
  }

  /// The program that writes it.
  package var program: String {
    switch self {
    case .gzip: "gzip"
    case .zstandard: "zstd"
    }
  }

  /// The first bytes of what is compressed.
  private var magic: [UInt8] {
    switch self {
    case .gzip: [0x1F, 0x8B]
    case .zstandard: [0x28, 0xB5, 0x2F, 0xFD]
    }
  }

  /// Whether a file with this beginning is such a file. With Zstandard, a frame to be skipped may come first, as pzstd
  /// writes it.
  package func begins(_ head: [UInt8]) -> Bool {
    let isSkipped = self == .zstandard && head.count > 3 && head[0] & 0xF0 == 0x50
    return head.starts(with: magic) || (isSkipped && head[1...].starts(with: [0x2A, 0x4D, 0x18]))
  }

  /// Whether this byte may be the first one of such a file.
  func begins(with byte: UInt8) -> Bool { byte == magic[0] }

  /// Whether this build reads it.
  static let isZstandardRead: Bool = {
    #if Zstandard
      true
    #else
      false
    #endif
  }()

  /// The bytes that a file decompresses to.
  package func stream(of file: CompressedFile) throws(FileProblem) -> any ByteStream {
    switch self {
    case .gzip: return try GzipStream(file)
    case .zstandard:
      #if Zstandard
        return try ZstandardStream(file)
      #else
        throw .unsupportedCompression(self)
      #endif
    }
  }
}
