import Foundation
import Testing

/// The commands and outputs shown in documents are what a reader gets who pastes them.
///
/// A block that begins with ```` ```console ```` holds commands after `$ ` and what they print. With
/// `DSDL_RECORD=1` in the environment the outputs are written anew.
struct DocumentTests {
  static let documents = [
    "README.md", "Examples/broken-facade/README.md", "Sources/DSDL/DSDL.docc/CommandLine.md",
    "README.zh-CN.md", "Examples/README.zh-CN.md", "Documentation/zh-CN/CommandLine.md",
  ]

  /// Where commands run: a folder with the examples, in which they may make others.
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "dsdl-documents-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      at: folder.appendingPathComponent("Examples"),
      withDestinationURL: Tool.root.appendingPathComponent("Examples"))
  }

  @Test(arguments: documents)
  func consoleBlocksAreWhatTheToolPrints(_ document: String) throws {
    let file = Tool.root.appendingPathComponent(document)
    let text = try String(contentsOf: file, encoding: .utf8)
    var recorded: [String] = []
    var block: [String]?
    for line in text.components(separatedBy: "\n") {
      if line == "```console" {
        block = []
      } else if line == "```", let shown = block {
        recorded += try rerun(shown)
        block = nil
      } else if block != nil {
        block?.append(line)
        continue
      }
      recorded.append(line)
    }
    let expected = recorded.joined(separator: "\n")
    if text != expected, ProcessInfo.processInfo.environment["DSDL_RECORD"] == "1" {
      try expected.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(text == expected)
    try FileManager.default.removeItem(at: folder)
  }

  @Test func chineseReadmeHasTheCommandsOfTheEnglishOne() throws {
    #expect(try Self.commands(in: "README.zh-CN.md") == Self.commands(in: "README.md"))
  }

  /// What a reader is to type, without the language.
  private static func commands(in document: String) throws -> [String] {
    let text = try String(contentsOf: Tool.root.appendingPathComponent(document), encoding: .utf8)
    var commands: [String] = []
    var kind: String?
    for line in text.components(separatedBy: "\n") {
      if line.hasPrefix("```") {
        kind = kind == nil ? line : nil
      } else if kind == "```sh" || kind == "```swift" || (kind == "```console" && line.hasPrefix("$ ")) {
        commands.append(line.replacingOccurrences(of: " --language zh", with: ""))
      }
    }
    return commands
  }

  /// The commands of a block, each followed by what it prints now.
  private func rerun(_ block: [String]) throws -> [String] {
    var lines: [String] = []
    for command in block where command.hasPrefix("$ dsdl ") {
      let outcome = try Tool.run(command.dropFirst(7).split(separator: " ").map(String.init), in: folder)
      lines.append(command)
      var printed = Tool.withoutTimes(outcome.output + outcome.error).components(separatedBy: "\n")
      while printed.last == "" { printed.removeLast() }
      lines += printed
    }
    return lines
  }
}
