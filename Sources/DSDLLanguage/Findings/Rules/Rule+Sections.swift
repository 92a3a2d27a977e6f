// Long because each page has its texts in every language, with two examples.
// Pages of the rules about the sections of a description or library, and about its imports.

extension Rule {
  /// A file does not say which version of DSDL it is written in: <doc:missing-version>.
  public static let missingVersion = Rule(
    "missing-version", .error, .sections,
    page: RulePage(
      summary: Phrase(
        "A file does not say which version of DSDL it is written in",
        zh: "文件没有说明它用哪个版本的 DSDL 写成"),
      what: Phrase(
        """
        `$dsdl-version` is absent or empty. It is a text, such as `"0.5.3"`.
        """,
        zh: """
          `$dsdl-version` 不存在或为空。它是文本，例如 `"0.5.3"`。
          """),
      why: Phrase(
        "The language has changed between versions; the version tells a reader what the rest means.",
        zh: "语言在各版本之间有过变化；版本告诉读取程序其余内容是什么意思。"),
      severityByPlace: Phrase(
        "An error in a description, a warning in a library.",
        zh: "在描述文件中为错误，在库中为警告。"),
      wrong: .files(
        RulePage.ExampleFile(
          "base.yaml",
          """
          meta:
              name: "pets"
          data:
              sample-type: Image
              samples:
                  - a.jpg
          """)),
      right: .yaml("Image", "a.jpg")))

  /// A file is written in another version of DSDL than 0.5: <doc:unsupported-version>.
  public static let unsupportedVersion = Rule(
    "unsupported-version", .warning, .sections,
    page: RulePage(
      summary: Phrase(
        "A file is written in another version of DSDL than 0.5",
        zh: "文件用 0.5 以外的 DSDL 版本写成"),
      what: Phrase(
        """
        `$dsdl-version` is a text, but not of the form 0.5.x. The file is read as if it were 0.5. A number \
        such as `0.5`, without quotes, is an `ambiguous-scalar`.
        """,
        zh: """
          `$dsdl-version` 是文本，但不是 0.5.x 的形式。文件按 0.5 读取。没有引号的数字（如 `0.5`）属\
          于 `ambiguous-scalar`。
          """),
      why: Phrase(
        "What another version means by the same words may differ from what is checked here.",
        zh: "同样的词在另一个版本中的含义，可能与这里所检查的不同。"),
      wrong: .files(
        RulePage.ExampleFile(
          "base.yaml",
          """
          $dsdl-version: "0.9.0"
          meta:
              name: "pets"
          data:
              sample-type: Image
              samples:
                  - a.jpg
          """)),
      right: .yaml("Image", "a.jpg")))

  /// A part that a file must have is missing: <doc:missing-section>.
  public static let missingSection = Rule(
    "missing-section", .error, .sections, isSuppressible: false,
    page: RulePage(
      summary: Phrase(
        "A part that a file must have is missing",
        zh: "缺少文件必须有的部分"),
      what: Phrase(
        """
        A description is empty or has no `meta` or no `data`, `data` has no `sample-type`, a samples file \
        has no `samples`, or a global-info file no `global-info`.
        """,
        zh: """
          描述文件是空的，或没有 `meta` 或 `data`；`data` 没有 `sample-type`；样本文件没有 `samples`；\
          全局信息文件没有 `global-info`。
          """),
      why: Phrase(
        """
        Readers of DSDL expect these parts. Nothing needs to stand in `meta`, but its absence is more often \
        a sign of a wrong indentation or a wrong file than a decision.
        """,
        zh: """
          DSDL 的读取程序需要这些部分。`meta` 中可以什么都不写，但没有它更可能意味着缩进有误或文件不\
          对，而不是有意为之。
          """),
      wrong: .files(
        RulePage.ExampleFile(
          "base.yaml",
          """
          $dsdl-version: "0.5.3"
          data:
              sample-type: Image
              samples:
                  - a.jpg
          """)),
      right: .yaml("Image", "a.jpg")))

