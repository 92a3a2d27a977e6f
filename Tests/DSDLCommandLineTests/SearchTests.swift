import Testing

@testable import DSDL
@testable import DSDLCommandLine

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
      }
    }
  #endif

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

  /// Samples may be many: a file that comes to them first is not looked through.
  @Test func aFileThatBeginsWithSamplesIsNoDescription() throws {
    try withTemporaryFolder { folder in
      try Self.make(
        "\(folder)/a.json", #"{"samples": ["$dsdl-version"], "$dsdl-version": "0.5.3", "data": {}}"#)
      try Self.make("\(folder)/b.json", #"{"$dsdl-version": "0.5.3", "samples": [], "data": {}}"#)
      try Self.make("\(folder)/c.json", #"{"data": {"samples": []}, "meta": {}, "$dsdl-version": "0.5.3"}"#)
      #expect(
        try Self.checked(".", in: folder).map { $0.split(separator: "/").last } == ["b.json", "c.json"])
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
      let expected = ["a-b/x.YAML", "a/deep/er/y.yaml", "a/x.yml", "b.yaml", "broken.yaml", "c.json"]
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
      #expect(nothing.error == "error: \(folder)/drafts/*.yaml is the path of no file that is not excluded\n")
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
          error: \(folder)/empty holds no description, a YAML or JSON file with '$dsdl-version' and 'data'
          error: \(folder)/*.yml is the path of no file
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
}
