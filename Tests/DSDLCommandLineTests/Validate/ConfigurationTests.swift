import ArgumentParser
import DSDL
import DSDLProject
import Testing

@testable import DSDLCommandLine

@Suite struct ConfigurationTests {
  @Test func everythingIsRead() throws {
    try withTemporaryFolder { folder in
      makeFolder("\(folder)/libs")
      let configuration = try Self.read(
        """
        rules:
          unknown-label: warning
          unused-class: error
          null-value: off
        library-path: [libs]
        fail-on: warning
        exclude: [drafts, "old/**"]
        max-diagnostics: 7
        baseline: known.json
        """, in: folder)
      #expect(configuration.levels == [.unknownLabel: .warning, .unusedClass: .error, .nullValue: .off])
      #expect(configuration.libraryPath == ["\(folder)/libs"])
      #expect(configuration.failOn == .warning)
      #expect(configuration.maximumDiagnostics == 7)
      #expect(configuration.baseline == "\(folder)/known.json")
      let excluded = ["drafts/a.yaml", "x/drafts", "old/a", "old/b/c.yaml"].map { "\(folder)/\($0)" }
      #expect(excluded.allSatisfy { configuration.excludes($0) })
      #expect(!configuration.excludes("\(folder)/x/old/a") && !configuration.excludes("/drafts/a"))
    }
  }

  @Test(arguments: ["", "# nothing\n", "rules:\n", "{}", "library-path: []\n"])
  func nothingIsRequired(_ text: String) throws {
    try withTemporaryFolder { folder in
      let configuration = try Self.read(text, in: folder)
      #expect(configuration.levels.isEmpty && configuration.failOn == nil)
    }
  }

