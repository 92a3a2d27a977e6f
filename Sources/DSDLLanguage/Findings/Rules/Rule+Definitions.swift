// Long because each rule stands here with its page.
// Pages of the rules about definitions of either kind and their names, and about structs.

extension Rule {
  /// A definition does not say of what kind it is: <doc:missing-def>.
  public static let missingDef = Rule(
    "missing-def", .error, .definitions, isSuppressible: false,
    page: RulePage(
      summary: Phrase(
        "A definition does not say of what kind it is",
        zh: "定义没有说明它是哪一种"),
      what: Phrase(
        """
        A definition has no `$def`, which is `struct` or `class_domain`, or is no mapping at all. `$defs` \
        and `def` are frequent slips.
        """,
        zh: """
          定义没有 `$def`（应为 `struct` 或 `class_domain`），或者根本不是映射。`$defs` 和 `def` 是常\
          见的笔误。
          """),
      why: Phrase(
        "Without its kind a definition cannot be read.",
        zh: "不知道种类，就无法读取定义。"),
      wrong: .json(
        "Photo", #"{"image": "a.jpg"}"#,
        defs: """
          Photo:
              $fields:
                  image: Image
          """),
      right: .json(
        "Photo", #"{"image": "a.jpg"}"#,
        defs: """
          Photo:
              $def: struct
              $fields:
                  image: Image
          """)))

