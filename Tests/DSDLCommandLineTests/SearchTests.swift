import DSDLProject
import Testing

@testable import DSDL
@testable import DSDLCommandLine
@testable import DSDLLanguage

@Suite struct SearchTests {
  private static let description =
    "$dsdl-version: '0.5.3'\nmeta:\ndata:\n  sample-type: Int\n  samples: [1]\n"

  /// Makes a file with the folders around it.
  private static func make(_ path: String, _ text: String = description) throws {
    for (index, character) in path.utf8.enumerated() where character == UInt8(ascii: "/") && index > 0 {
      makeFolder(String(path.utf8.prefix(index))!)
    }
    try write(text, to: path)
  }

  private static func checked(_ arguments: String..., in folder: String) throws -> [String] {
    var settings = SettingsReader(named: nil, options: try Harness.parse("x").options)
    let inputs = InputFiles(arguments.map { $0.hasPrefix("/") ? $0 : "\(folder)/\($0)" }, settings: &settings)
    #expect(inputs.failures.isEmpty, "\(inputs.failures)")
    return inputs.files.map { String($0.dropFirst(folder.utf8.count + 1)) }
  }

  #if os(Linux)
    /// It is not passed over in silence that a description cannot be asked for by its name.
    @Test func namesThatAreNotUTF8AreReported() throws {
      try withTemporaryFolder { folder in
        try Self.make("\(folder)/a.yaml")
        let names = ["x\u{FF}.yaml", "y\u{FF}.jpg"]
        // Scalars below 256 as bytes: not UTF-8.
        let paths = names.map { (folder + "/" + $0).unicodeScalars.map { UInt8($0.value) } + [0] }
        for path in paths { makeFile(path) }
        defer { for path in paths { removeFile(path) } }
        var settings = SettingsReader(named: nil, options: try Harness.parse("x").options)
        let inputs = InputFiles([folder], settings: &settings)
        #expect(inputs.files == ["\(folder)/a.yaml"])
        #expect(inputs.failures.map(\.path) == ["\(folder)/x\u{FFFD}.yaml"])
        #expect(inputs.failures.first?.reason == "cannot be read: its name is not UTF-8")
        // Nor is it told twice, or said to be absent.
        let outcome = try Harness.validate("\(folder)/*.yaml")
        #expect(outcome.error == "error: \(folder)/x\u{FFFD}.yaml cannot be read: its name is not UTF-8\n")
        #expect(outcome.output.contains("1 file not checked · 1 YAML or JSON file searched"))
        #expect(
          UnreadableFile("x\u{FFFD}.yaml", .notFound).reason == "cannot be read: its name is not UTF-8")
      }
    }
  #endif

  /// Descriptions that say by their other sections, or by what stands in one, that they are descriptions.
  @Test(arguments: [
    ("$dsdl-version: '0.5.3'\nmetadata: {}\ndataset: {samples: [1]}\n", true),
    ("version: '0.5.3'\ndata: {sample-type: Int, samples: [1]}\n", true),
    ("metadata: {}\ndata: {sample-type: Int, samples: [1]}\n", true),
    ("config:\n  $dsdl-version: '0.5.3'\n  meta: {}\n", true),
    ("metadata: {\ndata:\n  sample-type: Int\n", true),
    ("apiVersion: v1\nkind: ConfigMap\nmetadata: {}\ndata: {a: b}\n", false),
    ("version: '3'\nservices: {a: b}\n", false),
    ("$dsdl-version: '0.5.3'\ndefs: {A: {$def: class_domain, classes: [a]}}\n", false),
  ])
  func whatIsMeantAsADescriptionIsFound(_ text: String, _ isFound: Bool) throws {
    try withTemporaryFolder { folder in
      try Self.make("\(folder)/a.yaml")
      try Self.make("\(folder)/b.yaml", text)
      #expect(try Self.checked(folder, in: folder) == (isFound ? ["a.yaml", "b.yaml"] : ["a.yaml"]))
      try Self.make("\(folder)/c.json", #"{"metadata": {}, "data": {"sample-type": "Int", "samples": []}}"#)
      #expect(try Self.checked("\(folder)/c.json", in: folder) == ["c.json"])
      #expect(try Self.checked(folder, in: folder).last == "c.json")
    }
  }

  /// Whatever a run that is given such a file reads as a description.
  @Test(arguments: [
    ("a.yaml", "- $dsdl-version: '0.5.3'\n- meta: {}\n- data: {sample-type: Int, samples: [x]}\n"),
    ("a.json", #"[{"$dsdl-version": "0.5.3"}, {"meta": {}}, {"data": {"sample-type": "Int"}}]"#),
    ("a.json", #""$dsdl-version": "0.5.3", "meta": {}, "data": {"sample-type": "Int"}"#),
    ("a.json", #"{"$dsdl-version": "0.5.3"}, {"meta": {}, "data": {}}"#),
    ("a.yaml", "$dsdl-version: '0.5.3'\n---\nmeta: {}\n---\ndata: {sample-type: Int, samples: [x]}\n"),
    ("a.yaml", "version: 0.5.3\ninfo: {}\ndataset:\n  type: Int\n  items: [x]\n"),
    ("a.json", #"{"version": "0.5.3", "info": {}, "dataset": {"type": "Int", "items": ["x"]}}"#),
    ("a.json", #"{"dataset": [{"$dsdl-version": "0.5.3", "meta": {}, "data": {}}]}"#),
    ("a.yaml", "dataset:\n- $dsdl-version: '0.5.3'\n  meta: {}\n  data: {}\n"),
    ("a.json", #""{\"$dsdl-version\": \"0.5.3\", \"meta\": {}, \"data\": {}}""#),
    ("a.yaml", "$dsdl-version: 0.5.3\nName: x\nsample-type: Int\nsample-path: s.json\n"),
    ("a.yaml", "dsdl-version: 0.5.3\nsample_type: Int\nsamples: [x]\n"),
  ])
  func anyArrangementIsFound(_ name: String, _ text: String) throws {
    try withTemporaryFolder { folder in
      try Self.make("\(folder)/\(name)", text)
      #expect(try Self.checked(folder, in: folder) == [name])
    }
  }

  @Test func otherFilesAreNotTaken() throws {
    try withTemporaryFolder { folder in
      try Self.make("\(folder)/a.yaml")
      for (name, text) in [
        ("maps.yaml", "kind: ConfigMap\nmetadata: {}\ndata: {a: b}\n---\nkind: Secret\ndata: {}\n"),
        ("api.yaml", "openapi: 3.0.0\ninfo: {version: 0.5.1}\npaths: {}\n"),
        ("training.yaml", "version: 0.5.1\ndataset: {type: coco}\nsample_type: uniform\n"),
        ("package.json", #"{"version": "0.5.3", "info": {}, "dataset": {"name": "x"}}"#),
        ("answer.json", #"{"results": [{"meta": {}, "data": {}}]}"#),
      ] { try Self.make("\(folder)/\(name)", text) }
      #expect(try Self.checked(folder, in: folder) == ["a.yaml"])
    }
  }

  /// A description can come into being in each of them.
  @Test func foldersAreRemembered() throws {
    try withTemporaryFolder { folder in
      try Self.make("\(folder)/a/b/x.yaml")
      try Self.make("\(folder)/c/notes.txt", "")
      var settings = SettingsReader(named: nil, options: try Harness.parse("x").options)
      let inputs = InputFiles([folder], settings: &settings)
      #expect(inputs.folders == ["", "/a", "/a/b", "/c"].map { folder + $0 })
    }
  }

  @Test(arguments: [
    "$dsdl-version: \"0.5.3\"\ndata\n  sample-type: Int\n  samples: [a]\n",
    "meta: {}\ndata\n  sample-type: Int\n  samples: [a]\n", "meta\n  a: 1\ndata:\n  sample-type: Int\n",
    "$dsdl-version \"0.5.3\"\nmeta: {}\n",
  ])
  func aSectionMayLackItsColon(_ text: String) throws {
    try withTemporaryFolder { folder in
      try Self.make("\(folder)/a.yaml", text)
      try Self.make("\(folder)/b.yaml", "meta: {}\nnotes\n  data of others: [\n")
      #expect(try Self.checked(".", in: folder).map { $0.split(separator: "/").last } == ["a.yaml"])
    }
  }

  @Test func samplesMayStandBeforeTheSections() throws {
    try withTemporaryFolder { folder in
      try Self.make(
        "\(folder)/a.json", #"{"samples": ["$dsdl-version"], "$dsdl-version": "0.5.3", "data": {}}"#)
      // Samples may be many: behind them only the end of a large file is looked at.
      let samples =
        "{\"samples\": [" + String(repeating: "{\"data\": {\"meta\": 1}},\n", count: 60_000) + "1]"
      try Self.make("\(folder)/d.json", samples + "}")
      try Self.make("\(folder)/e.json", samples + #", "$dsdl-version": "0.5.3", "data": {}}"#)
      try Self.make("\(folder)/b.json", #"{"$dsdl-version": "0.5.3", "samples": [], "data": {}}"#)
      try Self.make("\(folder)/c.json", #"{"data": {"samples": []}, "meta": {}, "$dsdl-version": "0.5.3"}"#)
      #expect(
        try Self.checked(".", in: folder).map { $0.split(separator: "/").last }
          == ["a.json", "b.json", "c.json", "e.json"])
    }
  }

  @Test func everyDescriptionOfAFolderIsFound() throws {
    try withTemporaryFolder { folder in
      for name in ["b.yaml", "a/x.yml", "a-b/x.YAML", "a/deep/er/y.yaml", ".hidden/z.yaml", "a/.z.yaml"] {
        try Self.make("\(folder)/\(name)")
      }
      try Self.make("\(folder)/c.json", #"{"data": {}, "$dsdl-version": "0.5.3"}"#)
      try Self.make("\(folder)/samples.json", #"{"samples": ["$dsdl-version", "data"]}"#)
      try Self.make("\(folder)/library.yaml", "$dsdl-version: '0.5.3'\ndefs: {}\n")
      try Self.make("\(folder)/notes.txt")
      try Self.make("\(folder)/broken.yaml", "\"$dsdl-version\": '0.5.3'\nmeta: [\ndata:\n")
      try Self.make("\(folder)/broken-library.yaml", "$dsdl-version: '0.5.3'\nmeta: [\n")
      link("\(folder)/a/loop", to: "..")
      let expected = [
        "a-b/x.YAML", "a/deep/er/y.yaml", "a/x.yml", "b.yaml", "broken-library.yaml", "broken.yaml", "c.json",
      ]
      #expect(try Self.checked(folder, in: folder) == expected)
      #expect(try Self.checked("\(folder)/", in: folder) == expected)
      #expect(try Self.checked("b.yaml", "a", folder, in: folder).count == expected.count)
    }
  }

  @Test(arguments: [
    ("**/train.yaml", ["a/b/train.yaml", "a/train.yaml", "train.yaml"]), ("*/train.yaml", ["a/train.yaml"]),
    ("*.yaml", ["lib.yaml", "train.yaml"]), ("a/*", ["a/b/train.yaml", "a/train.yaml"]),
    ("./a/b/tr[a-b]in.yam?", ["./a/b/train.yaml"]), ("a/**", ["a/b/train.yaml", "a/train.yaml"]),
  ])
  func patterns(_ pattern: String, _ files: [String]) throws {
    try withTemporaryFolder { folder in
      for name in ["train.yaml", "a/train.yaml", "a/b/train.yaml", ".h/train.yaml"] {
        try Self.make("\(folder)/\(name)")
      }
      try Self.make("\(folder)/lib.yaml", "$dsdl-version: '0.5.3'\n")
      try Self.make("\(folder)/a/samples.json", "{}")
      #expect(try Self.checked(pattern, in: folder) == files)
    }
  }

  @Test func whatIsExcludedIsPassedOverUnlessNamed() throws {
    try withTemporaryFolder { folder in
      for name in ["a/x.yaml", "drafts/y.yaml", "a/drafts/z.yaml", "b/x.yaml", "b/old.yaml"] {
        try Self.make("\(folder)/\(name)")
      }
      try write("exclude: [drafts, b/old.yaml]", to: "\(folder)/.dsdl.yml")
      #expect(try Self.checked(folder, in: folder) == ["a/x.yaml", "b/x.yaml"])
      #expect(try Self.checked("**/*.yaml", in: folder) == ["a/x.yaml", "b/x.yaml"])
      #expect(try Self.checked("drafts/y.yaml", in: folder) == ["drafts/y.yaml"])
      // The nearest configuration counts.
      try write("", to: "\(folder)/a/.dsdl.yml")
      #expect(try Self.checked("a", in: folder) == ["a/drafts/z.yaml", "a/x.yaml"])
      let nothing = try Harness.validate("\(folder)/drafts/*.yaml")
      #expect(nothing.status == .notChecked)
      #expect(nothing.error == "error: \(folder)/drafts/*.yaml matches no file that is not excluded\n")
    }
  }

  @Test func nothingFoundIsAFailure() throws {
    try withTemporaryFolder { folder in
      makeFolder("\(folder)/empty")
      try Self.make("\(folder)/a.yaml")
      let outcome = try Harness.validate(
        "\(folder)/empty", "\(folder)/a.yaml", "\(folder)/*.yml", "\(folder)/[")
      #expect(outcome.status == .notChecked)
      #expect(
        outcome.error == """
          error: \(folder)/empty holds no description, a YAML or JSON file with '$dsdl-version', 'meta' and 'data'
          error: \(folder)/*.yml matches no file
          error: \(folder)/[ does not exist

          """)
      #expect(outcome.output.contains("✓ \(folder)/a.yaml") && outcome.output.contains("✗ 4 files: "))
    }
  }

  @Test func severalFilesHaveATotal() throws {
    let outcome = try Harness.run("error.yaml", "warning.yaml", "missing.yaml")
    let total = outcome.output.split(separator: "\n").last ?? ""
    #expect(
      total.hasPrefix("✗ 3 files: 1 error, 1 warning · 6 samples checked, 0 invalid · 1 file not checked · "))
    #expect(try Harness.run("clean.yaml", "clean.yaml", "-q").output == "")
    #expect(try !Harness.run("clean.yaml").output.contains("1 file"))
  }

  // MARK: What could be meant as a description

  private static let json =
    #"{"$dsdl-version": "0.5.3", "meta": {}, "data": {"sample-type": "Int", "samples": [1]}}"#

  /// Writes a text in which all characters are below 128 in another encoding.
  private static func make(_ path: String, _ text: String, width: Int, isBig: Bool, mark: [UInt8]) {
    let zeros = [UInt8](repeating: 0, count: width - 1)
    writeBytes(mark + text.utf8.flatMap { isBig ? zeros + [$0] : [$0] + zeros }, to: path)
  }

  @Test(arguments: ["base.yaml", "base.json"])
  func everyEncodingIsLookedAt(_ name: String) throws {
    let text = name.hasSuffix("json") ? Self.json : Self.description
    for (width, isBig, mark) in [
      (2, false, [0xFF, 0xFE]), (2, true, [0xFE, 0xFF]), (2, false, []), (2, true, []),
      (4, false, [0xFF, 0xFE, 0, 0]), (4, true, [0, 0, 0xFE, 0xFF]), (4, false, []), (4, true, []),
    ] as [(Int, Bool, [UInt8])] {
      try withTemporaryFolder { folder in
        Self.make("\(folder)/\(name)", text, width: width, isBig: isBig, mark: mark)
        let found = try Self.checked(folder, in: folder)
        #expect(found == [name], "\(width) \(isBig) \(mark)")
        let output = try Harness.validate(folder).output
        #expect(output.contains("[encoding]"), "\(width) \(isBig) \(mark)")
      }
    }
  }

  @Test(arguments: [
    "$dsdl-version: '0.5.3'\nmeta: {}\n", "meta: {}\ndata: {}\n", "$dsdl-version: '0.5.3'\ndata: {}\n",
    "dsdl-version: '0.5.3'\nmeta: {}\n", "$dsdl_version: '0.5.3'\nDATA: {}\n", "Meta: {}\nDatas: {a: b}\n",
    "$dsdlversion: '0.5.3'\nmeat: {}\n", "{$dsdl-version: '0.5.3', meta: {}}", Self.json,
    "\u{FEFF}" + Self.json,
    "meta: [\ndata: {\n", "\tmeta: {}\n\tdata: {}\n", "  meta: {\n  data: {\n",
    "$dsdl-version：0.5.3\nmeta: {}\na\n- b",
    "$dsdl-version: a\ndata = x\n  - y: [\n", "meta: {}\n---\n---\ndata: {}\n",
    "meta: &a {}\nb: *c\ndata: {}\n",
    "\"$dsdl-version\": '0.5.3'\n'meta': [\n", "# text\r$dsdl-version: 'a'\rmeta: [\r",
    "meta: {a: \u{0}}\ndata: {}\n", "<<<<<<< HEAD\nmeta: {}\ndata: {}\n=======\nmeta: {}\n>>>>>>> other\n",
    "- $dsdl-version: '0.5.3'\n  meta: {}\n  data: {}\n",
    "$dsdl-version \"0.5.3\"\nmeta {}\ndata\n  sample-type: Image\n", "$dsdl-version '0.5.3'\nmeta {}\ndata",
  ])
  func twoSectionsAreEnough(_ text: String) throws {
    try withTemporaryFolder { folder in
      try write(text, to: "\(folder)/a.yaml")
      #expect(try Self.checked(folder, in: folder) == ["a.yaml"])
    }
  }

  @Test(arguments: [
    #"{"$dsdl-version": "0.5.3" "meta": {}}"#, #"{$dsdl-version: "0.5.3", meta: {}"#,
    #"{"meta": {}, "data": {"#,
    #"{'meta': {}, 'data': {}}"#, "// text\n" + Self.json, #"{"a": {"b": }, "meta": {}, "data": {}}"#,
    #"{"dsdl-version": "0.5.3", "data": {}}"#, Self.json + "}", #"{"meta": {"a": "b", "data": {}, "c": 1}"#,
    "[" + Self.json + "]", "{“$dsdl-version”: “0.5.3”, “meta”: {}, ‘data’: {}}",
  ])
  func brokenJSONIsLookedAt(_ text: String) throws {
    try withTemporaryFolder { folder in
      try write(text, to: "\(folder)/a.json")
      #expect(try Self.checked(folder, in: folder) == ["a.json"])
    }
  }

  @Test(arguments: [
    ("ci.yml", "name: ci\non: push\njobs: {build: {steps: []}}\n"),
    ("a.yaml", "date: 2020-01-01\nmeta: {}\n"),
    ("a.yaml", "apiVersion: v1\ndata: {a: b}\n---\napiVersion: v1\nmetadata: {}\n"),
    ("a.yaml", "- meta\n- data\n"),
    ("a.yaml", "x: !Ref y\nz: !!python/name:foo bar\n"), ("a.yaml", "# nothing\n"),
    ("a.yaml", "meta: 1\nmeta: 2\n"),
    ("coco.json", #"{"images": [], "annotations": [{"data": 1, "meta": 2}]}"#),
    ("s.json", #"{"samples": [1, 2"#),
    ("s.yaml", "samples: [1\n"), ("a.json", "[1, 2]"),
    ("a.json", #"[{"meta": 1, "data": 2}, {"meta": 3}]"#), ("a.yaml", "- meta: 1\n  data: 2\n"),
    ("a.json", #""meta data""#), ("a.json", "7"),
  ])
  func whatIsSomethingElseIsPassedOver(_ name: String, _ text: String) throws {
    try withTemporaryFolder { folder in
      try Self.make("\(folder)/base.yaml")
      try write(text, to: "\(folder)/\(name)")
      let outcome = try Harness.validate(folder, "--strict-search")
      #expect(outcome.status == .passed, "\(outcome.output)")
      #expect(
        outcome.output.contains(
          "✓ 1 file: 0 errors, 0 warnings · 1 sample checked, 0 invalid · 2 YAML or JSON"))
    }
  }

  @Test func whatCannotBeToldIsSkippedAndNamed() throws {
    try withTemporaryFolder { folder in
      try Self.make("\(folder)/base.yaml")
      let skipped = [
        ("a.yaml", "", "is empty"), ("b.json", " \n", "is empty"),
        ("c.yaml", "a: [1\nb: {\n", "is broken YAML: it is not clear what it is meant to be"),
        ("d.json", #"{"a": 1 "b": 2}"#, "is broken JSON: it is not clear what it is meant to be"),
        (
          "e.yaml", "version https://git-lfs.github.com/spec/v1\noid sha256:0\n",
          "is a Git LFS pointer: the data itself is not"
        ),
        ("g.yaml", "just a text\n", "is a single text: a mapping of"),
        ("f.yaml", "\u{1}\u{2}\u{0}K", "is no text"),
      ]
      for (name, text, _) in skipped { try write(text, to: "\(folder)/\(name)") }
      let outcome = try Harness.validate(folder)
      #expect(outcome.status == .passed && outcome.error == "" && !outcome.output.contains("a.yaml"))
      #expect(outcome.output.contains(" · 8 YAML or JSON files searched, 7 skipped · "))
      let verbose = try Harness.validate(folder, "-v").output
      let strict = try Harness.validate(folder, "--strict-search")
      #expect(strict.status == .failed && strict.output.contains("✗ 8 files: 7 errors, 0 warnings"))
      let json = try Harness.validate(folder, "--format", "json").output
      #expect(json.contains("\"search\": {\n    \"files\": 8,"))
      for (name, _, reason) in skipped {
        #expect(verbose.contains("\nskipped \(folder)/\(name): it \(reason)"))
        #expect(json.contains("\"file\": \"\(folder)/\(name)\"") && json.contains("\"reason\": \"\(reason)"))
        let finding =
          "\(folder)/\(name):1:1: error: the search cannot tell whether this is a description: it \(reason)"
        #expect(strict.output.contains(finding))
      }
      try write("rules: {skipped-file: warning}\n", to: "\(folder)/.dsdl.yml")
      #expect(try Harness.validate(folder).output.contains("✓ 8 files: 0 errors, 7 warnings"))
      try Harness.replace(
        "rules: {skipped-file: off}\nexclude: [a.yaml, b.json, '?.json']\n", at: "\(folder)/.dsdl.yml")
      let excluded = try Harness.validate(folder, "-v").output
      #expect(excluded.contains("5 YAML or JSON files searched, 4 skipped"))
    }
  }

  @Test func whatCannotBeReadIsNotPassedOver() throws {
    try withTemporaryFolder { folder in
      try Self.make("\(folder)/base.yaml")
      link("\(folder)/gone.yaml", to: "nowhere")
      makePipe("\(folder)/pipe.json")
      // Neither of them is meant.
      link("\(folder)/gone.jpg", to: "nowhere")
      makePipe("\(folder)/pipe")
      let outcome = try Harness.validate(folder)
      #expect(outcome.status == .notChecked && outcome.output.contains("✓ \(folder)/base.yaml"))
      #expect(
        outcome.error == """
          error: \(folder)/gone.yaml is a link to a file that does not exist
          error: \(folder)/pipe.json is not a regular file

          """)
    }
  }

  @Test func aFileIsCheckedOnceByWhateverNames() throws {
    try withTemporaryFolder { folder in
      try Self.make("\(folder)/base.yaml")
      makeFolder("\(folder)/sub")
      link("\(folder)/link.yaml", to: "base.yaml")
      let names = ["base.yaml", "base.yaml", "./base.yaml", "sub/../base.yaml", "link.yaml", "*.yaml", "."]
      let outcome = try Harness.validate(names.map { "\(folder)/\($0)" })
      #expect(outcome.output.contains("✓ 1 file: "), "\(outcome.output)")
      #expect(outcome.output.contains("✓ \(folder)/base.yaml: 0 errors"))
    }
  }

  @Test func aLinkToNothingIsCalledOne() throws {
    try withTemporaryFolder { folder in
      link("\(folder)/base.yaml", to: "nowhere.yaml")
      let outcome = try Harness.validate("\(folder)/base.yaml")
      #expect(outcome.status == .notChecked)
      #expect(outcome.error == "error: \(folder)/base.yaml is a link to a file that does not exist\n")
    }
  }
}
