// Pages of the rules about imports.

extension RulePage {
  static let importNotFound = RulePage(
    summary: "An import leads to no file and to no template",
    what: """
      An entry of `$import` is found nowhere: not in the folders of `--library-path`, not in the importing \
      file's folder or in `../defs/` from there, not in the folders of `DSDL_LIBRARY_PATH`, not among the \
      built-in templates. Every path that was tried is listed.
      """,
    why: "Definitions are missing. Those that the dataset needs are reported where they are used.",
    severityByPlace: "An error in a description, a warning in a library.",
    wrong: .files(
      .description(
        """
        $import:
            - library
        data:
            sample-type: Image
            samples:
                - a.jpg
        """),
      .library(Example.pet)),
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

  static let redundantImport = RulePage(
    summary: "A file is imported that has been imported already",
    what: """
      A file imports the same file twice, imports itself, or imports a file that imports it in turn. Two \
      names of one file count as the same. Each file is read once, so that nothing happens.
      """,
    why: """
      It is harmless here, but other readers may follow the circle, and one of two entries may be a slip.
      """,
    wrong: .files(
      .description(
        """
        $import:
            - lib
            - lib.yaml
        data:
            sample-type: Label[dom=Pet]
            samples:
                - cat
        """),
      .library(Example.pet)),
    right: .files(
      .description(
        """
        $import:
            - lib
        data:
            sample-type: Label[dom=Pet]
            samples:
                - cat
        """),
      .library(Example.pet)))

  static let duplicateDefinition = RulePage(
    summary: "Two files define the same name",
    what: """
      A struct or class domain has the name of one in another file. The later import wins over the \
      earlier, and a file over its imports. Both places are shown. The same name twice in one file is \
      `duplicate-key`.
      """,
    why: "Which of them counts depends on the order of imports, and another reader may choose otherwise.",
    wrong: .files(
      .description(
        """
        $import:
            - lib
        defs:
            Pet:
                $def: class_domain
                classes: [cat, dog, rabbit]
        data:
            sample-type: Label[dom=Pet]
            samples:
                - rabbit
        """),
      .library(Example.pet)),
    right: .files(
      .description(
        """
        $import:
            - lib
        defs:
            SmallPet:
                $def: class_domain
                classes: [hamster, rabbit]
        data:
            sample-type: Label[dom=SmallPet]
            samples:
                - rabbit
        """),
      .library(Example.pet)))
}
