#if os(Linux)
  import Testing

  /// Whoever may not enter a folder is told so, not that nothing is there.
  struct ClosedFolderTests {
    private static func run(_ arguments: String) throws -> Tool.Outcome {
      try Tool.withTemporaryFolder { folder in
        try Tool.shell(
          """
          cd \(folder); chmod 755 .; mkdir closed closed/inner lists
          printf '$dsdl-version: "0.5.3"\\nmeta:\\ndata:\\n  sample-type: Int\\n  sample-path: closed/s.json\\n' > b.yaml
          printf '$dsdl-version: "0.5.3"\\n$import: [closed/lib]\\nmeta:\\ndata:\\n  sample-type: Int\\n  sample-path: lists\\n' > c.yaml
          echo '{"samples": [1]}' > closed/s.json; echo '{"samples": [1]}' > lists/s.json; echo > closed/lib.yaml
          chmod 000 closed lists/s.json
          \(Tool.asOtherUser) "$0" \(arguments); status=$?; chmod 755 closed; exit $status
          """)
      }
    }

    @Test(
      .enabled(if: Tool.hasOtherUser),
      arguments: [
        ("validate b.yaml", 1, "error: 'closed/s.json' cannot be read: Permission denied [file-unreadable]"),
        ("validate c.yaml", 1, "note: 'closed/lib.yaml' cannot be read: Permission denied"),
        ("validate c.yaml", 1, "error: the file cannot be read: Permission denied [file-unreadable]"),
        ("validate c.yaml", 1, "note: the file is 'lists/s.json'"),
        ("validate .", 2, "error: closed cannot be read: Permission denied"),
        ("validate b.yaml -p closed", 2, "error: closed cannot be entered: permission denied"),
        ("validate b.yaml -p closed/inner", 2, "error: closed/inner cannot be read: Permission denied"),
        (
          "validate b.yaml --samples-file closed/s.json", 2,
          "error: closed/s.json cannot be read: Permission denied"
        ),
        (
          "validate b.yaml --baseline closed/x", 2,
          "error: b.yaml was not checked: closed/x cannot be read: Permission denied\n"
        ),
        (
          "validate b.yaml --media exists --media-root closed", 2,
          "error: closed cannot be entered: permission denied"
        ),
      ])
    func isNamed(_ arguments: String, _ status: Int32, _ text: String) throws {
      let outcome = try Self.run(arguments)
      #expect(outcome.status == status && (outcome.output + outcome.error).contains(text), "\(outcome)")
      #expect(!outcome.error.contains("--write-baseline"))
    }
  }
#endif
