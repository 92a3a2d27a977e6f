import Foundation
import Testing

/// The tool with some of its standard streams closed: no file that it opens takes their place.
struct StandardStreamTests {
  private static let sound = "Examples/paired-facade/set-base/base.yaml"
  private static let broken = "Examples/broken-facade/set-base/base.yaml"
  private static let closed = "error: cannot write to standard output: Bad file descriptor\n"

  @Test(arguments: [
    "validate \(sound)", "validate --format json \(broken)", "inspect \(sound)", "inspect \(sound) --config",
    "rules", "template", "template --format json image-classification", "--help", "--version",
    "validate --help",
    "help validate", "create", "export", "--generate-completion-script bash", "--experimental-dump-help",
  ])
  func withoutStandardOutputNothingIsDone(_ arguments: String) throws {
    let outcome = try Tool.shell("\"$0\" \(arguments) >&-")
    #expect(outcome.status == 2)
    #expect(outcome.error == Self.closed)
  }

  #if os(Linux)
    @Test(arguments: [
      "--help", "--version", "help validate", "create --help", "score", "--generate-completion-script=zsh",
      "rules",
      "template", "inspect \(sound)",
    ])
    func aFullDiskIsTold(_ arguments: String) throws {
      let outcome = try Tool.shell("\"$0\" \(arguments) > /dev/full")
      #expect(outcome.status == 2)
      #expect(outcome.error.contains("No space left on device"))
    }
  #endif

  @Test func withoutStandardOutputNothingIsMerged() throws {
    try Tool.withTemporaryFolder { folder in
      let part = "\(folder)/part.json"
      let shard = ["--shard", "1/1", "--format", "json", "--output", part, "-q"]
      #expect(try Tool.run(["validate", Self.sound] + shard).status == 0)
      let outcome = try Tool.shell("\"$0\" merge \(part) >&-")
      #expect(outcome.status == 2)
      #expect(outcome.error == Self.closed)
    }
  }

  @Test func whatIsNotWrittenNeedsNoStandardOutput() throws {
    try Tool.withTemporaryFolder { folder in
      let quiet = try Tool.shell("\"$0\" validate -q \(Self.sound) >&-")
      #expect(quiet.status == 0 && quiet.error == "")
      let report = "\(folder)/report.json"
      let arguments = "validate --format json --output \(report) \(Self.broken)"
      let outcome = try Tool.shell("\"$0\" \(arguments) >&-")
      #expect(outcome.status == 1 && outcome.error.hasPrefix("✗ \(Self.broken): "))
      let expected = try Tool.run(["validate", "--format", "json", Self.broken]).output
      #expect(try String(contentsOfFile: report, encoding: .utf8) == expected)
    }
  }

  @Test(arguments: ["<&-", ">&-", "2>&-", "<&- >&-", "<&- 2>&-", ">&- 2>&-", "<&- >&- 2>&-"])
  func filesHoldOnlyWhatBelongsIntoThem(_ closing: String) throws {
    try Tool.withTemporaryFolder { folder in
      let (report, known) = ("\(folder)/report.json", "\(folder)/known.json")
      let arguments = "validate --format json --output \(report) --write-baseline \(known) -v \(Self.broken)"
      #expect(try Tool.shell("\"$0\" \(arguments) \(closing)").status == 1)
      for (file, key) in [(report, "diagnostics"), (known, "findings")] {
        let data = try Data(contentsOf: URL(fileURLWithPath: file))
        let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        #expect((object[key] as? [Any])?.isEmpty == false)
      }
    }
  }

