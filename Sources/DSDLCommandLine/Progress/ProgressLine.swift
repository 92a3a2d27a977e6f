/// What a progress bar says at one moment.
///
///     [########            ] 41% · 512000 samples · 98000/s · 7 s left
struct ProgressLine {
  var samples: Int
  var bytes: Int
  /// The size of all sample files; 0 if nobody knows.
  var totalBytes: Int
  var elapsed: Duration

  /// The line, cut to a width; without anything known about the end, it has no bar.
  func text(width: Int) -> String {
    var parts: [String] = []
    if totalBytes > 0 {
      let share = min(1, Double(bytes) / Double(totalBytes))
      let filled = Int(share * 20)
      let bar = String(repeating: "#", count: filled) + String(repeating: " ", count: 20 - filled)
      parts.append("[\(bar)] \(Int(share * 100))%")
    }
    parts.append("\(samples) samples")
    let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
    if seconds > 0 { parts.append("\(Int(Double(samples) / seconds))/s") }
    if totalBytes > 0, bytes > 0, seconds > 0 {
      let left = seconds * Double(max(0, totalBytes - bytes)) / Double(bytes)
      parts.append("\(Self.time(Int(left.rounded(.up)))) left")
    }
    return String(parts.joined(separator: " · ").prefix(max(0, width - 1)))
  }

  /// "7 s", "2 min 5 s", "3 h 12 min"
  static func time(_ seconds: Int) -> String {
    if seconds < 60 { return "\(seconds) s" }
    if seconds < 3600 { return "\(seconds / 60) min \(seconds % 60) s" }
    return "\(seconds / 3600) h \(seconds / 60 % 60) min"
  }
}
