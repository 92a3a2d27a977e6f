import DSDL
import DSDLReporting

/// What a progress bar says at one moment.
///
///     [########            ] 41% · 512000 samples · 98000/s · 7 s left
struct ProgressLine {
  var samples: Int
  var bytes: Int
  /// The size of all sample files; 0 if nobody knows.
  var totalBytes: Int
  var elapsed: Duration
  var language = TextLanguage.english

  /// The line; without anything known about the end, it has no bar. On a narrow terminal it says less.
  func text(width: Int) -> String {
    let share = totalBytes > 0 ? min(1, Double(bytes) / Double(totalBytes)) : nil
    let percent = share.map { "\(Int($0 * 100))%" }
    let bar = share.map { Self.bar($0) + " \(Int($0 * 100))%" }
    let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
    let count = Noun.sample.counted(samples)[language]
    let rate = seconds > 0 ? "\(Int(Double(samples) / seconds))/\(Phrase("s", zh: "秒")[language])" : nil
    // Out of the first few samples nothing can be told.
    let left = share.flatMap { share in
      share == 1
        ? Phrase("finishing", zh: "即将完成")
        : share < 0.005 || seconds == 0
          ? nil : Self.left(Int((seconds * (1 - share) / share).rounded(.up)))
    }
    let lines = [
      [bar, count, rate, left?[language]], [percent, count, left?[language]],
      [percent ?? count, left?[language]],
      [percent ?? count],
    ].map { $0.compactMap(\.self).joined(separator: " · ") }
    // The last column stays free: the cursor would go on to the next line.
    return lines.first { DisplayWidth.of($0) < width } ?? ""
  }

  private static func bar(_ share: Double) -> String {
    let filled = Int(share * 20)
    return "[" + String(repeating: "#", count: filled) + String(repeating: " ", count: 20 - filled) + "]"
  }

  private static func left(_ seconds: Int) -> Phrase {
    let time = time(seconds)
    return Phrase("\(time.english) left", zh: "还需 \(time.chinese)")
  }

  /// "7 s", "2 min 5 s", "3 h 12 min"
  static func time(_ seconds: Int) -> Phrase {
    if seconds < 60 { return Phrase("\(seconds) s", zh: "\(seconds) 秒") }
    let minutes = seconds / 60
    if minutes < 60 {
      return Phrase("\(minutes) min \(seconds % 60) s", zh: "\(minutes) 分 \(seconds % 60) 秒")
    }
    return Phrase("\(minutes / 60) h \(minutes % 60) min", zh: "\(minutes / 60) 小时 \(minutes % 60) 分")
  }
}