  @Test(arguments: ["", "--output -", "--output /dev/stdout", "--format json --output /dev/fd/1"])
  func nothingIsWrittenBehindWhatIsRead(_ options: String) throws {
    try Tool.withTemporaryFolder { folder in
      let file = "\(folder)/base.yaml"
      let text = """
        $dsdl-version: "0.5.3"
        meta: {}
        data: {sample-type: Int, samples: [one]}

        """
      try text.write(toFile: file, atomically: true, encoding: .utf8)
      let refused = try Tool.shell("\"$0\" validate \(options) \(file) >> \(file)")
      #expect(refused.status == 64)
      #expect(
        refused.error.hasSuffix(" is \(file), which is read: what is written cannot take its place\n"),
        "\(refused.error)")
      #expect(try String(contentsOfFile: file, encoding: .utf8) == text)
      let log = "\(folder)/log.txt"
      try "before\n".write(toFile: log, atomically: true, encoding: .utf8)
      #expect(try Tool.shell("\"$0\" validate \(options) \(file) >> \(log)").status == 1)
      #expect(try String(contentsOfFile: log, encoding: .utf8).hasPrefix("before\n"))
    }
  }

  /// A file that is redirected to standard input is read.
  @Test(arguments: [
    "validate $f/d.yaml --samples-file - --output $f/in.jsonl",
    "validate $f/d.yaml --samples-file - --format text --format json=$f/in.jsonl",
    "validate $f/d.yaml --samples-file - --write-baseline $f/in.jsonl",
    "stats $f/d.yaml --samples-file - --output $f/in.jsonl",
    "report $f/d.yaml --samples-file - --output $f/in.jsonl",
    "validate $f/d.yaml --samples-file - --format jsonl >> $f/in.jsonl",
    "inspect $f/d.yaml >> $f/in.jsonl",
  ])
  func whatStandardInputComesFromIsNotOverwritten(_ arguments: String) throws {
    try Tool.withTemporaryFolder { folder in
      try "$dsdl-version: '0.5.3'\nmeta: {}\ndata: {sample-type: Int, sample-path: s.json}\n".write(
        toFile: "\(folder)/d.yaml", atomically: true, encoding: .utf8)
      let (file, text) = ("\(folder)/in.jsonl", "1\n\"a\"\n3\n")
      try text.write(toFile: file, atomically: true, encoding: .utf8)
      let outcome = try Tool.shell("f=\(folder); timeout 20 \"$0\" \(arguments) < \(file)")
      #expect(outcome.status == 64)
      #expect(outcome.error.contains("is standard input, which is read"), "\(outcome.error)")
      #expect(try String(contentsOfFile: file, encoding: .utf8) == text)
    }
  }

  /// What a command reads, and its arguments, with `$f` for the folder of the files.
  @Test(arguments: [
    ("s.json", "validate $f/d.yaml --diff"),
    ("s.json", "validate $f/d.yaml --diff --format sarif=$f/r.sarif"),
    ("d.yaml", "inspect $f/d.yaml"), ("d.yaml", "inspect $f/d.yaml --format json"),
    ("s.json", "inspect $f/d.yaml"),
    ("d.yaml", "inspect $f/d.yaml --config"), (".dsdl.yml", "inspect $f/d.yaml --config"),
    ("s.json", "stats $f/d.yaml"), ("s.json", "stats $f/d.yaml --output -"),
    ("d.yaml", "generate swift $f/d.yaml"), ("d.yaml", "generate python --output - $f/d.yaml"),
    (".dsdl.yml", "generate json-schema $f/d.yaml"),
    ("r.json", "merge $f/r.json"), ("r.json", "merge $f/r.json --output -"),
    ("r.json", "merge $f/r.json --format text"),
    ("s.json", "report $f/d.yaml --output -"), ("s.json", "score ready $f/d.yaml $f/d.yaml"),
    (".dsdl.yml", "score ready $f/d.yaml $f/d.yaml"), ("s.json", "export csv $f/d.yaml --output $f/t.csv"),
    ("s.json", "validate $f --strict-search"), ("list.json", "validate $f"),
    ("a.jpg", "validate $f/d.yaml --format jsonl"), ("a.jpg", "inspect $f/d.yaml"),
    ("coco.json", "create coco $f/coco.json --output $f/out"),
  ])
  func noCommandWritesBehindWhatItReads(_ read: String, _ arguments: String) throws {
    try Tool.withTemporaryFolder { folder in
      let files = [
        "d.yaml": """
        $dsdl-version: "0.5.3"
        meta: {}
        data: {sample-type: Int, sample-path: s.json}

        """,
        "s.json": #"{"samples": [1, "x"]}"#, ".dsdl.yml": "fail-on: never\n", "odd.yaml": "a: [\n",
        "list.json": #"["cat"]"#, "a.jpg": "\u{0}",
        "coco.json":
          #"{"images": [{"id": 1, "file_name": "1.jpg", "width": 8, "height": 8}], "annotations": [], "categories": []}"#,
      ]
      for (name, text) in files {
        try text.write(toFile: "\(folder)/\(name)", atomically: true, encoding: .utf8)
      }
      let prepared = try Tool.shell(
        "\"$0\" validate d.yaml --format json > r.json", in: URL(fileURLWithPath: folder))
      #expect(prepared.status == 0, "\(prepared.error)")
      let before = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(read)"))
      for direction in [">>", "1<>"] {
        let outcome = try Tool.shell("f=\(folder); \"$0\" \(arguments) \(direction) $f/\(read)")
        #expect(outcome.status == 64, "\(arguments) \(direction): \(outcome.error)")
        #expect(outcome.error.hasSuffix("what is written cannot take its place\n"), "\(outcome.error)")
        #expect(try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(read)")) == before)
      }
    }
  }

  @Test(arguments: ["-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"])
  func anExportGoesOnWhereStandardOutputIs(_ output: String) throws {
    try Tool.withTemporaryFolder { folder in
      let file = "\(folder)/base.yaml"
      let text = """
        $dsdl-version: "0.5.3"
        meta: {}
        data: {sample-type: Int, samples: [1, 2]}

        """
      try text.write(toFile: file, atomically: true, encoding: .utf8)
      let export = "\"$0\" export csv \(file) --output \(output)"
      let log = "\(folder)/log.txt"
      let outcome = try Tool.shell("{ echo before; \(export); echo \"behind $?\"; } > \(log)")
      #expect(try String(contentsOfFile: log, encoding: .utf8) == "before\nvalue\r\n1\r\n2\r\nbehind 0\n")
      #expect(outcome.error.hasPrefix("wrote "), "\(outcome.error)")
      // Behind what is read, it would be read in the next run.
      #expect(try Tool.shell("\(export) >> \(file)").status == 64)
      #expect(try String(contentsOfFile: file, encoding: .utf8) == text)
    }
  }

  @Test func anExportKeepsPermissionsAndLinks() throws {
    try Tool.withTemporaryFolder { folder in
      let (table, link) = ("\(folder)/table.csv", "\(folder)/link.csv")
      let export = "\"$0\" export csv \(Self.sound) --output \(link)"
      let command = "ln -s table.csv \(link) && \(export) && chmod 600 \(table) && \(export) --force"
      #expect(try Tool.shell(command).status == 0)
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "table.csv")
      let attributes = try FileManager.default.attributesOfItem(atPath: table)
      #expect(attributes[.posixPermissions] as? Int == 0o600)
      let refused = try Tool.shell(export)
      #expect(refused.status == 2 && refused.error.contains("--force"), "\(refused.error)")
    }
  }

  @Test(arguments: [">&-", "<&- >&- 2>&-"])
  func aDatasetThatIsFixedHoldsNoReport(_ closing: String) throws {
    try Tool.withTemporaryFolder { folder in
      let description = """
        $dsdl-version: "0.5.3"
        meta: {}
        defs:
          Pet: {$def: class_domain, classes: [cat]}
        data:
          sample-type: Label[dom=Pet]
          samples: [SAMPLES]

        """
      let file = "\(folder)/base.yaml"
      try description.replacing("SAMPLES", with: "cat, Cat, horse").write(
        toFile: file, atomically: true, encoding: .utf8)
      #expect(try Tool.shell("\"$0\" validate --fix \(file) \(closing)").status == 2)
      #expect(
        try String(contentsOfFile: file, encoding: .utf8)
          == description.replacing("SAMPLES", with: "cat, cat, horse"))
    }
  }

  /// What leads to the closed stream is no file to be replaced.
  @Test func aPathToAClosedStandardOutputIsRefused() throws {
    try Tool.withTemporaryFolder { folder in
      let link = "\(folder)/link"
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "/dev/fd/1")
      let outcome = try Tool.shell("\"$0\" validate --output \(link) \(Self.sound) >&-")
      #expect(outcome.status == 2)
      #expect(outcome.error.contains("\nerror: cannot write \(link): Bad file descriptor\n"))
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "/dev/fd/1")
    }
  }

  @Test(arguments: [
    ("<&-", "Bad file descriptor"), ("< .", "Is a directory"), ("0> /dev/null", "Bad file descriptor"),
  ])
  func aStandardInputThatCannotBeReadHoldsNoSamples(_ input: String, _ reason: String) throws {
    let description = "Examples/unconditional-ffhq/set-train/train.yaml"
    let outcome = try Tool.shell("\"$0\" validate --samples-file - \(description) \(input)")
    #expect(outcome.status == 2)
    #expect(outcome.error == "error: standard input cannot be read: \(reason)\n")
  }
}
