/// The pixels of a picture, with 8 bits a value.
struct Picture {
  let width: Int
  let height: Int
  /// Values a pixel: 1 for gray, 2 with alpha, 3 for colour, 4 with alpha.
  let channels: Int
  /// Row by row.
  let pixels: [UInt8]

  /// The left or the right half of a picture of even width.
  func half(_ side: Int) -> Picture {
    let row = width * channels
    var half: [UInt8] = []
    half.reserveCapacity(pixels.count / 2)
    for y in 0..<height {
      let start = y * row + side * (row / 2)
      half += pixels[start..<start + row / 2]
    }
    return Picture(width: width / 2, height: height, channels: channels, pixels: half)
  }
}
