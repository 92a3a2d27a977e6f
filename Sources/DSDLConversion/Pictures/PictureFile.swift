import DSDL

/// Reads files as a whole, such as pictures and batches.
enum PictureFile {
  /// The largest that is read.
  static let limit = 1 << 30

  static func bytes(_ path: String) throws(UnreadableFile) -> [UInt8] {
    let file = try SourceFile.reading(path, limit: limit)
    return file.bytes(in: 0..<file.size)
  }
}
