import DSDL

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A point of a picture, in pixels from its upper left corner.
struct Point: Equatable {
  var x: Double
  var y: Double
}

/// A box that stands upright, in pixels.
struct Box: Equatable {
  var x: Double
  var y: Double
  var width: Double
  var height: Double

  init(x: Double, y: Double, width: Double, height: Double) {
    (self.x, self.y, self.width, self.height) = (x, y, width, height)
  }

  /// The smallest box around points; nil if there are none.
  init?(around points: some Sequence<Point>) {
    var left = Double.infinity
    var top = Double.infinity
    var right = -Double.infinity
    var bottom = -Double.infinity
    for point in points {
      (left, right) = (min(left, point.x), max(right, point.x))
      (top, bottom) = (min(top, point.y), max(bottom, point.y))
    }
    guard left <= right else { return nil }
    (x, y, width, height) = (left, top, right - left, bottom - top)
  }

  /// The box of a value of a `BBox`.
  init?(_ value: DataValue, _ type: ResolvedType) {
    guard case .bbox(let mode) = type, let numbers = value.numbers(4) else { return nil }
    (x, y) = (numbers[0], numbers[1])
    switch mode {
    case .xywh: (width, height) = (numbers[2], numbers[3])
    case .xyxy: (width, height) = (numbers[2] - x, numbers[3] - y)
    }
  }
}

extension DataValue {
  /// So many finite numbers.
  func numbers(_ count: Int) -> [Double]? {
    guard let array, array.count == count else { return nil }
    var numbers: [Double] = []
    for element in array {
      guard let number = element.double, number.isFinite else { return nil }
      numbers.append(number)
    }
    return numbers
  }

  /// The rings of a `Polygon`.
  var rings: [[Point]]? {
    guard let array else { return nil }
    var rings: [[Point]] = []
    for ring in array {
      guard let points = ring.array else { return nil }
      var ring: [Point] = []
      for point in points {
        guard let numbers = point.numbers(2) else { return nil }
        ring.append(Point(x: numbers[0], y: numbers[1]))
      }
      rings.append(ring)
    }
    return rings
  }

  /// The points of a `Keypoint`.
  var keyPoints: [(point: Point, visibility: Double)]? {
    guard let array else { return nil }
    var points: [(point: Point, visibility: Double)] = []
    for element in array {
      guard let numbers = element.numbers(3) else { return nil }
      points.append((Point(x: numbers[0], y: numbers[1]), numbers[2]))
    }
    return points
  }

  /// The four corners of a `RotatedBBox`, one after another.
  func corners(_ type: ResolvedType) -> [Point]? {
    guard case .rotatedBBox(let mode, let measure) = type else { return nil }
    switch mode {
    case .xyxy:
      guard let numbers = numbers(8) else { return nil }
      return stride(from: 0, to: 8, by: 2).map { Point(x: numbers[$0], y: numbers[$0 + 1]) }
    case .xywht:
      guard let numbers = numbers(5) else { return nil }
      let angle = measure == .degree ? numbers[4] * .pi / 180 : numbers[4]
      let (cosine, sine) = (cos(angle), sin(angle))
      return [(-1.0, -1.0), (1, -1), (1, 1), (-1, 1)].map { right, down in
        let (x, y) = (right * numbers[2] / 2, down * numbers[3] / 2)
        return Point(x: numbers[0] + x * cosine - y * sine, y: numbers[1] + x * sine + y * cosine)
      }
    }
  }
}

extension [Point] {
  /// The area inside of the ring.
  var area: Double {
    guard count > 2 else { return 0 }
    var sum = 0.0
    for index in indices {
      let (here, next) = (self[index], self[(index + 1) % count])
      sum += here.x * next.y - next.x * here.y
    }
    return abs(sum) / 2
  }
}
