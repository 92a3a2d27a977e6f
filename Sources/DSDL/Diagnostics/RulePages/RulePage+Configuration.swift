// The page of the rule about the tool's own files.

extension RulePage {
  static let invalidConfiguration = RulePage(
    summary: "A configuration or baseline file says something that the tool does not understand",
    what: """
      A key of `.dsdl.yml` that is no setting, a rule that does not exist, a severity other than `error`, \
      `warning` and `off`, a folder of libraries that is not there, a pattern with an open bracket; or a \
      baseline that is of another version, or was not written by the tool. Broken YAML and repeated keys \
      have their own rules, `yaml-syntax` and `duplicate-key`, as elsewhere.
      """,
    why: """
      A setting that is misspelt has no effect, and nobody notices that a check is off that should be on. \
      Descriptions are not checked with a configuration that has mistakes; the command ends with exit code \
      2.
      """,
    wrong: Example(
      [
        .description(
          """
          data:
              sample-type: Image
              sample-path: samples.json
          """),
        .samples(#""a.jpg""#),
        ExampleFile(".dsdl.yml", "rules:\n    unknown-lable: warning"),
      ],
      notRunnable: "The configuration is read by the command: run dsdl validate base.yaml"),
    right: .files(
      .description(
        """
        data:
            sample-type: Image
            sample-path: samples.json
        """),
      .samples(#""a.jpg""#),
      ExampleFile(".dsdl.yml", "rules:\n    unknown-label: warning")))
}