  @Test(arguments: [
    ("rules: {unknown-lable: off}", 1, 9, "there is no rule 'unknown-lable'", "did you mean 'unknown-label'"),
    ("rules: {1: off}", 1, 9, "there is no rule '1'", "'dsdl rules' lists them"),
    ("rules:\n  unknown-label: of", 2, 18, "'of' is not a severity", "did you mean 'off'?"),
    ("rules:\n  unknown-label: [off]", 2, 18, "a list is not a severity", nil),
    ("rules: all", 1, 8, "'rules' is a single value", "write a rule a line"),
    ("rulse: {}", 1, 1, "'rulse' is no setting", "did you mean 'rules'?"),
    ("[rules]", 1, 1, "the configuration is a list", "write a setting"),
    ("- rules", 1, 1, "the configuration is a list", "write a setting"),
    ("fail-on: errors", 1, 10, "'errors' is not a severity to fail on", "did you mean 'error'?"),
    ("max-diagnostics: -1", 1, 18, "'max-diagnostics' is '-1'", "0 prints all"),
    ("max-diagnostics: 1.5", 1, 18, "'max-diagnostics' is '1.5'", "digits alone"),
    ("max-diagnostics: \"5\"", 1, 18, "'max-diagnostics' is '5'", "digits alone"),
    ("max-diagnostics: 010", 1, 18, "'max-diagnostics' is '010'", "digits alone"),
    ("library-path: {a: b}", 1, 15, "'library-path' is a mapping", nil),
    ("library-path: [gone]", 1, 16, "the folder 'gone' does not exist", "relative to the folder"),
    ("exclude:\n  - 'a[b'", 2, 5, "the pattern 'a[b'", nil),
    ("exclude: [[a]]", 1, 11, "a list in 'exclude'", nil),
  ])
  func mistakesHaveTheirPlace(
    _ text: String, _ line: Int, _ column: Int, _ message: String, _ hint: String?
  ) throws {
    try withTemporaryFolder { folder in
      try write(text, to: "\(folder)/.dsdl.yml")
      let report = try Configuration.read("\(folder)/.dsdl.yml").report
      #expect(report.diagnostics.map(\.rule) == [.invalidConfiguration])
      let diagnostic = try #require(report.diagnostics.first)
      #expect(diagnostic.range.start.line == line && diagnostic.range.start.column == column)
      #expect(diagnostic.message.hasPrefix(message), "\(diagnostic.message)")
      if let hint { #expect(diagnostic.hints.contains { $0.contains(hint) }, "\(diagnostic.hints)") }
    }
  }

  @Test(arguments: [
    ("fail-on: error\nfail-on: never\n", Rule.duplicateKey), ("rules: {\n", .yamlSyntax),
    ("fail-on: !x error", .yamlTag),
  ])
  func brokenYAMLHasItsOwnRules(_ text: String, _ rule: Rule) throws {
    try withTemporaryFolder { folder in
      try write(text, to: "\(folder)/.dsdl.yml")
      #expect(try Configuration.read("\(folder)/.dsdl.yml").report.diagnostics.map(\.rule) == [rule])
    }
  }

  /// What a file holds that has no settings may be a secret; so may what `.dsdl.yml` of a stranger is a link to.
  @Test(arguments: [
    "TOKEN=secret\n", "A=secret\nB=secret\n", "token: secret\nuser: secret\n",
    "token: secret\n  user: [secret\n",
    "- secret\n", "{\"secret\": \"secret\"}\n", "secret\n",
  ])
  func nothingOfAnotherFileIsRepeated(_ text: String) throws {
    try withTemporaryFolder { folder in
      try Harness.writeDataset(["cat"], in: folder)
      let path = "\(folder)/other.yml"
      try write(text, to: path)
      #expect(try Configuration.read(path).report.diagnostics.count == 1)
      for format in ["text", "json", "sarif", "github"] {
        let outcome = try Harness.validate(
          "\(folder)/base.yaml", "--config", path, "--format", format, "--color", "never")
        #expect(outcome.status == .notChecked)
        let said = outcome.output + outcome.error
        #expect(!said.contains("secret") && !said.contains("TOKEN") && !said.contains("token"), "\(said)")
      }
    }
  }

  @Test func theNearestFileAboveCounts() throws {
    try withTemporaryFolder { folder in
      makeFolder("\(folder)/a")
      makeFolder("\(folder)/a/b")
      #expect(Configuration.path(for: "\(folder)/a/b/x.yaml") == nil)
      try write("", to: "\(folder)/.dsdl.yml")
      #expect(Configuration.path(for: "\(folder)/a/b/x.yaml") == "\(folder)/.dsdl.yml")
      try write("", to: "\(folder)/a/.dsdl.yml")
      #expect(Configuration.path(for: "\(folder)/a/b/../b/x.yaml") == "\(folder)/a/.dsdl.yml")
    }
  }

  @Test func theOtherNameIsTakenWhereTheFirstIsMissing() throws {
    try withTemporaryFolder { folder in
      try write("fail-on: never\n", to: "\(folder)/.dsdl.yaml")
      #expect(Configuration.path(for: "\(folder)/x.yaml") == "\(folder)/.dsdl.yaml")
      let outcome = try Harness.run("\(folder)/error.yaml")
      #expect(outcome.status == .passed && outcome.output.contains(" · settings of \(folder)/.dsdl.yaml · "))
      try write("", to: "\(folder)/.dsdl.yml")
      #expect(Configuration.path(for: "\(folder)/x.yaml") == "\(folder)/.dsdl.yml")
    }
  }

  @Test func aSecondFileBesideTheFirstIsTold() throws {
    try withTemporaryFolder { folder in
      try write("", to: "\(folder)/.dsdl.yml")
      try write("fail-on: never\n", to: "\(folder)/.dsdl.yaml")
      let arguments = ["\(folder)/error.yaml", "\(folder)/error2.yaml"]
      func warning(_ language: String) throws -> String {
        let outcome = try Harness.run(arguments[0], arguments[1], "--language", language)
        #expect(outcome.status == .failed)
        return outcome.error
      }
      #expect(
        try warning("en") == """
          warning: \(folder)/.dsdl.yaml is not obeyed: \(folder)/.dsdl.yml stands beside it
            = hint: keep one of them

          """)
      #expect(
        try warning("zh") == """
          警告：不遵照 \(folder)/.dsdl.yaml：旁边有 \(folder)/.dsdl.yml
            = 提示：只保留其中一个

          """)
      #expect(try Harness.run(arguments[0], "--config", "\(folder)/.dsdl.yml").error == "")
      FileSystem.remove("\(folder)/.dsdl.yaml")
      link("\(folder)/.dsdl.yaml", to: ".dsdl.yml")
      #expect(try Harness.run(arguments[0]).error == "")
    }
  }

  /// Whoever may write above a repository has no say in it.
  @Test func theSearchEndsAtTheRootOfTheRepository() throws {
    try withTemporaryFolder { folder in
      for path in ["", "/repository", "/repository/data", "/tree"] { makeFolder(folder + path) }
      try write("rules: {unknown-label: off}\n", to: "\(folder)/.dsdl.yml")
      makeFolder("\(folder)/repository/.git")
      // In a work tree of its own it is a file.
      try write("gitdir: elsewhere\n", to: "\(folder)/tree/.git")
      for path in ["repository/data/error.yaml", "repository/error.yaml", "tree/error.yaml"] {
        #expect(Configuration.path(for: "\(folder)/\(path)") == nil)
        #expect(try Harness.run("\(folder)/\(path)").status == .failed)
      }
      try write("rules: {unknown-label: off}\n", to: "\(folder)/repository/.dsdl.yml")
      let outcome = try Harness.run("\(folder)/repository/data/error.yaml")
      #expect(outcome.status == .passed)
      #expect(outcome.output.contains(" · settings of \(folder)/repository/.dsdl.yml · "))
      let json = try Harness.run("\(folder)/repository/data/error.yaml", "--format", "json").output
      #expect(json.contains("\"configuration\": \"\(folder)/repository/.dsdl.yml\""))
    }
  }

  /// What is read is looked at before, so that no report takes its place.
  @Test func mistakesAreReportedInAFileAsWell() throws {
    try withTemporaryFolder { folder in
      try write("rules: {unknown-lable: off}\n", to: "\(folder)/.dsdl.yml")
      let outcome = try Harness.run("\(folder)/error.yaml", "--output", "\(folder)/report.txt")
      #expect(outcome.status == .notChecked)
      let report = try #require(contents(of: "\(folder)/report.txt"))
      #expect(report.contains("there is no rule 'unknown-lable'"))
    }
  }

  @Test(arguments: [
    "-----BEGIN OPENSSH PRIVATE KEY-----\nb3Bl\n", "-----BEGIN KEY-----\nDEK: 1\n", "*BEGIN\n",
  ])
  func nothingOfAKeyIsShown(_ key: String) throws {
    try withTemporaryFolder { folder in
      try write(key, to: "\(folder)/key")
      let outcome = try Harness.run("\(folder)/error.yaml", "--config", "\(folder)/key")
      #expect(outcome.status == .notChecked && outcome.output.contains("[invalid-configuration]"))
      #expect(!(outcome.output + outcome.error).contains("BEGIN"))
    }
  }

  @Test(.enabled(if: isRoot)) func aFileOfAnotherUserIsNotObeyed() throws {
    try withTemporaryFolder { folder in
      makeFolder("\(folder)/data")
      try write("rules: {unknown-label: off}\n", to: "\(folder)/.dsdl.yml")
      changeOwner("\(folder)/.dsdl.yml", 54321)
      let outcome = try Harness.run("\(folder)/data/error.yaml", "\(folder)/data/error2.yaml")
      #expect(outcome.status == .failed)
      #expect(
        outcome.error == """
          warning: \(folder)/.dsdl.yml is not obeyed: it belongs to another user
            = hint: name it with --config if it is to count

          """)
      #expect(
        try Harness.run("\(folder)/data/error.yaml", "--config", "\(folder)/.dsdl.yml").status == .passed)
      // A container may run as another user than the one whom all files belong to.
      changeOwner("\(folder)/data", 54321)
      #expect(try Harness.run("\(folder)/data/error.yaml").status == .passed)
    }
  }

  @Test func whyAFileCannotBeReadIsSaid() throws {
    try withTemporaryFolder { folder in
      makePipe("\(folder)/.dsdl.yml")
      let outcome = try Harness.run("\(folder)/clean.yaml", "\(folder)/clean2.yaml")
      #expect(outcome.status == .notChecked)
      #expect(
        outcome.error == """
          error: \(folder)/clean.yaml was not checked: \(folder)/.dsdl.yml is not a regular file
          error: \(folder)/clean2.yaml was not checked: \(folder)/.dsdl.yml is not a regular file

          """)
    }
  }

  // MARK: The command

  @Test func foldersOfLibrariesHaveToBeThere() throws {
    try withTemporaryFolder { folder in
      try write("", to: "\(folder)/file")
      for (path, reason) in [
        ("gone", "does not exist: --library-path names a folder"),
        ("file", "is no folder: --library-path names one"),
      ] {
        let outcome = try Harness.run("clean.yaml", "-p", folder, "-p", "\(folder)/\(path)")
        #expect(outcome.status == .notChecked && outcome.output == "")
        #expect(outcome.error == "error: \(folder)/\(path) \(reason)\n")
      }
    }
  }

  @Test func theCommandLineBeatsTheFile() throws {
    try withTemporaryFolder { folder in
      let description = "\(folder)/error-many.yaml"
      try write(
        "rules: {unknown-label: off, type-mismatch: warning}\nmax-diagnostics: 1", to: "\(folder)/.dsdl.yml")
      let outcome = try Harness.run(description)
      #expect(outcome.status == .passed)
      #expect(outcome.output.contains("0 errors, 150 warnings"))
      #expect(outcome.output.contains("and 149 more"))
      #expect(try Harness.run(description, "--rule", "unknown-label=error").status == .failed)
      #expect(try Harness.run(description, "--fail-on", "warning").status == .failed)
      #expect(try Harness.run(description, "--max-diagnostics", "2").output.contains("and 148 more"))
    }
  }

  @Test func aFileCanBeNamed() throws {
    try withTemporaryFolder { folder in
      try write("fail-on: never", to: "\(folder)/own.yml")
      #expect(try Harness.run("error.yaml", "--config", "\(folder)/own.yml").status == .passed)
      let missing = try Harness.run("error.yaml", "--config", "\(folder)/own.yaml")
      #expect(missing.status == .notChecked && missing.output == "")
      #expect(
        missing.error == """
          error: \(folder)/own.yaml does not exist
            = hint: did you mean '\(folder)/own.yml'?

          """)
    }
  }

  @Test func nothingIsCheckedWithABrokenConfiguration() throws {
    try withTemporaryFolder { folder in
      try write("rules: {unknown-lable: off}\n", to: "\(folder)/.dsdl.yml")
      let outcome = try Harness.run("\(folder)/clean.yaml", "\(folder)/error.yaml", "clean.yaml")
      #expect(outcome.status == .notChecked)
      let mistake =
        "\(folder)/.dsdl.yml:1:9: error: there is no rule 'unknown-lable' [invalid-configuration]\n"
      #expect(outcome.output.split(separator: mistake, omittingEmptySubsequences: false).count == 2)
      #expect(outcome.output.contains("✓ clean.yaml"))
      #expect(!outcome.output.contains("[unknown-label]"))
      #expect(
        outcome.error.contains("\(folder)/error.yaml was not checked: \(folder)/.dsdl.yml has mistakes"))
      let json = try Harness.run("\(folder)/clean.yaml", "--format", "json").output
      #expect(json.contains(#""complete": false"#) && json.contains(#""rule": "invalid-configuration""#))
    }
  }

  private static func inspect(_ arguments: String...) throws -> Harness.Outcome {
    let command = try InspectCommand.parse(arguments)
    var console = Harness.console()
    let status = command.execute(on: &console)
    return Harness.Outcome(status: status, output: console.output.text, error: console.error.text)
  }

  @Test func theFolderOfMediaMustBeThereWhereFilesAreLookedAt() throws {
    try withTemporaryFolder { folder in
      try Harness.writeDataset(["cat"], in: folder)
      try write("media-root: nowhere\n", to: "\(folder)/.dsdl.yml")
      #expect(try Harness.validate("\(folder)/base.yaml").status == .passed)
      let outcome = try Harness.validate("\(folder)/base.yaml", "--media", "header")
      #expect(outcome.status == .notChecked)
      #expect(outcome.error.contains("nowhere does not exist: media-root names a folder"))
    }
  }

  @Test func theFileOfInspectMayStandBehindConfig() throws {
    try withTemporaryFolder { folder in
      try write("fail-on: never\n", to: "\(folder)/.dsdl.yml")
      let outcome = try Self.inspect("--config", "\(folder)/missing.yaml")
      #expect(outcome.status == .passed)
      #expect(try outcome.output == Self.inspect("\(folder)/missing.yaml", "--config").output)
    }
    #expect(throws: (any Error).self) { try Self.inspect("--config") }
    #expect(throws: (any Error).self) { try Self.inspect() }
  }

  @Test func inspectShowsTheSettingsInForce() throws {
    try withTemporaryFolder { folder in
      makeFolder("\(folder)/libs")
      makeFolder("\(folder)/a \"b\"")
      let configuration = """
        rules: {unknown-label: off, null-value: off}
        exclude: drafts
        library-path: libs
        fail-on: never
        max-diagnostics: 7
        baseline: known.json
        media: exists
        media-root: pictures
        media-aliases: {coco: coco}
        media-objects: {train: "train/{id}.jpg"}
        """
      makeFolder("\(folder)/pictures")
      try write(configuration, to: "\(folder)/.dsdl.yml")
      let outcome = try Self.inspect(
        "\(folder)/missing.yaml", "--config", "-p", "\(folder)/a \"b\"", "--rule", "null-value=error",
        "--fail-on",
        "warning")
      #expect(outcome.status == .passed && outcome.error.isEmpty)
      let lines = outcome.output.replacing(#/ +# /#, with: " # ").split(separator: "\n")
      #expect(
        lines == [
          "# settings of \"\(folder)/missing.yaml\"", "rules:", "  null-value: error # command line",
          "  unknown-label: off # \(folder)/.dsdl.yml", "library-path:",
          "  - \"\(folder)/a \\\"b\\\"\" # command line",
          "  - \"\(folder)/libs\" # \(folder)/.dsdl.yml", "fail-on: warning # command line",
          "max-diagnostics: 7 # \(folder)/.dsdl.yml", "media: exists # \(folder)/.dsdl.yml",
          "media-root: \"\(folder)/pictures\" # \(folder)/.dsdl.yml", "media-aliases:",
          "  \"coco\": \"\(folder)/coco\" # \(folder)/.dsdl.yml", "media-objects:",
          "  \"train\": \"\(folder)/train/{id}.jpg\" # \(folder)/.dsdl.yml", "exclude:",
          "  - \"drafts\" # \(folder)/.dsdl.yml",
          "baseline: \"\(folder)/known.json\" # \(folder)/.dsdl.yml",
        ])
    }
  }

  @Test func inspectShowsDefaultsAndANamedConfiguration() throws {
    try withTemporaryFolder { folder in
      #expect(
        try Self.inspect("\(folder)/a.yaml", "--config").output == """
          # settings of "\(folder)/a.yaml"
          rules: {}             # default
          library-path: []      # default
          fail-on: error        # default
          max-diagnostics: 100  # default
          media: off            # default
          exclude: []           # default

          """)
      try write("fail-on: never\nrules: {missing-version: error}\n", to: "\(folder)/other.yml")
      try write("meta: {}\ndata:\n  sample-type: Nothing\n  samples: []\n", to: "\(folder)/b.yaml")
      #expect(try Self.inspect("\(folder)/b.yaml").status == .failed)
      let named = try Self.inspect("\(folder)/b.yaml", "--config", "\(folder)/other.yml")
      #expect(named.status == .passed)
      #expect(named.output.contains(try Regex("fail-on: never +# \(folder)/other.yml\n")))
      #expect(named.output.contains("\n\n\(folder)/b.yaml  description\n"))
      let json = try Self.inspect("\(folder)/b.yaml", "--config", "\(folder)/other.yml", "--format", "json")
      #expect(json.status == .passed && json.output.hasPrefix("{"))
      let missing = try Self.inspect("\(folder)/a.yaml", "--config", "\(folder)/nix.yml")
      #expect(missing.status == .notChecked && missing.error.contains("\(folder)/nix.yml does not exist"))
    }
  }

  /// What `inspect --config` shows is a configuration that gives the same settings.
  @Test func shownSettingsCanBeReadBack() throws {
    try withTemporaryFolder { folder in
      let arguments = ["--rule", "unused-class=error", "--max-diagnostics", "3", "--fail-on", "warning"]
      let shown = try Self.inspect(
        "\(folder)/a.yaml", "--config", arguments[0], arguments[1], arguments[2], arguments[3], arguments[4],
        arguments[5])
      let configuration = try Self.read(shown.output, in: folder)
      #expect(configuration.levels == [.unusedClass: .error])
      #expect(configuration.maximumDiagnostics == 3 && configuration.failOn == .warning)
    }
  }

  @Test func severitiesDecideWhatInspectComesTo() throws {
    try withTemporaryFolder { folder in
      try write(
        "$dsdl-version: '0.5.3'\nmeta:\ndata:\n  sample-type: Int\n  sample-path: nix.json\n",
        to: "\(folder)/base.yaml")
      #expect(try Self.inspect("\(folder)/base.yaml").status == .failed)
      #expect(try Self.inspect("\(folder)/base.yaml", "--fail-on", "never").status == .passed)
    }
  }

  @Test func inspectHasTheSameSettings() throws {
    try withTemporaryFolder { folder in
      makeFolder("\(folder)/libs")
      try write(
        "$dsdl-version: '0.5.3'\nPet: {$def: class_domain, classes: [cat]}\n", to: "\(folder)/libs/pets.yaml")
      try write(
        "$dsdl-version: '0.5.3'\n$import: [pets]\nmeta:\ndata:\n  sample-type: Label[dom=Pet]\n  samples: [cat]\n",
        to: "\(folder)/base.yaml")
      #expect(try Self.inspect("\(folder)/base.yaml").status == .failed)
      try write("library-path: libs\n", to: "\(folder)/.dsdl.yml")
      #expect(try Self.inspect("\(folder)/base.yaml").status == .passed)
      try Harness.replace("library-path: lib\n", at: "\(folder)/.dsdl.yml")
      let broken = try Self.inspect("\(folder)/base.yaml")
      #expect(broken.status == .notChecked && broken.output == "")
      #expect(broken.error.contains("the folder 'lib' does not exist [invalid-configuration]"))
    }
  }

  private static func read(_ text: String, in folder: String) throws -> Configuration {
    try write(text, to: "\(folder)/.dsdl.yml")
    let (configuration, report) = try Configuration.read("\(folder)/.dsdl.yml")
    #expect(report.diagnostics.isEmpty, "\(report.diagnostics.map(\.message))")
    return configuration
  }

  /// Otherwise the settings of a folder further up, or none, would be in force without a word.
  @Test(arguments: [
    ("nowhere.yml", "is a link to a file that does not exist"),
    (".dsdl.yml", "cannot be read: Too many levels of symbolic links"), (".", "is a folder"),
  ])
  func aConfigurationThatLeadsNowhereIsNotPassedOver(_ target: String, _ reason: String) throws {
    try withTemporaryFolder { folder in
      try Harness.writeDataset(["cat"], in: folder)
      link("\(folder)/.dsdl.yml", to: target)
      try write("fail-on: never\n", to: "\(folder)/.dsdl.yaml")
      let outcome = try Harness.validate("\(folder)/base.yaml")
      #expect(outcome.status == .notChecked)
      #expect(
        outcome.error == """
          warning: \(folder)/.dsdl.yaml is not obeyed: \(folder)/.dsdl.yml stands beside it
            = hint: keep one of them
          error: \(folder)/base.yaml was not checked: \(folder)/.dsdl.yml \(reason)

          """)
    }
  }
}
