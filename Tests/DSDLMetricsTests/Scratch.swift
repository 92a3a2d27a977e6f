#if Metrics
  import Foundation

  @testable import DSDLMetrics

  /// Files of a test, which are gone when it is over.
  enum Scratch {
    static func withFile<R>(_ bytes: [UInt8], _ body: (String) throws -> R) throws -> R {
      let path = FileManager.default.temporaryDirectory.appendingPathComponent("dsdl-\(UUID()).npz").path
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      defer { try? FileManager.default.removeItem(atPath: path) }
      return try body(path)
    }

    /// Writes rows as a file of features.
    static func withFeatures<R>(_ rows: [[Double]], _ body: (FeatureSet) throws -> R) throws -> R {
      let entry = NPZWriter.Entry(
        name: "arr_0", shape: [rows.count, rows.first?.count ?? 0], numbers: rows.flatMap(\.self))
      var bytes: [UInt8] = []
      NPZWriter(entries: [entry]).write { bytes += $0 }
      return try withFile(bytes) { try body(FeatureSet(contentsOfFile: $0)) }
    }

    /// Rows of made-up features.
    static func rows(_ count: Int, _ dimensions: Int, seed: UInt64) -> [[Double]] {
      var generator = SeededGenerator(seed: seed)
      return (0..<count).map { _ in (0..<dimensions).map { _ in .random(in: -1...1, using: &generator) } }
    }
  }
#endif
