import DSDL
import DSDLMedia

/// What the beginning of a picture's file says of it.
enum PictureHeader {
  /// Before the size, a JPEG may have previews of any length.
  private static let sizes = [4 << 10, 256 << 10, 16 << 20]

  /// The header of a file; nil if it is not there or no picture.
  static func read(_ path: String) -> ImageHeader? {
    guard (try? FileSystem.status(path))?.kind == .file else { return nil }
    for size in sizes {
      let bytes = FileSystem.head(of: path, size)
      if let header = try? ImageHeader(bytes) { return header }
      if bytes.count < size { break }
    }
    return nil
  }

  /// The size in pixels.
  static func size(of path: String) -> (width: Int, height: Int)? { read(path).map { ($0.width, $0.height) } }
}