  /// A definition is of a kind that does not exist: <doc:unknown-definition-kind>.
  public static let unknownDefinitionKind = Rule(
    "unknown-definition-kind", .error, .definitions, isSuppressible: false,
    page: RulePage(
      summary: Phrase(
        "A definition is of a kind that does not exist",
        zh: "定义的种类不存在"),
      what: Phrase(
        """
        `$def` is neither `struct` nor `class_domain`. The spelling `class-domain`, with a hyphen, stands in \
        older documents.
        """,
        zh: """
          `$def` 既不是 `struct` 也不是 `class_domain`。较早的文档中有带连字符的写法 `class-domain`。
          """),
      why: Phrase(
        "A definition of an unknown kind cannot be read.",
        zh: "种类未知的定义无法读取。"),
      wrong: .json(
        "Label[dom=Pet]", #""cat""#,
        defs: """
          Pet:
              $def: class-domain
              classes: [cat, dog]
          """),
      right: .json("Label[dom=Pet]", #""cat""#, defs: RulePage.Example.pet)))

  /// A name is not an identifier: <doc:invalid-name>.
  public static let invalidName = Rule(
    "invalid-name", .error, .definitions,
    page: RulePage(
      summary: Phrase(
        "A name is not an identifier",
        zh: "名称不是标识符"),
      what: Phrase(
        """
        Names of structs, class domains, fields and params begin with a letter of any script or `_`, and go \
        on with letters, digits and `_`. A struct or class domain must not be a keyword of Python either. \
        The form `Points[Person]` of older drafts, a domain with its parent, is reported here; parents are \
        written into the class names, as in `person.nose`. So is `$optional` when it is indented into \
        `$fields` and read as a field.
        """,
        zh: """
          结构体、类别域、字段和形参的名称以任意文字的字母或 `_` 开头，后面是字母、数字和 `_`。结构体\
          和类别域也不能是 Python 的关键字。较早草案中带父级的类别域写法 `Points[Person]` 在这里报告；\
          父级应写进类别名称，如 `person.nose`。`$optional` 缩进到 `$fields` 里面而被当作字段时，也在\
          这里报告。
          """),
      why: Phrase(
        "Names stand in type expressions, and other tools make Python classes of them.",
        zh: "名称会出现在类型表达式中，其他工具还会用它们生成 Python 的类。"),
      wrong: .json(
        "Image", #""a.jpg""#,
        defs: """
          2ndPhoto:
              $def: struct
              $fields:
                  image: Image
          """),
      right: .json(
        "Image", #""a.jpg""#,
        defs: """
          SecondPhoto:
              $def: struct
              $fields:
                  image: Image
          """)))

  /// A field or param has a name that other tools may refuse: <doc:unportable-name>.
  public static let unportableName = Rule(
    "unportable-name", .warning, .definitions,
    page: RulePage(
      summary: Phrase(
        "A field or param has a name that other tools may refuse",
        zh: "字段或形参的名称可能被其他工具拒绝"),
      what: Phrase(
        """
        A field or a param has a hyphen in its name, or is a keyword of Python, or a field is called `self` or `namespace`, \
        which the Python SDK keeps for itself. Published datasets have such fields (`class-info`, `def`), so they are \
        accepted. Also reported is a struct whose name is part of a built-in type's name in its own fields, such as `Box` \
        with a `BBox`: the SDK takes it for a struct that contains itself. And names, those of classes and definitions \
        too, that look like others: with full-width characters, with letters in another Unicode form than NFC, or with a \
        Greek or Cyrillic letter among Latin ones.
        """,
        zh: """
          字段或形参的名称中有连字符，或是 Python 的关键字，或者字段名为 `self` 或 `namespace`（\
          Python SDK 自己要用）。已发布的数据集中有这样的字段（`class-info`、`def`），因此予以接受。\
          结构体的名称若是其自身字段所用内置类型名称的一部分，也会报告，例如 `Box` 中有 `BBox`：SDK \
          会当作结构体包含它自己。看上去与别的名称相同的名称也会报告（包括类别和定义的名称）：\
          含有全角字符、不是 NFC 形式的字母，或在拉丁字母之间夹有希腊字母或西里尔字母。
          """),
      why: Phrase(
        "Tools that make attributes and arguments of the names cannot express them.",
        zh: "用这些名称生成属性和参数的工具无法表达它们。"),
      wrong: .json(
        "Photo", #"{"file-name": "a.jpg"}"#,
        defs: """
          Photo:
              $def: struct
              $fields:
                  file-name: Image
          """),
      right: .json(
        "Photo", #"{"file_name": "a.jpg"}"#,
        defs: """
          Photo:
              $def: struct
              $fields:
                  file_name: Image
          """)))

  /// A definition has the name of a built-in type: <doc:reserved-name>.
  public static let reservedName = Rule(
    "reserved-name", .error, .definitions,
    page: RulePage(
      summary: Phrase(
        "A definition has the name of a built-in type",
        zh: "定义使用了内置类型的名称"),
      what: Phrase(
        """
        A struct or class domain is called `Image`, `Label`, `List` or like another built-in type. Names \
        differ by case: `image` is free.
        """,
        zh: """
          结构体或类别域取名为 `Image`、`Label`、`List` 或其他内置类型的名称。名称区分大小写：\
          `image` 可以使用。
          """),
      why: Phrase(
        "Every use of the name would mean two things.",
        zh: "否则这个名称的每次使用都会有两种含义。"),
      severityByPlace: Phrase(
        """
        A warning for a class domain named `std`, a name that the language keeps for itself; an error else.
        """,
        zh: "名为 `std` 的类别域为警告，这个名称由语言保留；其余为错误。"),
      wrong: .json(
        "Image", #""a.jpg""#,
        defs: """
          Video:
              $def: struct
              $fields:
                  frames: List[Image]
          """),
      right: .json(
        "Image", #""a.jpg""#,
        defs: """
          Clip:
              $def: struct
              $fields:
                  frames: List[Image]
          """)))

  /// A definition has a property that DSDL does not know: <doc:unknown-property>.
  public static let unknownProperty = Rule(
    "unknown-property", .warning, .definitions,
    page: RulePage(
      summary: Phrase(
        "A definition has a property that DSDL does not know",
        zh: "定义中有 DSDL 不认识的属性"),
      what: Phrase(
        """
        A struct has a key other than `$def`, `$params`, `$fields` and `$optional`, or a class domain one \
        other than `$def`, `classes` and `skeleton`.
        """,
        zh: """
          结构体中有 `$def`、`$params`、`$fields`、`$optional` 以外的键，或者类别域中有 `$def`、\
          `classes`、`skeleton` 以外的键。
          """),
      why: Phrase(
        """
        The property is ignored. If it is a field that stands beside `$fields` instead of in it, or if the \
        name is misspelt, what it says has no effect.
        """,
        zh: """
          这个属性会被忽略。如果它本是字段，却写在 `$fields` 旁边而不是里面，或者名称拼错了，它所写的\
          内容就不起作用。
          """),
      wrong: .json(
        "Photo", #"{"image": "a.jpg"}"#,
        defs: """
          Photo:
              $def: struct
              $comment: what a camera took
              $fields:
                  image: Image
          """),
      right: .json(
        "Photo", #"{"image": "a.jpg"}"#,
        defs: """
          # what a camera took
          Photo:
              $def: struct
              $fields:
                  image: Image
          """)))

  /// A struct contains itself: <doc:cyclic-definition>.
  public static let cyclicDefinition = Rule(
    "cyclic-definition", .error, .definitions, isSuppressible: false,
    page: RulePage(
      summary: Phrase(
        "A struct contains itself",
        zh: "结构体包含它自己"),
      what: Phrase(
        """
        Fields, through other structs and lists, lead from a struct back to it. The circle is shown, and \
        reported once, whether or not a sample uses it.
        """,
        zh: """
          字段经由其他结构体和列表，又回到同一个结构体。整个圈会列出，并且只报告一次，不论是否有样本\
          使用它。
          """),
      why: Phrase(
        """
        Through required fields no sample of finite size exists. Through lists or optional fields one would, \
        but DSDL has no recursive types, and other readers never finish.
        """,
        zh: """
          如果经由必需的字段，就不存在大小有限的样本。如果经由列表或可选字段，样本可以存在，但 DSDL \
          没有递归类型，其他读取程序永远读不完。
          """),
      wrong: .json(
        "Image", #""a.jpg""#,
        defs: """
          Album:
              $def: struct
              $fields:
                  photos: List[Image]
                  albums: List[Album]
          """),
      right: .json(
        "Image", #""a.jpg""#,
        defs: """
          Album:
              $def: struct
              $fields:
                  photos: List[Image]
                  pages: List[Page]
          Page:
              $def: struct
              $fields:
                  photos: List[Image]
          """)))

  /// A struct has no fields: <doc:empty-struct>.
  public static let emptyStruct = Rule(
    "empty-struct", .error, .definitions,
    page: RulePage(
      summary: Phrase(
        "A struct has no fields",
        zh: "结构体没有字段"),
      what: Phrase(
        "`$fields` is absent or null, or there is no field in it.",
        zh: "`$fields` 不存在或为 null，或者其中没有字段。"),
      why: Phrase(
        "Every object would break it or say nothing; something has been forgotten or is indented wrongly.",
        zh: "任何对象要么不符合它，要么什么也没说；多半是漏写了什么，或者缩进有误。"),
      wrong: .json(
        "Image", #""a.jpg""#,
        defs: """
          Photo:
              $def: struct
              $fields: {}
          """),
      right: .json(
        "Image", #""a.jpg""#,
        defs: """
          Photo:
              $def: struct
              $fields:
                  image: Image
          """)))

  /// `$optional` names a field that the struct does not have: <doc:unknown-optional-field>.
  public static let unknownOptionalField = Rule(
    "unknown-optional-field", .error, .definitions,
    page: RulePage(
      summary: Phrase(
        "`$optional` names a field that the struct does not have",
        zh: "`$optional` 中有结构体所没有的字段"),
      what: Phrase(
        "A name in `$optional` is not among the `$fields` of the same struct.",
        zh: "`$optional` 中的名称不在同一结构体的 `$fields` 中。"),
      why: Phrase(
        "The name is most likely misspelt, and the field that was meant stays required.",
        zh: "名称多半拼错了，而本意所指的字段仍是必需的。"),
      wrong: .json(
        "Photo", #"{"image": "a.jpg", "caption": "a cat"}"#,
        defs: """
          Photo:
              $def: struct
              $fields:
                  image: Image
                  caption: Text
              $optional: ['captoin']
          """),
      right: .json(
        "Photo", #"{"image": "a.jpg", "caption": "a cat"}"#,
        defs: """
          Photo:
              $def: struct
              $fields:
                  image: Image
                  caption: Text
              $optional: ['caption']
          """)))

  /// A name stands twice in `$params` or `$optional`: <doc:duplicate-name>.
  public static let duplicateName = Rule(
    "duplicate-name", .warning, .definitions,
    page: RulePage(
      summary: Phrase(
        "A name stands twice in `$params`, `$optional` or `sample-path`",
        zh: "名称在 `$params`、`$optional` 或 `sample-path` 中出现两次"),
      what: Phrase(
        "The same name is repeated in the list. A param or a field counts once; a file of samples is read twice.",
        zh: "列表中重复了同一个名称。形参或字段只算一次；样本文件会读取两次。"),
      why: Phrase(
        "The second may have been meant to be another name.",
        zh: "第二个的本意可能是另一个名称。"),
      wrong: .json(
        "Photo", #"{"image": "a.jpg"}"#,
        defs: """
          Photo:
              $def: struct
              $fields:
                  image: Image
                  caption: Text
              $optional: ['caption', 'caption']
          """),
      right: .json(
        "Photo", #"{"image": "a.jpg"}"#,
        defs: """
          Photo:
              $def: struct
              $fields:
                  image: Image
                  caption: Text
              $optional: ['caption']
          """)))

  /// Nothing leads from the dataset to a definition: <doc:unused-definition>.
  public static let unusedDefinition = Rule(
    "unused-definition", nil, .definitions,
    page: RulePage(
      summary: Phrase(
        "Nothing leads from the dataset to a definition",
        zh: "从数据集出发到不了某个定义"),
      what: Phrase(
        """
        A struct or class domain is reached neither from `sample-type` nor from `global-info-type`. Off by \
        default, because libraries are shared between datasets. Definitions of the built-in templates are \
        not reported, and nothing is said while a type or an import cannot be read, or of a library that is \
        validated by itself.
        """,
        zh: """
          从 `sample-type` 和 `global-info-type` 都到不了某个结构体或类别域。默认关闭，因为库由多个数\
          据集共用。内置模板的定义不作报告；有类型或导入无法读取时，或单独检查一个库时，也不作报告。
          """),
      why: Phrase(
        """
        In a library of one dataset such a definition is often a remainder, or its name is misspelt where it \
        is used.
        """,
        zh: "在只供一个数据集使用的库中，这样的定义往往是遗留物，或者使用它的地方拼错了名称。"),
      wrong: .json(
        "Image", #""a.jpg""#,
        defs: RulePage.Example.pet),
      right: .json("Label[dom=Pet]", #""cat""#, defs: RulePage.Example.pet)))
}
