// The pages of the rules about what is written for the tool itself.

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

  static let unusedSuppression = RulePage(
    summary: "A comment or a line of the configuration wants to ignore what is not there",
    what: """
      `# dsdl: ignore RULE` behind something in a YAML file keeps findings of the rule off that line; on a line of \
      its own, off the line below and all that is indented more deeply: a definition, a field, a sample. `ignore` in \
      `.dsdl.yml` does so for whole files. This rule speaks of those that leave nothing out, that name no rule, or \
      one that cannot be ignored because something would stay unread or unchecked. It says nothing where not all \
      samples are checked, and of rules that are off.
      """,
    why: """
      What was ignored once may have been corrected since. A comment that stays hides the next mistake of that kind, \
      and one that is misspelt hides nothing.
      """,
    wrong: .files(
      .description(
        """
        defs:
            Pet:
                $def: class_domain
                classes: [cat, dog]  # dsdl: ignore class-name-style
        data:
            sample-type: Label[dom=Pet]
            sample-path: samples.json
        """),
      .samples(#""cat""#)),
    right: .files(
      .description(
        """
        defs:
            Pet:
                $def: class_domain
                classes: [cat, dog/wolf]  # dsdl: ignore class-name-style
        data:
            sample-type: Label[dom=Pet]
            sample-path: samples.json
        """),
      .samples(#""cat""#)))

  static let skippedFile = RulePage(
    summary: "A search cannot tell whether a YAML or JSON file is a description",
    what: """
      A search through a folder takes each file that has any two of `$dsdl-version`, `meta` and `data`, or \
      slips for them, in whatever encoding and however broken. Other files are passed over, such as samples and \
      settings of other tools. Of a few nobody can say what they are: they are empty, broken with no such \
      section in sight, no text, or a single text. By default they are counted in the summary, and `-v` names \
      them; `--strict-search` makes each of them an error.
      """,
    why: """
      A description whose file was emptied or compressed by accident would be left out of the check without a \
      word, and the check would pass.
      """,
    wrong: Example(
      [ExampleFile("train.yaml", "")],
      notRunnable: "A folder is searched: run dsdl validate . --strict-search"),
    right: .files(
      .description(
        """
        data:
            sample-type: Image
            sample-path: samples.json
        """),
      .samples(#""a.jpg""#)))
}
