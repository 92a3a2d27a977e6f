/// What a progress bar says at one moment.
///
///     [########            ] 41% · 512000 samples · 98000/s · 7 s left
struct ProgressLine {
  var samples: Int
  var bytes: Int
  /// The size of all sample files; 0 if nobody knows.
  var totalBytes: Int
  var elapsed: Duration

  /// The line; without anything known about the end, it has no bar. On a narrow terminal it says less.
  func text(width: Int) -> String {
    let share = totalBytes > 0 ? min(1, Double(bytes) / Double(totalBytes)) : nil
    let percent = share.map { "\(Int($0 * 100))%" }
    let bar = share.map { Self.bar($0) + " \(Int($0 * 100))%" }
    let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
    let count = "\(samples) sample\(samples == 1 ? "" : "s")"
    let rate = seconds > 0 ? "\(Int(Double(samples) / seconds))/s" : nil
    // Out of the first few samples nothing can be told.
    let left = share.flatMap { share in
      share == 1
        ? "finishing"
        : share < 0.005 || seconds == 0
          ? nil : "\(Self.time(Int((seconds * (1 - share) / share).rounded(.up)))) left"
    }
    let lines = [
      [bar, count, rate, left], [percent, count, left], [percent ?? count, left],
      [percent ?? count],
    ].map { $0.compactMap(\.self).joined(separator: " · ") }
    // The last column stays free: the cursor would go on to the next line.
    return lines.first { $0.count < width } ?? ""
  }

  private static func bar(_ share: Double) -> String {
    let filled = Int(share * 20)
    return "[" + String(repeating: "#", count: filled) + String(repeating: " ", count: 20 - filled) + "]"
  }

  /// "7 s", "2 min 5 s", "3 h 12 min"
  static func time(_ seconds: Int) -> String {
    if seconds < 60 { return "\(seconds) s" }
    if seconds < 3600 { return "\(seconds / 60) min \(seconds % 60) s" }
    return "\(seconds / 3600) h \(seconds / 60 % 60) min"
  }
}