  /// A description has a section that DSDL does not know: <doc:unknown-section>.
  public static let unknownSection = Rule(
    "unknown-section", .warning, .sections,
    page: RulePage(
      summary: Phrase(
        "A description has a section that DSDL does not know",
        zh: "描述文件中有 DSDL 不认识的部分"),
      what: Phrase(
        """
        A key at the top of a description, or in `data`, that has no meaning there, or a key with `$` at the \
        top of a library. Free information about the dataset belongs under `meta`. A definition in such a \
        place is `misplaced-definition`. In a YAML file of samples, a field of the samples that stands beside them.
        """,
        zh: """
          描述文件顶层或 `data` 中有一个在那里没有含义的键，或者库的顶层有一个以 `$` 开头的键。关于数\
          据集的自由信息应放在 `meta` 下。放在这种位置的定义属于 `misplaced-definition`。在 YAML \
          样本文件中，写在样本列表旁边的样本字段也会报告。
          """),
      why: Phrase(
        "The section is ignored. If its name is misspelt, what it says has no effect.",
        zh: "这个部分会被忽略。如果是名称拼错了，它所写的内容就不起作用。"),
      wrong: .files(
        .description(
          """
          license: "CC BY 4.0"
          data:
              sample-type: Image
              samples:
                  - a.jpg
          """)),
      right: .files(
        RulePage.ExampleFile(
          "base.yaml",
          """
          $dsdl-version: "0.5.3"
          meta:
              name: "pets"
              license: "CC BY 4.0"
          data:
              sample-type: Image
              samples:
                  - a.jpg
          """))))

