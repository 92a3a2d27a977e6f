public import DSDL

/// The JSON report of a shard, read from a file.
public struct ShardReport {
  /// What a description of the run was checked with.
  struct Input: Hashable {
    let description: String
    let files: [String]
  }

  /// The file it was read from.
  public let path: String
  let shard: Shard
  let isComplete: Bool
  let errors: Int
  let warnings: Int
  let checked: Int
  let invalid: Int
  let known: Int?
  let inputs: [Input]
  /// For each input: the number of samples of each file of this shard, if files were dealt out.
  let samples: [[(file: String, count: Int)]?]
  let countByRule: [String: Int]
  let unreadable: [JSONValue]
  let diagnostics: [JSONValue]

  /// Reads a report.
  ///
  /// - Returns: The report, or what is wrong with the text of the file.
  /// - Throws: `MergeProblem` if the file cannot be read, or is no report of a shard.
  public static func read(_ path: String) throws(MergeProblem) -> (
    report: ShardReport?, mistakes: ValidationReport
  ) {
    do throws(UnreadableFile) {
      let (root, mistakes) = try JSONFile.read(path)
      guard mistakes.isValid, let root else { return (nil, mistakes) }
      guard let value = JSONValue(root) else { throw UnreadableFile(path: path, reason: "is no report") }
      do throws(MergeProblem) {
        return (try ShardReport(value, path), mistakes)
      } catch {
        throw UnreadableFile(path: path, reason: error.description)
      }
    } catch {
      throw MergeProblem("\(error)")
    }
  }

  init(_ value: JSONValue, _ path: String) throws(MergeProblem) {
    self.path = path
    guard let version = value["version"]?.integer, value["tool"] != nil else {
      throw MergeProblem("is no JSON report of dsdl")
    }
    guard version == 1 else { throw MergeProblem("is a report of version \(version): 1 is expected") }
    guard let part = value["shard"] else {
      throw MergeProblem("is not the report of a part: it was made without --shard")
    }
    guard let index = part["index"]?.integer, let count = part["count"]?.integer,
      let shard = Shard(index: index, count: count), let isComplete = value["complete"]?.bool,
      let summary = value["summary"], let errors = summary["errors"]?.integer,
      let warnings = summary["warnings"]?.integer, let checked = summary["samples"]?["checked"]?.integer,
      let invalid = summary["samples"]?["invalid"]?.integer, let rules = summary["byRule"]?.members,
      let inputs = value["inputs"]?.elements, let diagnostics = value["diagnostics"]?.elements
    else { throw MergeProblem("is a report that lacks something") }
    self.shard = shard
    self.isComplete = isComplete
    self.errors = errors
    self.warnings = warnings
    self.checked = checked
    self.invalid = invalid
    self.diagnostics = diagnostics
    known = value["baseline"]?["known"]?.integer
    unreadable = value["unreadable"]?.elements ?? []
    countByRule = Dictionary(rules.map { ($0.key, $0.value.integer ?? 0) }) { first, _ in first }
    self.inputs = inputs.map { input in
      Input(
        description: input["description"]?.string ?? "",
        files: (input["files"]?.elements ?? []).compactMap(\.string))
    }
    samples = inputs.map { input in
      input["samples"]?.elements?.map { ($0["file"]?.string ?? "", $0["count"]?.integer ?? 0) }
    }
  }
}
