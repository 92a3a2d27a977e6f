import Foundation
import Testing

/// Names that are not UTF-8 or empty, which a shell can give.
#if os(Linux)
  struct NameTests {
    /// Makes a description, with a folder of samples, and runs lines of bash in its folder, in which `dsdl` is the tool.
    private static func run(_ lines: String) throws -> (outcome: Tool.Outcome, names: [String]) {
      try Tool.withTemporaryFolder { folder in
        let description = """
          $dsdl-version: "0.5.3"
          meta: {}
          data: {sample-type: Int, sample-path: set}

          """
        try FileManager.default.createDirectory(atPath: "\(folder)/set", withIntermediateDirectories: false)
        try description.write(toFile: "\(folder)/d.yaml", atomically: true, encoding: .utf8)
        try #"{"samples": [1]}"#.write(toFile: "\(folder)/set/s.json", atomically: true, encoding: .utf8)
        let script = "dsdl() { '\(Tool.executable.path)' \"$@\"; }; \(lines)"
        let outcome = try Tool.run(
          URL(fileURLWithPath: "/usr/bin/env"), ["bash", "-c", script], in: URL(fileURLWithPath: folder))
        let list = try Tool.shell("ls -Ab", in: URL(fileURLWithPath: folder))
        return (outcome, list.output.split(separator: "\n").map(String.init))
      }
    }

    @Test(arguments: [
      ("validate d.yaml --output $'o\\xff.json'", "cannot write o\u{FFFD}.json: its name is not UTF-8"),
      ("validate d.yaml --write-baseline $'o\\xff'", "cannot write o\u{FFFD}: its name is not UTF-8"),
      ("export csv d.yaml --output $'o\\xff'", "cannot write o\u{FFFD}: its name is not UTF-8"),
      ("create images set --output $'o\\xff'", "cannot write o\u{FFFD}: its name is not UTF-8"),
      ("validate d.yaml -p $'p\\xff'", "p\u{FFFD} cannot be read: its name is not UTF-8"),
      ("validate d.yaml --samples-file $'p\\xff'", "p\u{FFFD} cannot be read: its name is not UTF-8"),
      ("validate d.yaml --config $'p\\xff'", "p\u{FFFD} cannot be read: its name is not UTF-8"),
      ("validate $'p\\xff'", "p\u{FFFD} cannot be read: its name is not UTF-8"),
      ("create images $'p\\xff' --output o", "p\u{FFFD} cannot be read: its name is not UTF-8"),
      ("validate ''", "'' is an empty path"), ("validate d.yaml --config ''", "'' is an empty path"),
      ("validate d.yaml -p ''", "'' is an empty path"),
      ("validate d.yaml --media-root ''", "'' is an empty path"),
      ("validate d.yaml --samples-file ''", "'' is an empty path"),
    ])
    func whatIsWrongWithANameIsSaid(_ arguments: String, _ message: String) throws {
      let (outcome, names) = try Self.run("mkdir $'p\\xff'; dsdl \(arguments)")
      #expect(outcome.status == 2 && outcome.error == "error: \(message)\n", "\(outcome.error)")
      #expect(names.count == 3 && names.contains("d.yaml") && names.contains("set"), "\(names)")
    }

    @Test func aFileOfSamplesWithSuchANameIsTold() throws {
      let (outcome, _) = try Self.run("echo '{\"samples\": []}' > set/$'a\\xff.json'; dsdl validate d.yaml")
      #expect(outcome.status == 1)
      #expect(
        outcome.output.contains("error: the file cannot be read: its name is not UTF-8 [file-unreadable]"),
        "\(outcome.output)")
    }

    @Test func aFolderMayHaveSuchAName() throws {
      let (outcome, names) = try Self.run(
        """
        mkdir $'p\\xff' && cp -r d.yaml set $'p\\xff' && cd $'p\\xff' || exit
        ln -s other link
        for name in r.json link; do dsdl validate -q d.yaml --format json --output $name || exit; done
        dsdl export -q csv d.yaml --output t.csv && test -s other && mv r.json t.csv ..
        """)
      #expect(outcome.status == 0 && outcome.error == "", "\(outcome.error)")
      #expect(names.contains("r.json") && names.contains("t.csv"))
    }

    @Test func aLinkToSuchANameIsNotFollowedElsewhere() throws {
      let (outcome, names) = try Self.run(
        "ln -s $'o\\xff' link; dsdl validate d.yaml --output link")
      #expect(outcome.status == 2 && outcome.error == "error: cannot write link: its name is not UTF-8\n")
      #expect(names.sorted() == ["d.yaml", "link", "set"])
    }
  }
#endif
