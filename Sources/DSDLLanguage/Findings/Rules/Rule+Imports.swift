// Pages of the rules about imports.

extension Rule {
  /// An import leads to no file and to no template: <doc:import-not-found>.
  public static let importNotFound = Rule(
    "import-not-found", .error, .imports, isSuppressible: false,
    page: RulePage(
      summary: Phrase(
        "An import leads to no file and to no template",
        zh: "导入没有指向任何文件或模板"),
      what: Phrase(
        """
        An entry of `$import` is found nowhere: not in the folders of `--library-path`, not in the importing \
        file's folder or in `../defs/` from there, not in the folders of `DSDL_LIBRARY_PATH`, not among the \
        built-in templates. Every path that was tried is listed.
        """,
        zh: """
          `$import` 的某一项在哪里都找不到：不在 `--library-path` 的文件夹中，不在导入它的文件所在的\
          文件夹或从那里算起的 `../defs/` 中，不在 `DSDL_LIBRARY_PATH` 的文件夹中，也不在内置模板中。\
          试过的每个路径都会列出。
          """),
      why: Phrase(
        "Definitions are missing. Those that the dataset needs are reported where they are used.",
        zh: "缺少定义。数据集所需要的定义会在使用它们的地方报告。"),
      severityByPlace: Phrase(
        "An error in a description, a warning in a library.",
        zh: "在描述文件中为错误，在库中为警告。"),
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
        .library(RulePage.Example.pet)),
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

  /// A file is imported that has been imported already: <doc:redundant-import>.
  public static let redundantImport = Rule(
    "redundant-import", .warning, .imports,
    page: RulePage(
      summary: Phrase(
        "A file is imported that has been imported already",
        zh: "导入了已经导入过的文件"),
      what: Phrase(
        """
        A file imports the same file twice, imports itself, or imports a file that imports it in turn. Two \
        names of one file count as the same. Each file is read once, so that nothing happens.
        """,
        zh: """
          一个文件两次导入同一个文件、导入它自己，或者导入反过来又导入它的文件。同一个文件的两个名称\
          视为相同。每个文件只读一次，因此不会有什么后果。
          """),
      why: Phrase(
        """
        It is harmless here, but other readers may follow the circle, and one of two entries may be a slip.
        """,
        zh: """
          在这里没有害处，但其他读取程序可能会沿着这个圈一直走下去，两项中也可能有一项是笔误。
          """),
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
        .library(RulePage.Example.pet)),
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
        .library(RulePage.Example.pet))))

  /// Two files define the same name: <doc:duplicate-definition>.
  public static let duplicateDefinition = Rule(
    "duplicate-definition", .warning, .imports,
    page: RulePage(
      summary: Phrase(
        "Two files define the same name",
        zh: "两个文件定义了同一个名称"),
      what: Phrase(
        """
        A struct or class domain has the name of one in another file. The later import wins over the \
        earlier, and a file over its imports. Both places are shown. The same name twice in one file is \
        `duplicate-key`.
        """,
        zh: """
          结构体或类别域与另一个文件中的某个定义同名。后导入的优先于先导入的，文件自身优先于它所导入\
          的。两处位置都会列出。同一个文件中两次出现同一个名称属于 `duplicate-key`。
          """),
      why: Phrase(
        "Which of them counts depends on the order of imports, and another reader may choose otherwise.",
        zh: "以哪个为准取决于导入的顺序，另一个读取程序可能有不同的选择。"),
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
        .library(RulePage.Example.pet)),
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
        .library(RulePage.Example.pet))))
}
