extension RulePage {
  /// A small dataset, complete so that it can be pasted and tried.
  public struct Example: Sendable, Hashable {
    /// The files, in one folder; the first is the one to validate.
    public let files: [ExampleFile]
    /// Why the files alone do not show the rule, if so: what else is needed.
    public let notRunnable: String?

    init(_ files: [ExampleFile], notRunnable: String? = nil) {
      self.files = files
      self.notRunnable = notRunnable
    }

    /// Files given one by one; the first is the one to validate.
    static func files(_ files: ExampleFile..., notRunnable: String? = nil) -> Example {
      Example(files, notRunnable: notRunnable)
    }

    /// A description and its samples in a JSON file; `defs` is YAML without indentation.
    static func json(_ type: String, _ samples: String..., defs: String = "") -> Example {
      Example([
        .description(section("defs", defs) + data(type, "sample-path: samples.json")),
        .samples(samples),
      ])
    }

    /// A description that holds its samples, as YAML; `defs` is YAML without indentation.
    static func yaml(_ type: String, _ samples: String..., defs: String = "") -> Example {
      let list = section("samples", samples.map { "- \($0)" }.joined(separator: "\n"))
      return Example([.description(section("defs", defs) + data(type, list))])
    }

    /// A class domain to be used in examples.
    static let pet = """
      Pet:
          $def: class_domain
          classes: [cat, dog]
      """

    private static func data(_ type: String, _ rest: String) -> String {
      section("data", "sample-type: \(type)\n\(rest)")
    }

    private static func section(_ name: String, _ content: String) -> String {
      guard !content.isEmpty else { return "" }
      let lines = content.split(separator: "\n", omittingEmptySubsequences: false)
      return "\(name):\n" + lines.map { $0.isEmpty ? "\n" : "    \($0)\n" }.joined()
    }
  }
}
