import DSDL

/// Turns pixels into the shares of a picture's size that YOLO counts in, with six digits behind the point.
struct YOLOScale {
  private let width: Double
  private let height: Double

  init(_ size: (width: Int, height: Int)) { (width, height) = (Double(size.width), Double(size.height)) }

  /// `0.5 0.25`, point by point.
  func points(_ points: [Point], _ run: ExportRun) -> String {
    points.map { point in
      "\(share(point.x, of: width, run)) \(share(point.y, of: height, run))"
    }.joined(separator: " ")
  }

  /// The middle, the width and the height of a box.
  func box(_ box: Box, _ run: ExportRun) -> String {
    let (left, right) = (box.x.clamped(to: width), (box.x + box.width).clamped(to: width))
    let (top, bottom) = (box.y.clamped(to: height), (box.y + box.height).clamped(to: height))
    if right - left < box.width || bottom - top < box.height { run.lose(.cutAtEdge) }
    let numbers = [
      (left + right) / 2 / width, (top + bottom) / 2 / height, (right - left) / width,
      (bottom - top) / height,
    ]
    return numbers.map(Self.text).joined(separator: " ")
  }

  private func share(_ value: Double, of whole: Double, _ run: ExportRun) -> String {
    let inside = value.clamped(to: whole)
    if inside != value { run.lose(.cutAtEdge) }
    return Self.text(inside / whole)
  }

  private static func text(_ share: Double) -> String {
    let millionths = Int((share * 1_000_000).rounded())
    let digits = String(millionths % 1_000_000)
    return "\(millionths / 1_000_000)." + String(repeating: "0", count: 6 - digits.count) + digits
  }
}

extension Double {
  /// The nearest value from 0 to a limit.
  fileprivate func clamped(to limit: Double) -> Double { Swift.min(Swift.max(self, 0), limit) }
}
