#if MediaDecoding
  import CPNG
  import CTurboJPEG

  /// What keeps it safe: the libraries get memory for the time of a call, of the size that they were asked for, and what
  /// they allocate is released before the call returns.
  extension PictureCodec {
    static func picture(_ bytes: [UInt8]) throws(Failure) -> Picture {
      bytes.starts(with: [0xFF, 0xD8]) ? try jpeg(bytes) : try png(bytes)
    }

    private static func check(_ width: Int, _ height: Int) throws(Failure) {
      guard width > 0, height > 0, width <= pixelLimit / height else {
        throw Failure(reason: "\(width) × \(height) pixels")
      }
    }

    private static func jpeg(_ bytes: [UInt8]) throws(Failure) -> Picture {
      guard let decoder = tjInitDecompress() else { throw Failure(reason: "libjpeg-turbo") }
      defer { tjDestroy(decoder) }
      var (width, height, sampling, space) = (Int32(0), Int32(0), Int32(0), Int32(0))
      guard tjDecompressHeader3(decoder, bytes, UInt(bytes.count), &width, &height, &sampling, &space) == 0
      else {
        throw Failure(reason: String(cString: tjGetErrorStr2(decoder)))
      }
      try check(Int(width), Int(height))
      let isGray = space == Int32(TJCS_GRAY.rawValue)
      let channels = isGray ? 1 : 3
      var pixels = [UInt8](repeating: 0, count: Int(width) * Int(height) * channels)
      let format = Int32(isGray ? TJPF_GRAY.rawValue : TJPF_RGB.rawValue)
      guard tjDecompress2(decoder, bytes, UInt(bytes.count), &pixels, width, 0, height, format, 0) == 0 else {
        throw Failure(reason: String(cString: tjGetErrorStr2(decoder)))
      }
      return Picture(width: Int(width), height: Int(height), channels: channels, pixels: pixels)
    }

    private static func png(_ bytes: [UInt8]) throws(Failure) -> Picture {
      var image = png_image()
      image.version = png_uint_32(PNG_IMAGE_VERSION)
      defer { png_image_free(&image) }
      // The library keeps the address until the picture is finished.
      let outcome = bytes.withUnsafeBytes { memory -> Result<Picture, Failure> in
        guard png_image_begin_read_from_memory(&image, memory.baseAddress, memory.count) != 0 else {
          return .failure(Failure(reason: message(of: image)))
        }
        let (width, height) = (Int(image.width), Int(image.height))
        do throws(Failure) { try check(width, height) } catch { return .failure(error) }
        image.format = dsdl_png_format(image.format)
        let channels = Int(dsdl_png_channels(image.format))
        var pixels = [UInt8](repeating: 0, count: width * height * channels)
        guard png_image_finish_read(&image, nil, &pixels, 0, nil) != 0 else {
          return .failure(Failure(reason: message(of: image)))
        }
        return .success(Picture(width: width, height: height, channels: channels, pixels: pixels))
      }
      return try outcome.get()
    }

    static func png(_ picture: Picture) throws(Failure) -> [UInt8] {
      var image = png_image()
      image.version = png_uint_32(PNG_IMAGE_VERSION)
      image.width = png_uint_32(picture.width)
      image.height = png_uint_32(picture.height)
      image.format =
        [
          0, 0, png_uint_32(PNG_FORMAT_FLAG_ALPHA), png_uint_32(PNG_FORMAT_FLAG_COLOR),
          png_uint_32(PNG_FORMAT_FLAG_COLOR | PNG_FORMAT_FLAG_ALPHA),
        ][picture.channels]
      defer { png_image_free(&image) }
      var size = 0
      guard png_image_write_to_memory(&image, nil, &size, 0, picture.pixels, 0, nil) != 0 else {
        throw Failure(reason: message(of: image))
      }
      var bytes = [UInt8](repeating: 0, count: size)
      guard png_image_write_to_memory(&image, &bytes, &size, 0, picture.pixels, 0, nil) != 0 else {
        throw Failure(reason: message(of: image))
      }
      return Array(bytes.prefix(size))
    }

    private static func message(of image: png_image) -> String {
      withUnsafeBytes(of: image.message) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    }
  }
#endif
