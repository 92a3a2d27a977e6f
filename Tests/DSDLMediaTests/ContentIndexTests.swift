import DSDL
import Foundation
import Testing

@testable import DSDLMedia

/// Pictures are compared with little kept of each, and still exactly.
struct ContentIndexTests {
  @Test func locatorsComeBackAsTheyWere() {
    var generator = SystemRandomNumberGenerator()
    let long = String(repeating: "ordner/", count: 300)
    let texts = (0..<2000).map { number in
      switch Int.random(in: 0..<6, using: &generator) {
      case 0: ""
      case 1: "\(long)\(number).png"
      case 2: "größe/\(number).jpg"
      case 3: String(UInt64.random(in: 0 ... .max, using: &generator), radix: 16)
      default: "images/\(number / 100)/\(number).png"
      }
    }
    var store = LocatorStore()
    for text in texts { store.append(text.utf8) }
    #expect(store.count == texts.count)
    for (number, text) in texts.enumerated() { #expect(store[number] == text) }
  }

  @Test func filesAreFoundByTheirFingerprints() {
    func fingerprint(_ number: Int) -> Fingerprint {
      let bytes = withUnsafeBytes(of: number) { Array($0) }
      return Fingerprint(hash: ContentHash(bytes, count: bytes.count, size: bytes.count), isWhole: true)
    }
    var files = FirstFiles()
    for number in 0..<5000 {
      #expect(files[fingerprint(number)] == nil)
      files.insert(number, fingerprint(number))
    }
    for number in 0..<5000 { #expect(files[fingerprint(number)] == number) }
    files.renumber { $0 % 2 == 0 ? $0 / 2 : nil }
    for number in 0..<5000 { #expect(files[fingerprint(number)] == (number % 2 == 0 ? number / 2 : nil)) }
  }

  /// A PNG of 20,000 bytes; the last ones of its text differ.
  private static func large(_ last: UInt8) -> [UInt8] {
    let text: [UInt8] = Array("tEXt".utf8) + Array(repeating: 65, count: 20_000) + [last]
    let chunk: [UInt8] = [0, 0, 0x4E, 0x21] + text + [0, 0, 0, 0]
    var bytes: [UInt8] = ImageHeaderTests.png
    bytes.insert(contentsOf: chunk, at: 33)
    return bytes
  }

  private func check(
    _ samples: [String], in folder: String, _ description: String = "base.yaml",
    _ check: MediaCheck = MediaCheck(),
    threads: Int = 1
  ) throws -> [String] {
    let list = "[" + samples.map { "\"\($0)\"" }.joined(separator: ", ") + "]"
    try Data(
      """
      $dsdl-version: "0.5.3"
      meta: {}
      data: {sample-type: Image, sample-path: $local, samples: \(list)}
      """.utf8
    ).write(to: URL(fileURLWithPath: "\(folder)/\(description)"))
    var options = ValidationOptions()
    options.workingFolder = folder
    options.threads = threads
    let report = try check.validate(
      contentsOfFile: description, options: options, media: MediaOptions(depth: .header))
    return report.diagnostics.map { "\($0.pointer ?? "-"): \($0.message)" }
  }

  /// Files of one size that begin alike are the same only if all of them is; a file is no copy of itself, under whatever name.
  @Test func filesThatBeginAlike() throws {
    try withTemporaryFolder { folder in
      let files = [
        "a.png": Self.large(1), "b.png": Self.large(2), "c.png": Self.large(3), "d.png": Self.large(2),
      ]
      for (name, bytes) in files { try Data(bytes).write(to: URL(fileURLWithPath: "\(folder)/\(name)")) }
      try FileManager.default.createSymbolicLink(
        atPath: "\(folder)/e.png", withDestinationPath: "b.png")
      let samples = [
        "a.png", "b.png", "c.png", "d.png", "e.png", "a.png", "b.png", "d.png", "./a.png", "c.png",
      ]
      let expected = ["/data/samples/3: 'd.png' is byte for byte the same as 'b.png'"]
      #expect(try check(samples, in: folder) == expected)
      #expect(try check(samples, in: folder, threads: 4) == expected)
    }
  }

  /// What is checked again, as after fixes, is not compared with itself; other descriptions of the run still are.
  @Test func descriptionsThatAreCheckedAgain() throws {
    try withTemporaryFolder { folder in
      for (name, last) in [("a.png", UInt8(1)), ("b.png", 2), ("c.png", 1)] {
        try Data(Self.large(last)).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
      }
      try Data(ImageHeaderTests.png).write(to: URL(fileURLWithPath: "\(folder)/s.png"))
      let run = MediaCheck()
      #expect(try check(["a.png", "s.png"], in: folder, "one.yaml", run) == [])
      #expect(try check(["b.png"], in: folder, "two.yaml", run) == [])
      for _ in 0..<2 {
        #expect(try check(["a.png", "s.png"], in: folder, "one.yaml", run) == [])
      }
      #expect(
        try check(["c.png", "b.png", "s.png"], in: folder, "three.yaml", run).map { $0.prefix(24) }
          == ["/data/samples/0: 'c.png'", "/data/samples/1: 'b.png'", "/data/samples/2: 's.png'"])
    }
  }
}
