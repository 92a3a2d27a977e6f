// Long because each rule stands here with its page.
// Pages of the rules about type expressions and their arguments.

extension Rule {
  /// A type expression cannot be read: <doc:type-syntax>.
  public static let typeSyntax = Rule(
    "type-syntax", .error, .types, isSuppressible: false,
    page: RulePage(
      summary: Phrase(
        "A type expression cannot be read",
        zh: "类型表达式无法读取"),
      what: Phrase(
        """
        A type is a name, and arguments in brackets where it takes any: `List[etype=Label[dom=Pet]]`. A \
        bracket that is not closed or closed twice, text after the end, a call such as `List(Int)`, or a \
        missing value is reported at the token at fault. A type that is no text at all is `wrong-shape`.
        """,
        zh: """
          类型是一个名称，需要时后面跟方括号中的实参：`List[etype=Label[dom=Pet]]`。方括号没有闭合或\
          闭合了两次、结尾之后还有文字、写成 `List(Int)` 这样的调用、缺少值，都会在出错的记号处报告。\
          根本不是文本的类型属于 `wrong-shape`。
          """),
      why: Phrase(
        """
        Type expressions are data: they are read by this grammar and never run, so nothing else can have a \
        meaning.
        """,
        zh: "类型表达式是数据：按这个语法读取，从不运行，因此别的写法都不会有含义。"),
      wrong: .json("List[Int", "[1, 2]"),
      right: .json("List[Int]", "[1, 2]")))

  /// A type expression has something superfluous: <doc:type-style>.
  public static let typeStyle = Rule(
    "type-style", .warning, .types,
    page: RulePage(
      summary: Phrase(
        "A type expression has something superfluous",
        zh: "类型表达式中有多余的东西"),
      what: Phrase(
        """
        Brackets without arguments, a comma after the last argument, or a no-break space where a blank \
        belongs.
        """,
        zh: "没有实参的方括号、最后一个实参后面的逗号，或者该用空格的地方用了不换行空格。"),
      why: Phrase(
        "The meaning is clear, but other readers stumble over it.",
        zh: "意思是清楚的，但其他读取程序会出错。"),
      wrong: .json("List[Int,]", "[1, 2]"),
      right: .json("List[Int]", "[1, 2]")))

  /// Something is written as the Python SDK cannot read it: <doc:unportable-syntax>.
  public static let unportableSyntax = Rule(
    "unportable-syntax", nil, .types,
    page: RulePage(
      summary: Phrase(
        "Something is written as the Python SDK cannot read it",
        zh: "写法是 Python SDK 无法读取的"),
      what: Phrase(
        """
        A blank inside of a type expression, a list of one class domain (`Label[dom=[Pet]]`), a type as a \
        mapping with `$type`, a library that imports another one, an import with another suffix than `.yaml`, samples in \
        JSON Lines, an anchor of YAML whose name another one has before it, or a struct whose name is part of the name of \
        another one that its fields refer to.
        """,
        zh: """
          类型表达式中的空格、只含一个类别域的列表（`Label[dom=[Pet]]`）、用带 `$type` 的映射写的类型、\
          导入另一个库的库、后缀不是 `.yaml` 的导入、JSON Lines 格式的样本、与前面的锚点同名的 YAML 锚点，或者结构体的名称是其字段\
          所用另一个结构体名称的一部分。
          """),
      why: Phrase(
        """
        All of it has one meaning here. The Python SDK by OpenDataLab refuses it, or takes it for something else: turn \
        the rule on if your dataset must be readable there.
        """,
        zh: """
          这些写法在这里都只有一种含义。OpenDataLab 的 Python SDK 会拒绝，或者理解成别的：如果您的数\
          据集必须能在那里读取，请打开这条规则。
          """),
      wrong: .json("List[ Int ]", "[1, 2]"),
      right: .json("List[Int]", "[1, 2]")))

  /// A type does not exist: <doc:unknown-type>.
  public static let unknownType = Rule(
    "unknown-type", .error, .types, isSuppressible: false,
    page: RulePage(
      summary: Phrase(
        "A type does not exist",
        zh: "类型不存在"),
      what: Phrase(
        """
        A name is neither a built-in type nor a struct that is defined or imported. Names differ by case. \
        For names that stand in older documents, such as `Bbox`, `InsMap` and `SegMap`, the right one is \
        proposed.
        """,
        zh: """
          名称既不是内置类型，也不是已定义或已导入的结构体。名称区分大小写。对于较早文档中的名称，如\
           `Bbox`、`InsMap`、`SegMap`，会给出正确的名称。
          """),
      why: Phrase(
        "What has no type cannot be checked.",
        zh: "没有类型就无法检查。"),
      wrong: .json("Bbox", "[10, 20, 30, 40]"),
      right: .json("BBox", "[10, 20, 30, 40]")))

