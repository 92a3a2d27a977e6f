/// How far something reaches in a picture.
package struct PictureExtent: Sendable, Hashable {
  /// Coordinates are rounded, and some count from the middle of a pixel.
  private static let tolerance = 0.5

  package private(set) var left = Double.infinity
  package private(set) var top = Double.infinity
  package private(set) var right = -Double.infinity
  package private(set) var bottom = -Double.infinity

  /// The extent of a value.
  ///
  /// - Parameter numbers: All its numbers.
  package init(_ kind: PictureLayout.Kind, _ numbers: [Double]) {
    switch kind {
    case .box(let mode):
      guard numbers.count == 4 else { return }
      let (x, y) = (numbers[0], numbers[1])
      add(x, y)
      add(mode == .xywh ? x + numbers[2] : numbers[2], mode == .xywh ? y + numbers[3] : numbers[3])
    case .rotatedBox(let mode):
      // Corners of a box that is turned lie outside often enough; its centre does not.
      guard numbers.count == (mode == .xywht ? 5 : 8) else { return }
      if mode == .xywht {
        add(numbers[0], numbers[1])
      } else {
        add(
          (numbers[0] + numbers[2] + numbers[4] + numbers[6]) / 4,
          (numbers[1] + numbers[3] + numbers[5] + numbers[7]) / 4)
      }
    case .polygon:
      for index in stride(from: 0, to: numbers.count - 1, by: 2) { add(numbers[index], numbers[index + 1]) }
    case .keypoint:
      for index in stride(from: 0, to: numbers.count - 2, by: 3) where numbers[index + 2] > 0 {
        add(numbers[index], numbers[index + 1])
      }
    case .structure, .media, .shape: break
    }
  }

  private mutating func add(_ x: Double, _ y: Double) {
    left = min(left, x)
    right = max(right, x)
    top = min(top, y)
    bottom = max(bottom, y)
  }

  /// Whether all of it lies in a picture.
  package func lies(in size: PictureSize) -> Bool {
    left >= -Self.tolerance && top >= -Self.tolerance && right <= Double(size.width) + Self.tolerance
      && bottom <= Double(size.height) + Self.tolerance
  }

  /// Whether a point lies in a picture.
  static func contains(_ x: Double, _ y: Double, _ size: PictureSize) -> Bool {
    x >= -tolerance && y >= -tolerance && x <= Double(size.width) + tolerance
      && y <= Double(size.height) + tolerance
  }

  /// The side over which it reaches farthest, the value there, and the limit that it is beyond.
  func farthest(beyond size: PictureSize) -> (side: MediaMessage.Side, value: Double, limit: Int) {
    let sides: [(side: MediaMessage.Side, value: Double, limit: Int, excess: Double)] = [
      (.left, left, 0, -left), (.top, top, 0, -top),
      (.right, right, size.width, right - Double(size.width)),
      (.bottom, bottom, size.height, bottom - Double(size.height)),
    ]
    let farthest = sides.max { $0.excess < $1.excess } ?? sides[0]
    return (farthest.side, farthest.value, farthest.limit)
  }
}
