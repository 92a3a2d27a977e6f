// The pages of the rules about what is written for the tool itself.

extension Rule {
  /// A configuration or baseline file says something that the tool does not understand: <doc:invalid-configuration>.
  public static let invalidConfiguration = Rule(
    "invalid-configuration", .error, .files, isSuppressible: false,
    page: RulePage(
      summary: Phrase(
        "A configuration or baseline file says something that the tool does not understand",
        zh: "配置文件或基线文件中有工具不理解的内容"),
      what: Phrase(
        """
        A key of `.dsdl.yml` that is no setting, a rule that does not exist, a severity other than `error`, \
        `warning` and `off`, a folder of libraries that is not there, a pattern with an open bracket; or a \
        baseline that is of another version, or was not written by the tool. Broken YAML and repeated keys \
        have their own rules, `yaml-syntax` and `duplicate-key`, as elsewhere.
        """,
        zh: """
          `.dsdl.yml` 中有不是设置的键、不存在的规则、`error`、`warning`、`off` 之外的严重程度、不存\
          在的库文件夹、括号没有闭合的模式；或者基线的版本不符，或不是由本工具写出。YAML 有误和重复的\
          键与别处一样，属于 `yaml-syntax` 和 `duplicate-key`。
          """),
      why: Phrase(
        """
        A setting that is misspelt has no effect, and nobody notices that a check is off that should be on. \
        Descriptions are not checked with a configuration that has mistakes; the command ends with exit code \
        2.
        """,
        zh: """
          拼错的设置不起作用，谁也不会注意到本应打开的检查其实关着。配置有误时不会检查描述文件；命令\
          以退出码 2 结束。
          """),
      wrong: RulePage.Example(
        [
          .description(
            """
            data:
                sample-type: Image
                sample-path: samples.json
            """),
          .samples(#""a.jpg""#),
          RulePage.ExampleFile(".dsdl.yml", "rules:\n    unknown-lable: warning"),
        ],
        notRunnable: Phrase(
          "The configuration is read by the command: run dsdl validate base.yaml",
          zh: "配置由命令读取：请运行 dsdl validate base.yaml")),
      right: .files(
        .description(
          """
          data:
              sample-type: Image
              sample-path: samples.json
          """),
        .samples(#""a.jpg""#),
        RulePage.ExampleFile(".dsdl.yml", "rules:\n    unknown-label: warning"))))

  /// A comment or a line of the configuration wants to ignore what is not there: <doc:unused-suppression>.
  public static let unusedSuppression = Rule(
    "unused-suppression", .warning, .files, isSuppressible: false,
    page: RulePage(
      summary: Phrase(
        "A comment or a line of the configuration wants to ignore what is not there",
        zh: "注释或配置中的某一行要忽略并不存在的问题"),
      what: Phrase(
        """
        `# dsdl: ignore RULE` behind something in a YAML file keeps findings of the rule off that line; on a line of \
        its own, off the line below and all that is indented more deeply: a definition, a field, a sample. `ignore` in \
        `.dsdl.yml` does so for whole files. This rule speaks of those that leave nothing out, that name no rule, or \
        one that cannot be ignored because something would stay unread or unchecked. It says nothing where not all \
        samples are checked, and of rules that are off.
        """,
        zh: """
          在 YAML 文件中，写在内容后面的 `# dsdl: ignore RULE` 使该规则不在这一行报告；单独成行时，则\
          不在下一行以及缩进更深的所有内容中报告：一个定义、一个字段、一个样本。`.dsdl.yml` 中的 \
          `ignore` 对整个文件起同样的作用。本规则报告的是没有略去任何问题、没有写出规则，或写出的规则\
          不能忽略（否则会有内容未读取或未检查）的那些。如果没有检查所有样本，或者规则已关闭，则不作\
          报告。
          """),
      why: Phrase(
        """
        What was ignored once may have been corrected since. A comment that stays hides the next mistake of that kind, \
        and one that is misspelt hides nothing.
        """,
        zh: """
          曾经忽略的问题，后来可能已经改正。留下来的注释会掩盖下一个同类错误，而拼错的注释什么也掩盖\
          不了。
          """),
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
        .samples(#""cat""#))))

  /// A search cannot tell whether a YAML or JSON file is a description: <doc:skipped-file>.
  public static let skippedFile = Rule(
    "skipped-file", nil, .files,
    page: RulePage(
      summary: Phrase(
        "A search cannot tell whether a YAML or JSON file is a description",
        zh: "搜索时无法判断一个 YAML 或 JSON 文件是不是描述文件"),
      what: Phrase(
        """
        A search through a folder takes each file that has any two of `$dsdl-version`, `meta` and `data`, or \
        slips for them, in whatever encoding and however broken. Other files are passed over, such as samples and \
        settings of other tools. Of a few nobody can say what they are: they are empty, broken with no such \
        section in sight, no text, or a single text. By default they are counted in the summary, and `-v` names \
        them; `--strict-search` makes each of them an error.
        """,
        zh: """
          在文件夹中搜索时，凡含有 `$dsdl-version`、`meta`、`data` 或其近似写法中任意两个的文件都会检\
          查，不论何种编码、损坏到什么程度。其他文件会略过，例如样本和其他工具的设置。有少数文件说不\
          清是什么：它们是空的、损坏而看不到这些部分、不是文本，或者只是一段文本。默认只在摘要中计数，\
          `-v` 会列出它们；`--strict-search` 使每一个都成为错误。
          """),
      why: Phrase(
        """
        A description whose file was emptied or compressed by accident would be left out of the check without a \
        word, and the check would pass.
        """,
        zh: "描述文件若被意外清空或压缩，就会悄无声息地漏掉检查，而检查仍会通过。"),
      wrong: RulePage.Example(
        [RulePage.ExampleFile("train.yaml", "")],
        notRunnable: Phrase(
          "A folder is searched: run dsdl validate . --strict-search",
          zh: """
            这里搜索的是文件夹：请运行 dsdl validate . --strict-search
            """)),
      right: .files(
        .description(
          """
          data:
              sample-type: Image
              sample-path: samples.json
          """),
        .samples(#""a.jpg""#))))
}