  /// A class domain stands for a type, or a struct for a class domain: <doc:wrong-kind>.
  public static let wrongKind = Rule(
    "wrong-kind", .error, .types, isSuppressible: false,
    page: RulePage(
      summary: Phrase(
        "A class domain stands for a type, or a struct for a class domain",
        zh: "类别域用作了类型，或结构体用作了类别域"),
      what: Phrase(
        """
        A name is defined, but as another kind: `sample-type: Pet` where `Pet` is a class domain, or \
        `Label[dom=Photo]` where `Photo` is a struct or a built-in type.
        """,
        zh: """
          名称有定义，但属于另一种：`sample-type: Pet` 中的 `Pet` 是类别域，或者 `Label[dom=Photo]` \
          中的 `Photo` 是结构体或内置类型。
          """),
      why: Phrase(
        "Values have types; a class domain is only a list of names, which the type `Label` refers to.",
        zh: "值有类型；类别域只是名称的列表，由类型 `Label` 引用。"),
      wrong: .json("Pet", #""cat""#, defs: RulePage.Example.pet),
      right: .json("Label[dom=Pet]", #""cat""#, defs: RulePage.Example.pet)))

  /// A class domain does not exist: <doc:unknown-class-domain>.
  public static let unknownClassDomain = Rule(
    "unknown-class-domain", .error, .types, isSuppressible: false,
    page: RulePage(
      summary: Phrase(
        "A class domain does not exist",
        zh: "类别域不存在"),
      what: Phrase(
        """
        A name stands where a class domain belongs, and none of that name is defined or imported. If a param \
        is called so, the `$` before it is missing.
        """,
        zh: """
          需要类别域的地方写了一个名称，但没有定义或导入过叫这个名称的类别域。如果有形参叫这个名称，\
          那么是漏写了前面的 `$`。
          """),
      why: Phrase(
        "Without the domain no label can be checked.",
        zh: "没有类别域，任何标签都无法检查。"),
      wrong: .json("Label[dom=Pets]", #""cat""#, defs: RulePage.Example.pet),
      right: .json("Label[dom=Pet]", #""cat""#, defs: RulePage.Example.pet)))

  /// A type has no parameter of that name: <doc:unknown-parameter>.
  public static let unknownParameter = Rule(
    "unknown-parameter", .error, .types, isSuppressible: false,
    page: RulePage(
      summary: Phrase(
        "A type has no parameter of that name",
        zh: "类型没有这个名称的参数"),
      what: Phrase(
        """
        An argument names a parameter that the built-in type does not have, or a param that the struct does \
        not declare in `$params`. The nearest name is proposed.
        """,
        zh: """
          实参所指的参数是内置类型所没有的，或是结构体没有在 `$params` 中声明的形参。会给出最接近的名\
          称。
          """),
      why: Phrase(
        "The argument has no effect, and what was meant keeps its default.",
        zh: "这个实参不起作用，本意所指的参数仍是默认值。"),
      wrong: .json("BBox[format=xyxy]", "[10, 20, 30, 40]"),
      right: .json("BBox[mode=xyxy]", "[10, 20, 30, 40]")))

  /// A type needs an argument that it does not get: <doc:missing-parameter>.
  public static let missingParameter = Rule(
    "missing-parameter", .error, .types, isSuppressible: false,
    page: RulePage(
      summary: Phrase(
        "A type needs an argument that it does not get",
        zh: "类型缺少所需的实参"),
      what: Phrase(
        """
        `Label`, `Keypoint` and `LabelMap` without `dom`, `List` without `etype`, or a struct without one of \
        its `$params`, whether or not a sample needs it.
        """,
        zh: """
          `Label`、`Keypoint`、`LabelMap` 没有 `dom`，`List` 没有 `etype`，或者结构体缺少 `$params` \
          中的某一个，不论是否有样本用到。
          """),
      why: Phrase(
        "The type says too little to check a value.",
        zh: "类型给出的信息太少，无法检查值。"),
      wrong: .json("Label", #""cat""#, defs: RulePage.Example.pet),
      right: .json("Label[dom=Pet]", #""cat""#, defs: RulePage.Example.pet)))

  /// A type gets the same argument twice: <doc:duplicate-parameter>.
  public static let duplicateParameter = Rule(
    "duplicate-parameter", .error, .types, isSuppressible: false,
    page: RulePage(
      summary: Phrase(
        "A type gets the same argument twice",
        zh: "类型的同一个实参给了两次"),
      what: Phrase(
        "A parameter is named twice in one pair of brackets, or given by place and by name.",
        zh: "在一对方括号中两次写了同一个参数，或者既按位置又按名称给出。"),
      why: Phrase(
        "One of the two has no effect, and readers differ on which.",
        zh: "两者之一不起作用，而不同的读取程序取舍不同。"),
      wrong: .json("List[etype=Int, etype=Int]", "[1, 2]"),
      right: .json("List[etype=Int]", "[1, 2]")))

  /// An argument stands without a name where it needs one: <doc:positional-argument>.
  public static let positionalArgument = Rule(
    "positional-argument", .error, .types,
    page: RulePage(
      summary: Phrase(
        "An argument stands without a name where it needs one",
        zh: "需要名称的实参没有写名称"),
      what: Phrase(
        """
        Only four arguments may leave out their name: the element type of `List`, and the domain of `Label`, \
        `Keypoint` and `LabelMap`. All others, and those of structs, are named.
        """,
        zh: """
          只有四个实参可以不写名称：`List` 的元素类型，以及 `Label`、`Keypoint`、`LabelMap` 的类别域。\
          其他实参以及结构体的实参都要写名称。
          """),
      why: Phrase(
        "Other readers refuse the form; and to a person, `BBox[xyxy]` does not say what is meant by it.",
        zh: """
          其他读取程序会拒绝这种写法；对人来说，`BBox[xyxy]` 也没有说明它是什么意思。
          """),
      wrong: .json("BBox[xyxy]", "[10, 20, 30, 40]"),
      right: .json("BBox[mode=xyxy]", "[10, 20, 30, 40]")))

  /// An argument has a value that the parameter does not take: <doc:invalid-parameter-value>.
  public static let invalidParameterValue = Rule(
    "invalid-parameter-value", .error, .types, isSuppressible: false,
    page: RulePage(
      summary: Phrase(
        "An argument has a value that the parameter does not take",
        zh: "实参的值是该参数所不接受的"),
      what: Phrase(
        """
        A `mode` or `measure` that does not exist, an `fmt` with an unknown directive, a `load_dim` that is \
        no positive whole number, an `ordered` that is no boolean, a list of class domains where one is \
        taken, a value that is no class domain for a name of `$params`. A param stands for a class domain or \
        a list of them, not for types, modes or numbers.
        """,
        zh: """
          不存在的 `mode` 或 `measure`、含有未知指令的 `fmt`、不是正整数的 `load_dim`、不是布尔值的 \
          `ordered`、只接受一个类别域处写了列表、`$params` 中的名称得到了不是类别域的值。形参代表一个\
          类别域或类别域的列表，不代表类型、模式或数字。
          """),
      why: Phrase(
        "Readers fall back to a default or stop.",
        zh: "读取程序会退回默认值，或者停下。"),
      wrong: .json("BBox[mode=xyhw]", "[10, 20, 30, 40]"),
      right: .json("BBox[mode=xywh]", "[10, 20, 30, 40]")))

  /// A type has an argument from an older draft of DSDL: <doc:deprecated-parameter>.
  public static let deprecatedParameter = Rule(
    "deprecated-parameter", .warning, .types,
    page: RulePage(
      summary: Phrase(
        "A type has an argument from an older draft of DSDL",
        zh: "类型中有 DSDL 较早草案的实参"),
      what: Phrase(
        """
        `optional=True` or `is_attr=True` stands among the arguments of a type. The first makes the field \
        optional, as `$optional` does; the second has no effect.
        """,
        zh: """
          类型的实参中有 `optional=True` 或 `is_attr=True`。前者使字段成为可选，与 `$optional` 相同；\
          后者不起作用。
          """),
      why: Phrase(
        "The arguments are no longer part of the language, and current readers refuse them.",
        zh: "这些实参已不属于语言，现在的读取程序会拒绝它们。"),
      wrong: .json(
        "Photo", #"{"image": "a.jpg"}"#,
        defs: """
          Photo:
              $def: struct
              $fields:
                  image: Image
                  indoors: Bool[optional=True]
          """),
      right: .json(
        "Photo", #"{"image": "a.jpg"}"#,
        defs: """
          Photo:
              $def: struct
              $fields:
                  image: Image
                  indoors: Bool
              $optional: ['indoors']
          """)))

  /// An argument has no effect: <doc:ignored-parameter>.
  public static let ignoredParameter = Rule(
    "ignored-parameter", .warning, .types,
    page: RulePage(
      summary: Phrase(
        "An argument has no effect",
        zh: "实参不起作用"),
      what: Phrase(
        """
        `InstanceID` is given an `id_type`, the `id_type` of `UniqueID` is the word `None`, or an `fmt` is \
        empty.
        """,
        zh: """
          `InstanceID` 带有 `id_type`，`UniqueID` 的 `id_type` 是单词 `None`，或者 `fmt` 为空。
          """),
      why: Phrase(
        "Somebody may count on an effect that the argument does not have.",
        zh: "有人可能会指望这个实参并不具有的作用。"),
      wrong: .json("InstanceID[id_type=cats]", #""7""#),
      right: .json("InstanceID", #""7""#)))

  /// A struct uses a param that it does not declare: <doc:undeclared-param>.
  public static let undeclaredParam = Rule(
    "undeclared-param", .error, .types, isSuppressible: false,
    page: RulePage(
      summary: Phrase(
        "A struct uses a param that it does not declare",
        zh: "结构体使用了没有声明的形参"),
      what: Phrase(
        """
        `$name` stands in a field, and `name` is not among the `$params` of that struct; or it stands where \
        there are no params, as in `sample-type`. The params of a struct that uses this one are not visible \
        in it.
        """,
        zh: """
          字段中有 `$name`，但 `name` 不在该结构体的 `$params` 中；或者它出现在没有形参的地方，如 \
          `sample-type`。使用这个结构体的外层结构体，其形参在这里不可见。
          """),
      why: Phrase(
        "The param has no value.",
        zh: "这个形参没有值。"),
      wrong: .json(
        "Image", #""a.jpg""#,
        defs: """
          Photo:
              $def: struct
              $fields:
                  image: Image
                  label: Label[dom=$cdom]
          """),
      right: .json(
        "Image", #""a.jpg""#,
        defs: """
          Photo:
              $def: struct
              $params: ['cdom']
              $fields:
                  image: Image
                  label: Label[dom=$cdom]
          """)))

  /// A struct declares a param that no field uses: <doc:unused-param>.
  public static let unusedParam = Rule(
    "unused-param", .warning, .types,
    page: RulePage(
      summary: Phrase(
        "A struct declares a param that no field uses",
        zh: "结构体声明了没有字段使用的形参"),
      what: Phrase(
        """
        A name in `$params` does not occur as `$name` in any field. Leaving such a param without a value is \
        a warning, too, and not an error.
        """,
        zh: """
          `$params` 中的名称没有以 `$name` 的形式出现在任何字段中。不给这样的形参赋值也只是警告，不是\
          错误。
          """),
      why: Phrase(
        "Whoever uses the struct has to give a class domain that nothing depends on.",
        zh: "使用这个结构体的人必须给出一个什么也不依赖的类别域。"),
      wrong: .json(
        "Photo[cdom=Pet]", #"{"image": "a.jpg"}"#,
        defs: """
          \(RulePage.Example.pet)
          Photo:
              $def: struct
              $params: ['cdom']
              $fields:
                  image: Image
          """),
      right: .json(
        "Photo", #"{"image": "a.jpg"}"#,
        defs: """
          \(RulePage.Example.pet)
          Photo:
              $def: struct
              $fields:
                  image: Image
          """)))

  /// A param has the name of a type or a class domain: <doc:shadowing-param>.
  public static let shadowingParam = Rule(
    "shadowing-param", .warning, .types,
    page: RulePage(
      summary: Phrase(
        "A param has the name of a type or a class domain",
        zh: "形参与类型或类别域同名"),
      what: Phrase(
        "A name in `$params` is also that of a built-in type, a struct or a class domain.",
        zh: "`$params` 中的名称同时也是某个内置类型、结构体或类别域的名称。"),
      why: Phrase(
        """
        `Label[dom=Pet]` and `Label[dom=$Pet]` then mean different things, and one is easily taken for the \
        other.
        """,
        zh: """
          这样一来 `Label[dom=Pet]` 与 `Label[dom=$Pet]` 的含义不同，很容易把一个看成另一个。
          """),
      wrong: .json(
        "Photo[Pet=Pet]", #"{"image": "a.jpg", "label": "cat"}"#,
        defs: """
          \(RulePage.Example.pet)
          Photo:
              $def: struct
              $params: ['Pet']
              $fields:
                  image: Image
                  label: Label[dom=$Pet]
          """),
      right: .json(
        "Photo[cdom=Pet]", #"{"image": "a.jpg", "label": "cat"}"#,
        defs: """
          \(RulePage.Example.pet)
          Photo:
              $def: struct
              $params: ['cdom']
              $fields:
                  image: Image
                  label: Label[dom=$cdom]
          """)))
}
