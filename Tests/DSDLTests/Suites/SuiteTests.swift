import Foundation
import Testing
import YAMLTree

@testable import DSDL
@testable import DSDLLanguage

/// The test suites that readers of JSON and YAML share, which lie elsewhere: `Scripts/check-suites` names their folders.
@Suite struct SuiteTests {
  static let json = ProcessInfo.processInfo.environment["DSDL_JSON_SUITE"]
  static let yaml = ProcessInfo.processInfo.environment["DSDL_YAML_SUITE"]

  // MARK: JSON

  /// What says that a text is no JSON. A file that is none can be an error in another way, such as one of another shape.
  private static let rules: Set<Rule> = [
    .jsonSyntax, .jsonTrailingComma, .nonfiniteNumber, .encoding, .limitExceeded, .fileUnreadable,
  ]

  /// In every way in which JSON is read, what is JSON is taken for it, and nothing else is.
  @Test(.enabled(if: json != nil))
  func jsonSuite() throws {
    let folder = URL(fileURLWithPath: try #require(Self.json))
    let names = try Folders.names(in: folder).filter { $0.hasSuffix(".json") }
    try #require(names.count > 300)
    for name in names {
      let text = try Data(contentsOf: folder.appendingPathComponent(name))
      for (mode, saysSo, hasErrors) in try verdicts(text) {
        switch name.prefix(1) {
        case "y": #expect(!saysSo, "\(name) is JSON, as \(mode)")
        case "n": #expect(saysSo || hasErrors, "\(name) is no JSON, as \(mode)")
        default: break
        }
      }
    }
  }

  /// Whether a text is said to be no JSON, in each way of reading; and of whole files, whether anything is wrong.
  private func verdicts(_ text: Data) throws -> [(mode: String, saysSo: Bool, hasErrors: Bool)] {
    let isOneLine = !text.contains { $0 == 0x0A || $0 == 0x0D }
    let wrapped =
      Data("{\"samples\": [".utf8) + text + Data("], \"global-info\": ".utf8) + text + Data("}".utf8)
    let member = Data("{\"samples\": [], \"global-info\": {\"a\": ".utf8) + text + Data("}}".utf8)
    let library =
      Data(#"{"$dsdl-version": "0.5.3", "S": {"$def": "struct", "$fields": {}}, "#.utf8)
      + Data(#""D": {"$def": "class_domain", "classes": ["#.utf8) + text + Data("]}}".utf8)
    let head = "$dsdl-version: \"0.5.3\"\nmeta: {}\ndefs: {S: {$def: struct, $fields: {a: Int}}}\n"
    let files: [(mode: String, path: String, description: String, text: Data)] = [
      ("a description", "x.json", "", text),
      ("a file of samples", "s.json", head + "data: {sample-type: Dict, sample-path: s.json}\n", text),
      (
        "a file of global info", "s.json",
        head + "data: {sample-type: Int, samples: [1], global-info-type: S, global-info-path: s.json}\n", text
      ),
      (
        "a member of global info", "s.json",
        head + "data: {sample-type: Int, samples: [1], global-info-type: S, global-info-path: s.json}\n",
        member
      ),
      (
        "a class in a library", "l.json", "$import: [l]\n" + head + "data: {sample-type: S, samples: []}\n",
        library
      ),
      ("a library", "l.json", "$import: [l]\n" + head + "data: {sample-type: S, samples: []}\n", text),
      (
        "a compressed file of samples", "s.json.gz",
        head + "data: {sample-type: Dict, sample-path: s.json.gz}\n", Data(GzipWriter.member(Array(text)))
      ),
      ("a line", "s.jsonl", head + "data: {sample-type: Dict, sample-path: s.jsonl}\n", text),
      ("a sample", "s.json", head + "data: {sample-type: Dict, sample-path: s.json}\n", wrapped),
      (
        "a list of samples", "s.json", head + "data: {sample-type: 'List[Dict]', sample-path: s.json}\n",
        wrapped
      ),
    ]
    // What is nothing but a blank leaves a list that is empty.
    let isBlank = text.allSatisfy { [0x20, 0x0A, 0xEF, 0xBB, 0xBF].contains($0) }
    return try files.filter { $0.mode != "a line" || isOneLine }.filter { $0.text == text || !isBlank }.map {
      file in
      let folder = try TemporaryFolder()
      try file.text.write(to: folder.url.appendingPathComponent(file.path))
      try Data(file.description.utf8).write(to: folder.url.appendingPathComponent("base.yaml"))
      var options = ValidationOptions()
      options.workingFolder = folder.path
      let report = try Validator.validate(
        contentsOfFile: file.description.isEmpty ? file.path : "base.yaml", options: options)
      let saysSo = report.diagnostics.contains { Self.rules.contains($0.rule) }
      let isWhole = file.text == text || file.path.hasSuffix(".gz")
      return (file.mode, saysSo, isWhole && report.errorCount > 0)
    }
  }

  // MARK: YAML

  /// Each document of the suite gives the values that the suite says, or a finding.
  @Test(.enabled(if: yaml != nil))
  func yamlSuite() throws {
    let folder = URL(fileURLWithPath: try #require(Self.yaml))
    let cases = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter {
      $0.hasSuffix("/in.yaml") && !$0.hasPrefix("name/") && !$0.hasPrefix("tags/")
    }.sorted()
    try #require(cases.count > 300)
    for path in cases {
      let file = folder.appendingPathComponent(path)
      let parts = file.deletingLastPathComponent()
      let name = String(path.dropLast("/in.yaml".count))
      let result = Tree.parse(Array(try Data(contentsOf: file)))
      guard result.problems.isEmpty else { continue }
      if FileManager.default.fileExists(atPath: parts.appendingPathComponent("error").path) {
        #expect(YAMLLeniences.accepted.contains(name), "\(path) is an error and passes")
      } else if let json = try? Data(contentsOf: parts.appendingPathComponent("in.json")) {
        let expected = JSONTreeReader.read(SourceFile(path: "in.json", bytes: Array(json)))
        #expect(expected.isSound, "\(path): more than one document, and no finding")
        #expect(
          same(result.tree.root, expected.tree.root) || YAMLLeniences.different.contains(name),
          "\(path) gives other values")
      }
    }
  }

  private func same(_ yaml: Node?, _ json: Node?) -> Bool {
    guard let yaml, let json else { return yaml == nil && (json == nil || json?.text == "null") }
    guard yaml.kind == json.kind else { return false }
    switch yaml.kind {
    case .scalar: return scalar(yaml) == scalar(json)
    case .sequence: return yaml.count == json.count && zip(yaml.elements, json.elements).allSatisfy(same)
    case .mapping:
      // Keys of JSON are text, and stand in any order.
      return yaml.count == json.count
        && yaml.entries.allSatisfy { key, value in same(value, json[key.kind == .scalar ? key.text : ""]) }
    }
  }

  private func scalar(_ node: Node) -> String {
    guard let plain = node.plainScalar else { return "text \(node.text)" }
    switch plain.core {
    case .null: return "null"
    case .boolean: return node.text.lowercased()
    case .integer, .float: return "number \(Double(node.text) ?? integer(node.text))"
    default: return "text \(node.text)"
    }
  }

  private func integer(_ text: String) -> Double {
    Double(Int(text.dropFirst(2), radix: text.hasPrefix("0o") ? 8 : 16) ?? -1)
  }
}
