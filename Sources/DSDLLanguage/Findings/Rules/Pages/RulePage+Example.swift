extension RulePage {
  /// A small dataset, complete so that it can be pasted and tried.
  public struct Example: Sendable, Hashable {
    /// The files, in one folder; the first is the one to validate.
    public let files: [ExampleFile]
    /// Why the files alone do not show the rule, if so: what else is needed.
    package let notRunnable: Phrase?

    /// The command that shows the rule, if it is not the one that validates the first file.
    package let command: String?

    package init(_ files: [ExampleFile], notRunnable: Phrase? = nil, command: String? = nil) {
      self.files = files
      self.notRunnable = notRunnable
      self.command = command
    }

    /// Files given one by one; the first is the one to validate.
    package static func files(_ files: ExampleFile..., notRunnable: Phrase? = nil) -> Example {
      Example(files, notRunnable: notRunnable)
    }

    /// Files that a command makes something of.
    package static func sources(_ files: [ExampleFile], command: String) -> Example {
      Example(
        files,
        notRunnable: Phrase("Files are made something of: run \(command)", zh: "这里由文件生成数据集：请运行 \(command)"),
        command: command)
    }

    /// A description and its samples in a JSON file; `defs` is YAML without indentation.
    package static func json(_ type: String, _ samples: String..., defs: String = "") -> Example {
      Example([description(type, "sample-path: samples.json", defs), .samples(samples)])
    }

    /// A description that holds its samples, as YAML; `defs` is YAML without indentation.
    package static func yaml(_ type: String, _ samples: String..., defs: String = "") -> Example {
      let list = samples.map { "- \($0)" }.joined(separator: "\n")
      return Example([description(type, section("samples", list), defs)])
    }

    /// The same files, which alone do not show the rule.
    func needing(_ condition: Phrase) -> Example { Example(files, notRunnable: condition) }

    /// A class domain to be used in examples.
    static let pet = """
      Pet:
          $def: class_domain
          classes: [cat, dog]
      """

    private static func description(_ type: String, _ samples: String, _ defs: String) -> ExampleFile {
      let data = section("data", "sample-type: \(type)\n\(samples)")
      return .description(defs.isEmpty ? data : section("defs", defs) + "\n" + data)
    }

    private static func section(_ name: String, _ content: String) -> String {
      let lines = content.split(separator: "\n", omittingEmptySubsequences: false)
      return "\(name):" + lines.map { "\n    \($0)" }.joined()
    }
  }
}
