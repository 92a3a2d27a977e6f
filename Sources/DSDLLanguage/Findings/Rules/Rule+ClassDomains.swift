// Pages of the rules about class domains.

extension Rule {
  /// A class domain has no classes: <doc:empty-class-domain>.
  public static let emptyClassDomain = Rule(
    "empty-class-domain", .error, .definitions,
    page: RulePage(
      summary: Phrase(
        "A class domain has no classes",
        zh: "类别域没有类别"),
      what: Phrase(
        "`classes` is absent, null or an empty list.",
        zh: "`classes` 不存在、为 null 或是空列表。"),
      why: Phrase(
        "No label can be of such a domain.",
        zh: "没有标签能属于这样的类别域。"),
      wrong: .json(
        "Image", #""a.jpg""#,
        defs: """
          Pet:
              $def: class_domain
              classes: []
          """),
      right: .json("Image", #""a.jpg""#, defs: RulePage.Example.pet)))

  /// A class has a name that no label can have: <doc:invalid-class-name>.
  public static let invalidClassName = Rule(
    "invalid-class-name", .error, .definitions,
    page: RulePage(
      summary: Phrase(
        "A class has a name that no label can have",
        zh: "类别的名称是任何标签都不能有的"),
      what: Phrase(
        """
        A class name is empty or null, starts with `.`, contains `::`, which separates the domain from the \
        class in a qualified label, or is a list or mapping instead of a text.
        """,
        zh: """
          类别名称为空或 null，以 `.` 开头，含有 `::`（它在限定标签中分隔类别域与类别），或者是列表或\
          映射而不是文本。
          """),
      why: Phrase(
        "Labels could not name the class, or would name another.",
        zh: "标签无法指明这个类别，或者会指向另一个类别。"),
      wrong: .json(
        "Label[dom=Pet]", #""cat""#,
        defs: """
          Pet:
              $def: class_domain
              classes: [cat, "dog::hound"]
          """),
      right: .json(
        "Label[dom=Pet]", #""cat""#,
        defs: """
          Pet:
              $def: class_domain
              classes: [cat, dog.hound]
          """)))

  /// A class has a name that other tools may not take: <doc:class-name-style>.
  public static let classNameStyle = Rule(
    "class-name-style", .warning, .definitions,
    page: RulePage(
      summary: Phrase(
        "A class has a name that other tools may not take",
        zh: "类别的名称可能不被其他工具接受"),
      what: Phrase(
        """
        A class name has characters other than letters of any script, digits, `_`, blanks and the `.` \
        between levels; or blanks in a name with levels; or an empty level, as in `dog..hound`; or blanks \
        around it, which are cut off; or it looks like another class of its domain and is none; or it stands without quotes on several lines, \
        where a comma may be missing. Names such as \
        `nose[person]`, with a parent in brackets, are taken literally.
        """,
        zh: """
          类别名称中有任意文字的字母、数字、`_`、空格和分隔层级的 `.` 以外的字符；或者有层级的名称中\
          有空格；或者有空的层级，如 `dog..hound`；或者两端有空格（会被去掉）；\
          或者看起来与同一类别域中的另一个类别一样，却不是它；或者不加引号写在多行上，可能缺了逗号。`nose[person]` 这样在\
          方括号中写父级的名称，按字面理解。
          """),
      why: Phrase(
        """
        Tools derive identifiers, columns and file names from class names, and some split at such \
        characters.
        """,
        zh: "工具会用类别名称生成标识符、列名和文件名，有的还会在这些字符处拆分。"),
      wrong: .json(
        "Label[dom=Clothes]", #""hats""#,
        defs: """
          Clothes:
              $def: class_domain
              classes: [hats, coats/jackets]
          """),
      right: .json(
        "Label[dom=Clothes]", #""hats""#,
        defs: """
          Clothes:
              $def: class_domain
              classes: [hats, coats_and_jackets]
          """)))

  /// A class stands twice in its domain: <doc:duplicate-class>.
  public static let duplicateClass = Rule(
    "duplicate-class", .warning, .definitions,
    page: RulePage(
      summary: Phrase(
        "A class stands twice in its domain",
        zh: "类别在类别域中出现两次"),
      what: Phrase(
        """
        Two entries of `classes` are the same name, compared character by character after blanks around it \
        are cut off. Both keep their number; the name stands for the later one.
        """,
        zh: """
          `classes` 中有两项是同一个名称；比较时先去掉两端的空格，再逐个字符比较。两项都保留各自的编\
          号；这个名称代表后面那一项。
          """),
      why: Phrase(
        "One class has two numbers, so that data with numbers and data with names no longer agree.",
        zh: "一个类别有两个编号，用编号的数据与用名称的数据便不再一致。"),
      wrong: .json(
        "Label[dom=Pet]", #""dog""#,
        defs: """
          Pet:
              $def: class_domain
              classes: [cat, dog, cat]
          """),
      right: .json("Label[dom=Pet]", #""dog""#, defs: RulePage.Example.pet)))

  /// A skeleton is not a list of pairs of class numbers: <doc:invalid-skeleton>.
  public static let invalidSkeleton = Rule(
    "invalid-skeleton", .error, .definitions,
    page: RulePage(
      summary: Phrase(
        "A skeleton is not a list of pairs of class numbers",
        zh: "骨架不是类别编号对的列表"),
      what: Phrase(
        """
        An entry of `skeleton` is not a list of two whole numbers, or one of them is below 1. Classes are \
        counted from 1.
        """,
        zh: """
          `skeleton` 中的一项不是由两个整数组成的列表，或者其中一个小于 1。类别从 1 开始编号。
          """),
      why: Phrase(
        "The line between two points cannot be drawn, or joins other points than was meant.",
        zh: "两点之间的连线无法画出，或者连接了本意之外的点。"),
      wrong: .json(
        "Keypoint[dom=Eye]", "[[10, 20, 2], [30, 20, 2]]",
        defs: """
          Eye:
              $def: class_domain
              classes: [left, right]
              skeleton: [[0, 1]]
          """),
      right: .json(
        "Keypoint[dom=Eye]", "[[10, 20, 2], [30, 20, 2]]",
        defs: """
          Eye:
              $def: class_domain
              classes: [left, right]
              skeleton: [[1, 2]]
          """)))

  /// A skeleton has a line that makes no sense: <doc:suspicious-skeleton>.
  public static let suspiciousSkeleton = Rule(
    "suspicious-skeleton", .warning, .definitions,
    page: RulePage(
      summary: Phrase(
        "A skeleton has a line that makes no sense",
        zh: "骨架中有一条没有意义的连线"),
      what: Phrase(
        """
        A pair in `skeleton` has a number beyond the classes, joins a class to itself, or stands there \
        twice.
        """,
        zh: """
          `skeleton` 中的一对含有超出类别数的编号，或把一个类别与自己相连，或出现了两次。
          """),
      why: Phrase(
        "Readers skip the line, draw it twice or stop; a class may be missing from the list.",
        zh: "读取程序会略过这条连线、画两次或者停下；也可能是列表中缺了一个类别。"),
      wrong: .json(
        "Keypoint[dom=Eye]", "[[10, 20, 2], [30, 20, 2]]",
        defs: """
          Eye:
              $def: class_domain
              classes: [left, right]
              skeleton: [[1, 3]]
          """),
      right: .json(
        "Keypoint[dom=Eye]", "[[10, 20, 2], [30, 20, 2]]",
        defs: """
          Eye:
              $def: class_domain
              classes: [left, right]
              skeleton: [[1, 2]]
          """)))

  /// Keypoints have a class domain without a skeleton: <doc:missing-skeleton>.
  public static let missingSkeleton = Rule(
    "missing-skeleton", .warning, .types,
    page: RulePage(
      summary: Phrase(
        "Keypoints have a class domain without a skeleton",
        zh: "关键点的类别域没有骨架"),
      what: Phrase(
        """
        The domain of a `Keypoint` type has no `skeleton`. Reported once, at the type. An empty skeleton \
        says that there are no lines, and is not reported.
        """,
        zh: """
          `Keypoint` 类型的类别域没有 `skeleton`。只在类型处报告一次。空的骨架表示没有连线，不会报告。
          """),
      why: Phrase(
        "Other readers demand the skeleton of a domain that keypoints refer to.",
        zh: "其他读取程序要求关键点所用的类别域有骨架。"),
      wrong: .json(
        "Keypoint[dom=Eye]", "[[10, 20, 2], [30, 20, 2]]",
        defs: """
          Eye:
              $def: class_domain
              classes: [left, right]
          """),
      right: .json(
        "Keypoint[dom=Eye]", "[[10, 20, 2], [30, 20, 2]]",
        defs: """
          Eye:
              $def: class_domain
              classes: [left, right]
              skeleton: [[1, 2]]
          """)))

  /// No sample has a label of some class: <doc:unused-class>.
  public static let unusedClass = Rule(
    "unused-class", nil, .definitions,
    page: RulePage(
      summary: Phrase(
        "No sample has a label of some class",
        zh: "某个类别在任何样本中都没有标签"),
      what: Phrase(
        """
        A class of a domain that labels refer to does not occur in any sample checked, by name or by number. \
        Off by default, because a subset rarely has all classes. Nothing is said of domains that keypoints or \
        label maps refer to, nor while samples cannot be read or have wrong labels of the domain, because \
        these may mean any class.
        """,
        zh: """
          标签所用类别域中的某个类别，在检查过的样本中既没有以名称、也没有以编号出现。默认关闭，因为\
          一个子集很少包含所有类别。关键点或标签图所用的类别域不作报告；有样本无法读取，或该类别域有\
          错误的标签时，也不作报告，因为它们可能指任何类别。
          """),
      why: Phrase(
        "In a whole dataset, a class without samples is never learned, and may be misspelt in the domain.",
        zh: "在整个数据集中，没有样本的类别永远学不到，也可能是类别域中拼错了。"),
      wrong: .json("Label[dom=Pet]", #""cat""#, defs: RulePage.Example.pet),
      right: .json("Label[dom=Pet]", #""cat""#, #""dog""#, defs: RulePage.Example.pet)))
}
