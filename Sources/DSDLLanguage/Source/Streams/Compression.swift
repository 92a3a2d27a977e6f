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

  /// The first bytes of every such file.
  package var magic: [UInt8] {
    switch self {
    case .gzip: [0x1F, 0x8B]
    case .zstandard: [0x28, 0xB5, 0x2F, 0xFD]
    }
  }

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
