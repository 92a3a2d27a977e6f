#if os(Linux)
  import Foundation
  import Testing

  /// How often the tool opens the files of a run.
  struct OpeningTests {
    private static let files = [
      "a/d.yaml": description, "b/d.yaml": description, "b/e.json": json,
      "b/.dsdl.yml": "rules: {unused-class: warning}\n",
      "defs/lib.yaml":
        "$dsdl-version: \"0.5.3\"\n$import: [base]\nS: {$def: struct, $fields: {pet: 'Label[dom=Pet]'}}\n",
      "defs/base.json":
        #"{"$dsdl-version": "0.5.3", "Pet": {"$def": "class_domain", "classes": ["cat", "dog"]}}"#,
    ]

    private static let description = """
      $dsdl-version: "0.5.3"
      $import: [../defs/lib]
      meta: {}
      data: {sample-type: S, samples: [{pet: cat}, {pet: dog}]}

      """
    private static let json = """
      {"$dsdl-version": "0.5.3", "$import": ["../defs/base"], "meta": {},
       "data": {"sample-type": "Label[dom=Pet]", "samples": ["dog"]}}
      """

    @Test(arguments: [
      ["."], ["a/d.yaml", "b/d.yaml", "b/e.json"], ["*/?.*"], ["**/*"],
      ["a", "b/d.yaml", "b/e.json", "defs/lib.yaml"],
    ])
    func descriptionsAndLibrariesAreOpenedOnce(_ arguments: [String]) throws {
      try Tool.withTemporaryFolder { folder in
        for (name, text) in Self.files {
          let file = URL(fileURLWithPath: "\(folder)/\(name)")
          try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
          try Data(text.utf8).write(to: file)
        }
        let counter = OpenCounter(["a", "b", "defs"].map { "\(folder)/\($0)" })
        let outcome = try Tool.run(["validate"] + arguments, in: URL(fileURLWithPath: folder))
        #expect(outcome.status == 0 && outcome.output.contains("0 errors"), "\(outcome)")
        let counts = counter.counts().mapKeys { $0.dropFirst(folder.count + 1) }
        #expect(
          counts.filter { $0.key != "b/.dsdl.yml" }
            == ["a/d.yaml": 1, "b/d.yaml": 1, "b/e.json": 1, "defs/lib.yaml": 1, "defs/base.json": 1])
      }
    }
  }

  extension Dictionary {
    fileprivate func mapKeys(_ change: (Key) -> Substring) -> [String: Value] {
      [String: Value](uniqueKeysWithValues: map { (String(change($0.key)), $0.value) })
    }
  }
#endif
