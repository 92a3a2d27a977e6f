import Foundation
import SystemPackage
import Testing

@testable import DSDL
@testable import DSDLLanguage

/// Files that become shorter while they are read end in a diagnostic, not in a crash.
struct FileMappingTests {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("mapping-\(UInt64.random(in: 0...UInt64.max))")

  private func write(_ size: Int) throws -> FilePath {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appendingPathComponent("samples.json")
    try Data(repeating: UInt8(ascii: "x"), count: size).write(to: file)
    return FilePath(file.path)
  }

  @Test(arguments: [1, 4095, 4096, 4097, 100_000])
  func nulsFollow(_ size: Int) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let mapping = try FileMapping(write(size))
    mapping.withBytes { bytes in
      #expect(bytes.count == size)
      let behind = UnsafeBufferPointer(start: bytes.base! + size, count: 4096)
      #expect(bytes.buffer.allSatisfy { $0 == UInt8(ascii: "x") })
      #expect(behind.allSatisfy { $0 == 0 })
    }
    #expect(mapping.problem == nil)
  }

  @Test func emptyFile() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let mapping = try FileMapping(write(0))
    mapping.withBytes { #expect($0.count == 0 && $0.base![0] == 0) }
  }

  /// Some file systems let a file with holes be as large as numbers are.
  @Test func endlessFile() throws {
    var count = 0
    for folder in [FileManager.default.temporaryDirectory.path, "/dev/shm"] {
      let path = "\(folder)/mapping-\(UInt64.random(in: 0...UInt64.max))"
      guard FileManager.default.createFile(atPath: path, contents: nil) else { continue }
      defer { try? FileManager.default.removeItem(atPath: path) }
      guard truncate(path, .max) == 0 else { continue }
      #expect(throws: FileProblem.unreadable(code: EFBIG)) { try FileMapping(FilePath(path)) }
      count += 1
    }
    #if os(Linux)
      #expect(count > 0)
    #endif
  }

  @Test func truncated() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = try write(1 << 20)
    let mapping = try FileMapping(path)
    #expect(truncate(path.string, 8192) == 0)
    mapping.withBytes { bytes in
      #expect(bytes[8191] == UInt8(ascii: "x"))
      #expect(bytes[8192] == 0)
      #expect(bytes[(1 << 20) - 1] == 0)
    }
    #expect(mapping.problem == .shrunk)
  }

  /// Any number of files may be read at a time.
  @Test func manyAtATime() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = try write(1 << 14)
    let mappings = try (0..<300).map { _ in try FileMapping(path) }
    #expect(truncate(path.string, 4096) == 0)
    for mapping in mappings {
      #expect(mapping.withBytes { $0[8192] } == 0)
      #expect(mapping.problem == .shrunk)
    }
  }

  /// Bytes written over others change no size.
  @Test func writtenTo() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = try write(8192)
    let mapping = try FileMapping(path)
    usleep(20_000)
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path.string))
    try handle.write(contentsOf: Data("y".utf8))
    try handle.close()
    #expect(mapping.problem == .changed && !mapping.hasLostBytes)
  }

  /// A disk that fails is not a file that shrank: the bytes cannot be had, and the file is as it was. Here, pages behind
  /// the end of another file stand for those that the disk does not give.
  @Test func aDiskThatFails() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let mapping = try FileMapping(write(1 << 20))
    let other = open(folder.appendingPathComponent("empty").path, O_RDWR | O_CREAT, 0o600)
    defer { close(other) }
    mapping.withBytes { bytes in
      let room = UnsafeMutableRawPointer(mutating: bytes.base! + (1 << 16))
      #expect(mmap(room, 1 << 16, PROT_READ, MAP_SHARED | MAP_FIXED, other, 0) == room)
      #expect(bytes[(1 << 16) - 1] == UInt8(ascii: "x"))
      #expect(bytes[1 << 16] == 0)
    }
    #expect(mapping.problem == .unreadable(code: EIO))
    #expect(mapping.hasLostBytes)
  }

  @Test func replacedByAnother() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = try write(8192)
    let mapping = try FileMapping(path)
    try Data(repeating: UInt8(ascii: "x"), count: 8192).write(
      to: URL(fileURLWithPath: path.string), options: .atomic)
    #expect(mapping.problem == .changed)
  }

  /// A dataset whose samples are written to while they are checked is not right.
  @Test func changedWhileChecked() throws {
    let description = """
      $dsdl-version: "0.5.0"
      meta: {}
      data: {sample-type: Int, sample-path: samples.json}
      """
    let text = Data("{\"samples\":[\(Array(repeating: "1", count: 2_000_000).joined(separator: ","))]}".utf8)
    try withDataset(["dataset.yaml": description]) { options in
      let url = URL(fileURLWithPath: options.workingFolder! + "/samples.json")
      try text.write(to: url)
      let writer = Thread {
        // The same byte, again and again.
        while !Thread.current.isCancelled, let handle = try? FileHandle(forWritingTo: url) {
          try? handle.write(contentsOf: Data("{".utf8))
          try? handle.close()
          usleep(1000)
        }
      }
      writer.start()
      let report = try Validator.validate(contentsOfFile: "dataset.yaml", options: options)
      writer.cancel()
      #expect(report.countByRule == [.fileChanged: 1])
      let finding = try #require(report.diagnostics.first)
      #expect(finding.message == "the file was changed by somebody else meanwhile")
      #expect(finding.range.file.path == "dataset.yaml")
    }
  }

  @Test(arguments: [1, 2])
  func truncatedWhileChecked(_ jobs: Int) throws {
    let description = """
      $dsdl-version: "0.5.0"
      meta: {}
      defs:
        Sample:
          $def: struct
          $fields:
            image: Image
            shape: ImageShape
      data:
        sample-type: Sample
        sample-path: samples.json
      """
    let samples = Array(repeating: #"{"image":"images/0001.jpg","shape":[480,640]}"#, count: 100_000)
    let text = Data("{\"samples\":[\(samples.joined(separator: ","))]}".utf8)
    try withDataset(["dataset.yaml": description]) { options in
      var options = options
      options.threads = jobs
      options.recognition.parallelSize = 0
      options.recognition.chunkSize = 1 << 16
      let path = options.workingFolder! + "/samples.json"
      for round in 0..<12 {
        try text.write(to: URL(fileURLWithPath: path))
        let size = text.count / 12 * round + round * 7
        let cutter = Thread {
          usleep(useconds_t(round * 2500))
          truncate(path, off_t(size))
        }
        cutter.start()
        let report = try Validator.validate(contentsOfFile: "dataset.yaml", options: options)
        while !cutter.isFinished { usleep(100) }
        // Cut before it was opened, while it was read, or behind the last look at it.
        #expect(report.samples.checked == samples.count || report.errorCount > 0)
        // The zeros in place of its end are no mistake of their own; an end that was there when it was opened is one.
        #expect(report.errorCount <= 2, "\(report.countByRule)")
      }
    }
  }
}
