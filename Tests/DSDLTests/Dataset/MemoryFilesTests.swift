import DSDL
import Foundation
import Testing

/// A dataset that is held in memory gives the same report as on disk.
struct MemoryFilesTests {
  @Test(arguments: ConformanceCase.all)
  func reportsAreThoseOfTheDisk(_ conformance: ConformanceCase) throws {
    var options = conformance.fullOptions()
    let onDisk = try Validator.validate(contentsOfFile: conformance.path(), options: options)
    options.files = try Self.memory(below: conformance.folder)
    let inMemory = try Validator.validate(contentsOfFile: conformance.path(), options: options)
    #expect(inMemory.diagnostics.map(Self.line) == onDisk.diagnostics.map(Self.line))
    #expect(inMemory.samples == onDisk.samples)
    #expect(inMemory.files.map(\.path) == onDisk.files.map(\.path))
    #expect(inMemory.files.map(\.size) == onDisk.files.map(\.size))
  }

  private static func line(_ diagnostic: Diagnostic) -> String {
    let (start, end) = (diagnostic.range.start, diagnostic.range.end)
    let notes = diagnostic.notes.map {
      "\($0.message) \($0.range?.file.path ?? "") \($0.range?.bytes ?? 0..<0)"
    }
    return
      "\(diagnostic.file.path):\(start.line):\(start.column)-\(end.line):\(end.column) \(diagnostic.severity)"
      + " \(diagnostic.rule) \(diagnostic.sample ?? -1) \(diagnostic.pointer ?? "") \(diagnostic.message)"
      + " \(notes) \(diagnostic.hints) \(diagnostic.fix.map { "\($0)" } ?? "")"
  }

  private static func memory(below folder: URL) throws -> MemoryFiles {
    var files: [String: [UInt8]] = [:]
    let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: [.isRegularFileKey])
    while let file = all?.nextObject() as? URL {
      guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { continue }
      files[file.path] = [UInt8](try Data(contentsOf: file))
    }
    return MemoryFiles(files)
  }

  private static let library = """
    $dsdl-version: "0.5.3"
    Pet:
        $def: class_domain
        classes: [cat, dog]

    """

  private static let description = """
    $dsdl-version: "0.5.3"
    $import: [../defs/pets]
    meta:
        dataset_name: pets
    data:
        sample-type: Label[dom=Pet]
        sample-path: samples.json

    """

  /// What is on the disk under that name is of no account: it is no link to nothing.
  @Test func whatIsNotInMemoryIsNotThere() throws {
    var options = ReadingOptions()
    options.files = MemoryFiles([String: [UInt8]]())
    let path = ConformanceCase.all[0].path()
    #expect(throws: UnreadableFile.self) { try Dataset(contentsOfFile: path, options: options) }
    do throws(UnreadableFile) {
      _ = try Dataset(contentsOfFile: path, options: options)
    } catch {
      #expect(error.code == .notFound)
      #expect("\(error)" == "\(path) does not exist")
    }
  }

  @Test func filesInMemoryStandForThoseOnDisk() throws {
    var options = ReadingOptions()
    options.workingFolder = "/pets"
    options.files = MemoryFiles([
      "/pets/set/base.yaml": Self.description, "/pets/defs/pets.yaml": Self.library,
      "/pets/set/samples.json": #"{"samples": ["cat", "cow"]}"#,
    ])
    let dataset = try Dataset(contentsOfFile: "set/base.yaml", options: options)
    #expect(dataset.sampleStores.map { $0.countSamples() } == [2])
    #expect(try dataset.samples().map { try $0.value } == [.string("cat"), .string("cow")])
    let report = dataset.validate()
    #expect(report.diagnostics.map(\.rule) == [.unknownLabel])
    #expect(report.diagnostics.first?.range.start == SourcePosition(line: 1, column: 21, offset: 20))
    #expect(report.diagnostics.first?.file.path == "set/samples.json")
    let missing = #expect(throws: UnreadableFile.self) {
      try Dataset(contentsOfFile: "set/other.yaml", options: options)
    }
    #expect(missing?.code == .notFound)
    #expect(
      throws: UnreadableFile.self, performing: { try Dataset(contentsOfFile: "set", options: options) })
  }

  /// An editor's text is read in place of the file that it will be saved to.
  @Test func aTextStandsInFrontOfFiles() throws {
    var options = ReadingOptions()
    options.files = MemoryFiles([
      "set/base.yaml": "broken: [", "defs/pets.yaml": Self.library,
      "set/samples.json": #"{"samples": ["cat"]}"#, "set/bare.jsonl": "\"dog\"\n",
    ])
    let dataset = try Dataset(text: Self.description, named: "set/base.yaml", options: options)
    #expect(dataset.validate().isValid)
    let misspelt = Self.description.replacing("samples.json", with: "sample.json")
    let report = try Dataset(text: misspelt, named: "set/base.yaml", options: options).validate()
    #expect(report.diagnostics.first?.hints == ["did you mean 'samples.json'?"])
    let lines = Self.description.replacing("samples.json", with: "bare.jsonl")
    #expect(
      try Dataset(text: lines, named: "set/base.yaml", options: options).validate().samples.checked == 1)
  }
}
