import Testing

@testable import DSDL
@testable import DSDLCommandLine
@testable import DSDLLanguage

/// `dsdl validate --fix`.
@Suite struct FixTests {
  private static let broken = """
    $dsdl-version: "0.5.3"
    meta: {}   # kept
    data: {sample-type: Bbox, sample-path: $local, samples: [[1, 2, 3, 4]]}
    """
  private static let fixed = broken.replacing("Bbox", with: "BBox")

  @Test func whatIsFixedIsSaidAndWhatIsLeftIsReported() throws {
    try withTemporaryFolder { folder in
      try write(Self.broken, to: "\(folder)/base.yaml")
      let outcome = try run("\(folder)/base.yaml", "--fix")
      #expect(outcome.status == .passed)
      #expect(outcome.output.contains("base.yaml: 0 errors, 0 warnings · 1 sample checked, 0 invalid"))
      #expect(
        outcome.error == """
          fixed 1 problem in 1 file
            \(folder)/base.yaml: 1
              unknown-type: 'Bbox' → 'BBox'

          """)
      #expect(contents(of: "\(folder)/base.yaml") == Self.fixed)
      #expect(try run("\(folder)/base.yaml", "--fix").error == "nothing to fix\n")
    }
  }

  @Test func theExitCodeIsThatOfWhatIsLeft() throws {
    try withTemporaryFolder { folder in
      try write(Self.broken.replacing("3, 4", with: "3"), to: "\(folder)/base.yaml")
      let outcome = try run("\(folder)/base.yaml", "--fix", "--format", "json", "-q")
      #expect(outcome.status == .failed)
      #expect(outcome.output.contains(#""byRule": {"wrong-length": 1}"#))
      #expect(!outcome.output.contains("unknown-type"))
      // What was changed is said, however quiet the run.
      #expect(
        outcome.error == """
          fixed 1 problem in 1 file
            \(folder)/base.yaml: 1
              unknown-type: 'Bbox' → 'BBox'

          """)
      #expect(try run("\(folder)/base.yaml", "--fix", "-q").error == "")
    }
  }

  @Test func guessesAreAppliedIfTheyAreAskedFor() throws {
    try withTemporaryFolder { folder in
      let guess = Self.broken.replacing("Bbox", with: "Imgae").replacing("[1, 2, 3, 4]", with: "a.jpg")
      try write(guess, to: "\(folder)/base.yaml")
      let outcome = try run("\(folder)/base.yaml", "--fix")
      #expect(outcome.status == .failed && outcome.error == "nothing to fix\n")
      #expect(contents(of: "\(folder)/base.yaml") == guess)
      #expect(try run("\(folder)/base.yaml", "--fix", "--unsafe-fixes").status == .passed)
      #expect(contents(of: "\(folder)/base.yaml") == guess.replacing("Imgae", with: "Image"))
    }
  }

  @Test func whatIsChangedIsListedWithCounts() throws {
    try withTemporaryFolder { folder in
      let words = (0..<30).map { "Word\(Character(Unicode.Scalar(UInt8(97 + $0 % 26))))\($0)" }
      let classes = ["photo"] + words.map { $0.lowercased() }
      try write(
        """
        $dsdl-version: "0.5.3"
        meta: {}
        defs: {D: {$def: class_domain, classes: [\(classes.joined(separator: ", "))]}}
        data: {sample-type: "Label[dom=D]", sample-path: s.json}
        """, to: "\(folder)/base.yaml")
      let labels = (["Photo", "PHOTO", "Photo"] + words).map { "\"\($0)\"" }
      try write(#"{"samples": [\#(labels.joined(separator: ", ")),]}"#, to: "\(folder)/s.json")
      let lines = try run("\(folder)/base.yaml", "--fix").error.split(separator: "\n").map(String.init)
      #expect(lines.count == 14)
      #expect(lines[0] == "fixed 34 problems in 1 file")
      #expect(
        lines[2] == "    json-trailing-comma: ',' removed"
          || lines[12] == "    json-trailing-comma: ',' removed")
      #expect(lines.contains("    unknown-label: 'Photo' → 'photo' (2 times)"))
      #expect(lines.last == "    and 22 other changes; -v lists them")
    }
  }

  /// What looks the same is told apart where it is listed.
  @Test func changesOfWhatLooksTheSameAreSeen() throws {
    try withTemporaryFolder { folder in
      try write(
        """
        $dsdl-version: "0.5.3"
        meta: {}
        defs: {D: {$def: class_domain, classes: ["\u{C5}", "caf\u{E9}"]}}
        data: {sample-type: "Label[dom=D]", sample-path: s.json}
        """, to: "\(folder)/base.yaml")
      try write("{\"samples\": [\"\u{212B}\", \"A\u{30A}\", \"cafe\u{301}\"]}", to: "\(folder)/s.json")
      let output = try run("\(folder)/base.yaml", "--fix", "--diff").output
      #expect(output.contains("caf\u{E9}"))
      let lines = try run("\(folder)/base.yaml", "--fix").error.split(separator: "\n").map(String.init)
      #expect(
        Set(lines.dropFirst(2)) == [
          "    unknown-label: '\\u212B' → '\u{C5}'", "    unknown-label: 'A\\u030A' → '\u{C5}'",
          "    unknown-label: 'cafe\\u0301' → 'caf\u{E9}'",
        ])
      let samples = try #require(contents(of: "\(folder)/s.json"))
      // Strings are equal if they look the same.
      #expect(samples.utf8.elementsEqual("{\"samples\": [\"\u{C5}\", \"\u{C5}\", \"caf\u{E9}\"]}".utf8))
    }
  }

  /// Of two keys that may be meant to be one field, none is written as it without being asked.
  @Test(arguments: [
    #"{"IMAGE": "a", "Image": "b"}"#, #"{"Image": "a", "image ": "b"}"#, #"{"image_": "b", "Image": "a"}"#,
  ])
  func twoKeysForOneFieldAreLeftAlone(_ sample: String) throws {
    try withTemporaryFolder { folder in
      try write(
        """
        $dsdl-version: "0.5.3"
        meta: {}
        defs: {S: {$def: struct, $fields: {image: Image}}}
        data: {sample-type: S, sample-path: s.json}
        """, to: "\(folder)/base.yaml")
      let samples = #"{"samples": [\#(sample), {"Image": "c"}]}"#
      try write(samples, to: "\(folder)/s.json")
      #expect(try run("\(folder)/base.yaml", "--fix").status == .failed)
      #expect(contents(of: "\(folder)/s.json") == samples.replacing(#""Image": "c""#, with: #""image": "c""#))
    }
  }

  @Test func eachChangeIsListedIfThatIsWanted() throws {
    try withTemporaryFolder { folder in
      let words = (0..<32).map { "Class\($0)" }
      try write(
        """
        $dsdl-version: "0.5.3"
        meta: {}
        defs: {D: {$def: class_domain, classes: [\(words.map { $0.lowercased() }.joined(separator: ", "))]}}
        data: {sample-type: "Label[dom=D]", sample-path: s.json}
        """, to: "\(folder)/base.yaml")
      let labels = words.map { "\"\($0)\"" }.joined(separator: ", ")
      try write(#"{"samples": [\#(labels)]}"#, to: "\(folder)/s.json")
      let lines = try run("\(folder)/base.yaml", "--fix", "-v").error.split(separator: "\n").map(String.init)
      #expect(words.allSatisfy { lines.contains("    unknown-label: '\($0)' → '\($0.lowercased())'") })
    }
  }

  /// What a runner would obey is none of its commands, and what ends a line ends none.
  @Test(arguments: ["##[group]x", "##vso[task.complete]x", "::error::x"])
  func whatIsChangedHoldsNoCommands(_ command: String) throws {
    try withTemporaryFolder { folder in
      try write(
        """
        $dsdl-version: "0.5.3"
        meta: {}
        data: {sample-type: Image, sample-path: s.json}
        """, to: "\(folder)/base.yaml")
      try write(#"{"samples": ["\n\#(command)"]}"#, to: "\(folder)/s.json")
      for option in ["--diff", "--fix"] {
        let lines = try run("\(folder)/base.yaml", option, "--unsafe-fixes", "-v").error.split(
          separator: "\n")
        #expect(lines.contains { $0.contains("unportable-locator") })
        #expect(!lines.contains { $0.contains("##[") || $0.contains("##vso[") || $0.hasPrefix("::") })
      }
    }
  }

  /// What is right for one description is not changed for another.
  @Test(arguments: [["a.yaml", "b.yaml"], ["b.yaml", "a.yaml"]], ["--fix", "--diff"])
  func samplesOfSeveralDescriptionsStayAsTheyAre(_ names: [String], _ option: String) throws {
    try withTemporaryFolder { folder in
      for (name, word) in [("a", "photo"), ("b", "Photo")] {
        try write(
          """
          $dsdl-version: "0.5.3"
          meta: {}
          defs: {D: {$def: class_domain, classes: [\(word), mask]}}
          data: {sample-type: "Label[dom=D]", sample-path: s.json}
          """, to: "\(folder)/\(name).yaml")
      }
      let samples = #"{"samples": ["photo", "mask"]}"#
      try write(samples, to: "\(folder)/s.json")
      let outcome = try Harness.validate(names.map { "\(folder)/\($0)" } + [option])
      #expect(outcome.status == .failed)
      #expect(contents(of: "\(folder)/s.json") == samples)
      let text = outcome.output + outcome.error
      #expect(text.contains("✓ \(folder)/a.yaml") && text.contains("✗ \(folder)/b.yaml"))
      #expect(outcome.error.contains("s.json was not changed: several descriptions read it"))
      #expect(!text.contains("[*]"))
    }
  }

  /// A fix of a shared library shows in the reports of all descriptions that import it.
  @Test func theReportIsOfWhatTheLastFixLeft() throws {
    try withTemporaryFolder { folder in
      try write(
        "$dsdl-version: '0.5.3'\nD: {$def: class_domain, classes: ['photo ']}\nE: {$def: class_domain, classes: [a]}\n",
        to: "\(folder)/lib.yaml")
      for (name, label) in [("a", "\"photo \""), ("b", "photo")] {
        try write(
          """
          $dsdl-version: "0.5.3"
          meta: {}
          $import: [lib]
          data: {sample-type: "Label[dom=D]", samples: [\(label)]}
          """, to: "\(folder)/\(name).yaml")
      }
      let files = ["\(folder)/a.yaml", "\(folder)/b.yaml"]
      let fixed = try Harness.validate(files + ["--fix", "--format", "json"])
      let again = try Harness.validate(files + ["--format", "json"])
      #expect(fixed.status == again.status && fixed.output == again.output)
    }
  }

  /// Samples that are not looked at may have the name that is declared.
  @Test(arguments: [["--samples", "0-2"], ["--samples-file", "one.json"], ["--shard", "1/2"]])
  func partsOfTheSamplesMendNoDeclaration(_ options: [String]) throws {
    try withTemporaryFolder { folder in
      let description = """
        $dsdl-version: "0.5.3"
        meta: {}
        defs: {D: {$def: class_domain, classes: [photo, mask]}}
        data: {sample-type: "Label[dom=D]", sample-path: [one.json, two.json]}
        """
      try write(description, to: "\(folder)/base.yaml")
      try write(#"{"samples": ["maks", "maks", "maks"]}"#, to: "\(folder)/one.json")
      try write(#"{"samples": ["mask"]}"#, to: "\(folder)/two.json")
      let named = options.map { $0.hasSuffix(".json") ? "\(folder)/\($0)" : $0 }
      let outcome = try Harness.validate(["\(folder)/base.yaml", "--diff", "--unsafe-fixes"] + named)
      #expect(outcome.error.hasSuffix("\nnothing to fix\n"))
      let report = try Harness.validate(
        ["\(folder)/base.yaml", "--fix", "--unsafe-fixes", "--format", "json"] + named)
      #expect(report.status == .failed && !report.output.contains(#""fix""#))
      #expect(contents(of: "\(folder)/base.yaml") == description)
    }
  }

  @Test func unsafeFixesNeedAnotherOption() {
    #expect(throws: (any Error).self) { try run("base.yaml", "--unsafe-fixes") }
  }

  @Test func aFileThatCannotBeWrittenIsAFailure() throws {
    try withTemporaryFolder { folder in
      // No longer name is possible for the new file.
      let name = String(repeating: "b", count: 250) + ".yaml"
      try write(Self.broken, to: "\(folder)/\(name)")
      let outcome = try run("\(folder)/\(name)", "--fix")
      #expect(outcome.status == .notChecked)
      #expect(outcome.error.hasPrefix("error: \(folder)/\(name) cannot be written: "))
      #expect(outcome.error.hasSuffix("fixed nothing\nnot everything could be fixed that has a fix\n"))
      #expect(outcome.output.contains("[unknown-type]"))
      #expect(contents(of: "\(folder)/\(name)") == Self.broken)
    }
  }

  @Test func withoutTheOptionNothingIsChanged() throws {
    try withTemporaryFolder { folder in
      try write(Self.broken, to: "\(folder)/base.yaml")
      #expect(try run("\(folder)/base.yaml").status == .failed)
      #expect(contents(of: "\(folder)/base.yaml") == Self.broken)
    }
  }

  private func run(_ arguments: String...) throws -> Harness.Outcome {
    var console = Harness.console()
    let status = try Harness.parse(arguments).execute(on: &console)
    return Harness.Outcome(status: status, output: console.output.text, error: console.error.text)
  }

  @Test func theSameChangeInOtherQuotesIsListedOnce() throws {
    try withTemporaryFolder { folder in
      try write(
        """
        $dsdl-version: "0.5.3"
        meta: {}
        defs: {D: {$def: class_domain, classes: [dog]}}
        data: {sample-type: "Label[dom=D]", samples: [Dog, 'Dog', "Dog"]}

        """, to: "\(folder)/a.yaml")
      let outcome = try Harness.validate("\(folder)/a.yaml", "--fix")
      #expect(outcome.error.contains("unknown-label: 'Dog' → 'dog' (3 times)"), "\(outcome.error)")
    }
  }
}