  /// Values in the description are ignored, since a path names others: <doc:ignored-section>.
  public static let ignoredSection = Rule(
    "ignored-section", .warning, .sections,
    page: RulePage(
      summary: Phrase(
        "Values in the description are ignored, since a path names others",
        zh: "描述文件中的值被忽略，因为路径指定了另外的值"),
      what: Phrase(
        """
        `samples` stands beside a `sample-path` that names files, or `global-info` beside such a \
        `global-info-path`. The path wins; what stands in the description is not read. So it is with the \
        samples in a folder within a folder that `sample-path` names: only the files of that one are read.
        """,
        zh: """
          `samples` 与指定了文件的 `sample-path` 并存，或者 `global-info` 与这样的 \
          `global-info-path` 并存。以路径为准；写在描述文件中的内容不会读取。`sample-path` 所指文件夹的\
          子文件夹中的样本也是如此：只读取该文件夹本身的文件。
          """),
      why: Phrase(
        "Somebody may think that both count, or edit the part without effect.",
        zh: "有人可能以为两者都有效，或者修改了这一部分却没有效果。"),
      wrong: .files(
        .description(
          """
          data:
              sample-type: Image
              sample-path: samples.json
              samples:
                  - b.jpg
          """),
        .samples(#""a.jpg""#)),
      right: .files(
        .description(
          """
          data:
              sample-type: Image
              sample-path: samples.json
          """),
        .samples(#""a.jpg""#, #""b.jpg""#))))

  /// A definition stands beside `data` instead of under `defs`: <doc:misplaced-definition>.
  public static let misplacedDefinition = Rule(
    "misplaced-definition", .error, .sections,
    page: RulePage(
      summary: Phrase(
        "A definition stands beside `data` instead of under `defs`",
        zh: "定义写在 `data` 旁边，而不是 `defs` 下"),
      what: Phrase(
        """
        In a description, a struct or class domain is defined at the top level. There, only the sections \
        stand; definitions stand under `defs`. In a library both places are right. Nowhere does a definition \
        stand inside of a struct. The definition is used all the same, so that nothing else is reported \
        because of it.
        """,
        zh: """
          描述文件的顶层定义了结构体或类别域。那里只放各个部分；定义应放在 `defs` 下。在库中两种位置\
          都可以。任何地方的定义都不能写在结构体里面。这个定义照样会使用，因此不会由它引出别的问题。
          """),
      why: Phrase(
        "Other readers look under `defs` alone and do not find it.",
        zh: "其他读取程序只在 `defs` 下查找，找不到它。"),
      wrong: .files(
        .description(
          """
          Pet:
              $def: class_domain
              classes: [cat, dog]
          data:
              sample-type: Label[dom=Pet]
              samples:
                  - cat
          """)),
      right: .yaml("Label[dom=Pet]", "cat", defs: RulePage.Example.pet)))

  /// An imported library defines nothing: <doc:empty-library>.
  public static let emptyLibrary = Rule(
    "empty-library", .warning, .sections,
    page: RulePage(
      summary: Phrase(
        "An imported library defines nothing",
        zh: "导入的库没有定义任何东西"),
      what: Phrase(
        "A library has neither definitions nor imports: it is empty, or all of it is commented out.",
        zh: "库中既没有定义也没有导入：它是空的，或者全被注释掉了。"),
      why: Phrase(
        "The import has no effect, and a library rarely is empty on purpose.",
        zh: "这个导入不起作用，而库很少会有意留空。"),
      wrong: .files(
        .description(
          """
          $import:
              - lib
          data:
              sample-type: Image
              samples:
                  - a.jpg
          """),
        RulePage.ExampleFile(
          "lib.yaml",
          """
          $dsdl-version: "0.5.3"
          # Pet:
          #     $def: class_domain
          #     classes: [cat, dog]
          """)),
      right: .files(
        .description(
          """
          $import:
              - lib
          data:
              sample-type: Image
              samples:
                  - a.jpg
          """),
        .library(RulePage.Example.pet))))

  /// A description is imported as if it were a library: <doc:imported-description>.
  public static let importedDescription = Rule(
    "imported-description", .warning, .sections,
    page: RulePage(
      summary: Phrase(
        "A description is imported as if it were a library",
        zh: "描述文件被当作库导入"),
      what: Phrase(
        """
        `$import` leads to a file that has samples of its own. Its definitions are taken; its samples and \
        its `meta` are not looked at.
        """,
        zh: """
          `$import` 指向一个自身带有样本的文件。它的定义会采用；它的样本和 `meta` 不会查看。
          """),
      why: Phrase(
        """
        The imported subset can no longer change its definitions without changing this one. Definitions that \
        are shared belong in a library.
        """,
        zh: "被导入的子集再也不能只改自己的定义而不影响这一个。共用的定义应放在库中。"),
      wrong: .files(
        .description(
          """
          $import:
              - train
          data:
              sample-type: Label[dom=Pet]
              samples:
                  - dog
          """),
        RulePage.ExampleFile(
          "train.yaml",
          """
          $dsdl-version: "0.5.3"
          meta:
              name: "pets, for training"
          defs:
              Pet:
                  $def: class_domain
                  classes: [cat, dog]
          data:
              sample-type: Label[dom=Pet]
              samples:
                  - cat
          """)),
      right: .files(
        .description(
          """
          $import:
              - lib
          data:
              sample-type: Label[dom=Pet]
              samples:
                  - dog
          """),
        .library(RulePage.Example.pet))))

  /// A dataset has no samples: <doc:no-samples>.
  public static let noSamples = Rule(
    "no-samples", .error, .sections, isSuppressible: false,
    page: RulePage(
      summary: Phrase(
        "A dataset has no samples",
        zh: "数据集没有样本"),
      what: Phrase(
        """
        The list of samples is empty in every file named, a folder holds no samples files, or `data` has \
        neither `sample-path` nor `samples`.
        """,
        zh: """
          所指定的每个文件中样本列表都是空的，或者文件夹中没有样本文件，或者 `data` 既没有 \
          `sample-path` 也没有 `samples`。
          """),
      why: Phrase(
        "An empty dataset is most often the result of a conversion that failed, and trains nothing.",
        zh: "空的数据集多半是转换失败的结果，什么也训练不了。"),
      wrong: .files(
        .description(
          """
          data:
              sample-type: Image
              sample-path: samples.json
          """),
        RulePage.ExampleFile("samples.json", #"{"samples": []}"#)),
      right: .json("Image", #""a.jpg""#)))

  /// A part of the dataset was not checked, and nothing else says so: <doc:not-checked>.
  public static let notChecked = Rule(
    "not-checked", .error, .sections, isSuppressible: false, isFixed: true,
    page: RulePage(
      summary: Phrase(
        "A part of the dataset was not checked, and nothing else says so",
        zh: "数据集有一部分没有检查，而别处没有说明"),
      what: Phrase(
        """
        A type is not known, a file of samples was not read, or not to its end, and the rule that says why was \
        turned off or into a warning. Samples that you leave out yourself, with `--samples` say, are not meant.
        """,
        zh: """
          某个类型未知，或者样本文件没有读取或没有读完，而说明原因的规则被关闭或降为警告。您自己略去的样本\
          （例如用 `--samples`）不算在内。
          """),
      why: Phrase(
        """
        A report without an error means that everything was looked at. That is why this rule alone cannot be turned \
        off, or into a warning; `--fail-on never` leaves the exit code 0 all the same.
        """,
        zh: """
          没有错误的报告意味着一切都检查过了。因此唯独这条规则不能关闭，也不能降为警告；`--fail-on never` 仍可使退出码为 0。
          """),
      wrong: .files(
        .description(
          """
          data:
              sample-type: List[Picture]
              samples:
                  - [a.jpg]
          """),
        notRunnable: Phrase(
          "The rule shows with --rule unknown-type=off only",
          zh: "这条规则只有在使用 --rule unknown-type=off 时才会出现")),
      right: .yaml("List[Image]", "[a.jpg]")))

  /// `local` is written for `$local`: <doc:bare-local>.
  public static let bareLocal = Rule(
    "bare-local", .warning, .sections,
    page: RulePage(
      summary: Phrase(
        "`local` is written for `$local`",
        zh: "把 `$local` 写成了 `local`"),
      what: Phrase(
        """
        `sample-path` or `global-info-path` is the word `local`, as some documents print it. It is read as \
        `$local`: the values stand in the description. Leaving the path out means the same.
        """,
        zh: """
          `sample-path` 或 `global-info-path` 是单词 `local`，有些文档就是这样印的。它按 `$local` 读\
          取：值写在描述文件中。不写路径也是同样的意思。
          """),
      why: Phrase(
        "Other readers take it for a file or folder named `local`.",
        zh: "其他读取程序会把它当作名为 `local` 的文件或文件夹。"),
      wrong: .files(
        .description(
          """
          data:
              sample-type: Image
              sample-path: local
              samples:
                  - a.jpg
          """)),
      right: .files(
        .description(
          """
          data:
              sample-type: Image
              sample-path: $local
              samples:
                  - a.jpg
          """))))

  /// `global-info-type` stands without global info: <doc:missing-global-info>.
  public static let missingGlobalInfo = Rule(
    "missing-global-info", .error, .sections,
    page: RulePage(
      summary: Phrase(
        "`global-info-type` stands without global info",
        zh: "有 `global-info-type`，却没有全局信息"),
      what: Phrase(
        "`data` has a `global-info-type`, but neither a `global-info-path` nor `global-info` itself.",
        zh: """
          `data` 有 `global-info-type`，但既没有 `global-info-path`，也没有 `global-info` 本身。
          """),
      why: Phrase(
        "The dataset promises information that it does not hold; a reader that needs it fails.",
        zh: "数据集承诺了它并不包含的信息；需要它的读取程序会失败。"),
      wrong: .files(
        .description(
          """
          data:
              global-info-type: Dict
              sample-type: Image
              samples:
                  - a.jpg
          """)),
      right: .files(
        .description(
          """
          data:
              global-info-type: Dict
              global-info:
                  license: "CC BY 4.0"
              sample-type: Image
              samples:
                  - a.jpg
          """))))

  /// Global info stands without a type: <doc:untyped-global-info>.
  public static let untypedGlobalInfo = Rule(
    "untyped-global-info", .warning, .sections,
    page: RulePage(
      summary: Phrase(
        "Global info stands without a type",
        zh: "有全局信息，却没有类型"),
      what: Phrase(
        "`data` has `global-info` or `global-info-path`, but no `global-info-type`.",
        zh: """
          `data` 有 `global-info` 或 `global-info-path`，但没有 `global-info-type`。
          """),
      why: Phrase(
        "Without a type it cannot be checked, and a reader does not know what to expect.",
        zh: "没有类型就无法检查，读取程序也不知道会得到什么。"),
      wrong: .files(
        .description(
          """
          data:
              global-info:
                  license: "CC BY 4.0"
              sample-type: Image
              samples:
                  - a.jpg
          """)),
      right: .files(
        .description(
          """
          data:
              global-info-type: Dict
              global-info:
                  license: "CC BY 4.0"
              sample-type: Image
              samples:
                  - a.jpg
          """))))
}
