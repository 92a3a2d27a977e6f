extension ImageHeader {
  /// Reads the header of a picture that is in memory.
  ///
  /// - Throws: `ImageProblem` if the bytes are no picture, contradict themselves, or end early.
  public init(_ bytes: [UInt8]) throws(ImageProblem) {
    try self.init(ImageBytes(bytes))
  }

  init(_ bytes: ImageBytes) throws(ImageProblem) {
    guard bytes.size > 0 else { throw .empty }
    guard let format = ImageFormat(magic: bytes) else {
      throw ForeignFormat(bytes).map { .foreign($0) } ?? .notAnImage
    }
    self =
      switch format {
      case .jpeg: try JPEGReader.header(bytes)
      case .png: try PNGReader.header(bytes)
      case .webp: try WebPReader.header(bytes)
      case .gif: try GIFReader.header(bytes)
      case .bmp: try BMPReader.header(bytes)
      case .tiff: try TIFFReader.header(bytes)
      }
    guard width > 0, height > 0, channels > 0 else { throw .malformed(format) }
  }
}
