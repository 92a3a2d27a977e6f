// Pages of the rules about the sections of a description or library, and about its imports.

extension RulePage {
  static let missingVersion = RulePage(
    summary: "A file does not say which version of DSDL it is written in",
    what: """
      `$dsdl-version` is absent or empty. It is a text, such as `"0.5.3"`.
      """,
    why: "The language has changed between versions; the version tells a reader what the rest means.",
    severityByPlace: "An error in a description, a warning in a library.",
    wrong: .files(
      ExampleFile(
        "base.yaml",
        """
        meta:
            name: "pets"
        data:
            sample-type: Image
            samples:
                - a.jpg
        """)),
    right: .yaml("Image", "a.jpg"))

  static let unsupportedVersion = RulePage(
    summary: "A file is written in another version of DSDL than 0.5",
    what: """
      `$dsdl-version` is a text, but not of the form 0.5.x. The file is read as if it were 0.5. A number \
      such as `0.5`, without quotes, is an `ambiguous-scalar`.
      """,
    why: "What another version means by the same words may differ from what is checked here.",
    wrong: .files(
      ExampleFile(
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
    right: .yaml("Image", "a.jpg"))

  static let missingSection = RulePage(
    summary: "A part that a file must have is missing",
    what: """
      A description is empty or has no `meta` or no `data`, `data` has no `sample-type`, a samples file \
      has no `samples`, or a global-info file no `global-info`.
      """,
    why: """
      Readers of DSDL expect these parts. Nothing needs to stand in `meta`, but its absence is more often \
      a sign of a wrong indentation or a wrong file than a decision.
      """,
    wrong: .files(
      ExampleFile(
        "base.yaml",
        """
        $dsdl-version: "0.5.3"
        data:
            sample-type: Image
            samples:
                - a.jpg
        """)),
    right: .yaml("Image", "a.jpg"))

  static let unknownSection = RulePage(
    summary: "A description has a section that DSDL does not know",
    what: """
      A key at the top of a description, or in `data`, that has no meaning there, or a key with `$` at the \
      top of a library. Free information about the dataset belongs under `meta`. A definition in such a \
      place is `misplaced-definition`.
      """,
    why: "The section is ignored. If its name is misspelt, what it says has no effect.",
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
      ExampleFile(
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
        """)))

  static let ignoredSection = RulePage(
    summary: "Values in the description are ignored, since a path names others",
    what: """
      `samples` stands beside a `sample-path` that names files, or `global-info` beside such a \
      `global-info-path`. The path wins; what stands in the description is not read.
      """,
    why: "Somebody may think that both count, or edit the part without effect.",
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
      .samples(#""a.jpg""#, #""b.jpg""#)))

  static let misplacedDefinition = RulePage(
    summary: "A definition stands beside `data` instead of under `defs`",
    what: """
      In a description, a struct or class domain is defined at the top level. There, only the sections \
      stand; definitions stand under `defs`. In a library both places are right. The definition is used \
      all the same, so that nothing else is reported because of it.
      """,
    why: "Other readers look under `defs` alone and do not find it.",
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
    right: .yaml("Label[dom=Pet]", "cat", defs: Example.pet))

  static let emptyLibrary = RulePage(
    summary: "An imported library defines nothing",
    what: "A library has neither definitions nor imports: it is empty, or all of it is commented out.",
    why: "The import has no effect, and a library rarely is empty on purpose.",
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
      ExampleFile(
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
      .library(Example.pet)))

  static let importedDescription = RulePage(
    summary: "A description is imported as if it were a library",
    what: """
      `$import` leads to a file that has samples of its own. Its definitions are taken; its samples and \
      its `meta` are not looked at.
      """,
    why: """
      The imported subset can no longer change its definitions without changing this one. Definitions that \
      are shared belong in a library.
      """,
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
      ExampleFile(
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
      .library(Example.pet)))

  static let noSamples = RulePage(
    summary: "A dataset has no samples",
    what: """
      The list of samples is empty in every file named, a folder holds no samples files, or `data` has \
      neither `sample-path` nor `samples`.
      """,
    why: "An empty dataset is most often the result of a conversion that failed, and trains nothing.",
    wrong: .files(
      .description(
        """
        data:
            sample-type: Image
            sample-path: samples.json
        """),
      ExampleFile("samples.json", #"{"samples": []}"#)),
    right: .json("Image", #""a.jpg""#))

  static let bareLocal = RulePage(
    summary: "`local` is written for `$local`",
    what: """
      `sample-path` or `global-info-path` is the word `local`, as some documents print it. It is read as \
      `$local`: the values stand in the description. Leaving the path out means the same.
      """,
    why: "Other readers take it for a file or folder named `local`.",
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
        """)))

  static let missingGlobalInfo = RulePage(
    summary: "`global-info-type` stands without global info",
    what: "`data` has a `global-info-type`, but neither a `global-info-path` nor `global-info` itself.",
    why: "The dataset promises information that it does not hold; a reader that needs it fails.",
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
        """)))

  static let untypedGlobalInfo = RulePage(
    summary: "Global info stands without a type",
    what: "`data` has `global-info` or `global-info-path`, but no `global-info-type`.",
    why: "Without a type it cannot be checked, and a reader does not know what to expect.",
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
        """)))
}
