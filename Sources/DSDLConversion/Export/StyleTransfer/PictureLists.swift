import DSDL

/// Files with a picture, or a pair of pictures, a line, where nothing else is made of them.
struct PictureLists {
  private let run: ExportRun
  private var lines: [String: String] = [:]

  init(_ run: ExportRun) { self.run = run }

  mutating func add(_ line: String, to name: String) throws(ConversionFailure) {
    guard !line.contains(where: \.isNewline) else { return run.lose(.lineBreak) }
    lines[name, default: ""] += line + "\n"
  }

  /// Writes the files.
  func finish() throws(ConversionFailure) {
    for (name, text) in lines.sorted(by: { $0.key < $1.key }) {
      let file = try run.target.open(name)
      file.write(text)
      try file.close()
    }
  }
}

extension ExportRun {
  /// What trainers call the subset: `train`, `val` or `test`.
  var trainingPhase: String { ["train", "val", "test"].contains(subset) ? subset : "train" }
}
