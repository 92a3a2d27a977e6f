// Pages of the rules about type expressions and their arguments.

extension RulePage {
  static let typeSyntax = RulePage(
    summary: "A type expression cannot be read",
    what: """
      A type is a name, and arguments in brackets where it takes any: `List[etype=Label[dom=Pet]]`. A \
      bracket that is not closed or closed twice, text after the end, a call such as `List(Int)`, or a \
      missing value is reported at the token at fault. A type that is no text at all is `wrong-shape`.
      """,
    why: """
      Type expressions are data: they are read by this grammar and never run, so nothing else can have a \
      meaning.
      """,
    wrong: .json("List[Int", "[1, 2]"),
    right: .json("List[Int]", "[1, 2]"))

  static let typeStyle = RulePage(
    summary: "A type expression has something superfluous",
    what: """
      Brackets without arguments, a comma after the last argument, or a no-break space where a blank \
      belongs.
      """,
    why: "The meaning is clear, but other readers stumble over it.",
    wrong: .json("List[Int,]", "[1, 2]"),
    right: .json("List[Int]", "[1, 2]"))

  static let unportableSyntax = RulePage(
    summary: "Something is written as the Python SDK cannot read it",
    what: """
      A blank inside of a type expression, a list of one class domain (`Label[dom=[Pet]]`), a type as a \
      mapping with `$type`, a library that imports another one, an import with another suffix than `.yaml`, samples in \
      JSON Lines, or a struct whose name is part of the name of another one that its fields refer to.
      """,
    why: """
      All of it has one meaning here. The Python SDK by OpenDataLab refuses it, or takes it for something else: turn \
      the rule on if your dataset must be readable there.
      """,
    wrong: .json("List[ Int ]", "[1, 2]"),
    right: .json("List[Int]", "[1, 2]"))

  static let unknownType = RulePage(
    summary: "A type does not exist",
    what: """
      A name is neither a built-in type nor a struct that is defined or imported. Names differ by case. \
      For names that stand in older documents, such as `Bbox`, `InsMap` and `SegMap`, the right one is \
      proposed.
      """,
    why: "What has no type cannot be checked.",
    wrong: .json("Bbox", "[10, 20, 30, 40]"),
    right: .json("BBox", "[10, 20, 30, 40]"))

  static let wrongKind = RulePage(
    summary: "A class domain stands for a type, or a struct for a class domain",
    what: """
      A name is defined, but as another kind: `sample-type: Pet` where `Pet` is a class domain, or \
      `Label[dom=Photo]` where `Photo` is a struct or a built-in type.
      """,
    why: "Values have types; a class domain is only a list of names, which the type `Label` refers to.",
    wrong: .json("Pet", #""cat""#, defs: Example.pet),
    right: .json("Label[dom=Pet]", #""cat""#, defs: Example.pet))

  static let unknownClassDomain = RulePage(
    summary: "A class domain does not exist",
    what: """
      A name stands where a class domain belongs, and none of that name is defined or imported. If a param \
      is called so, the `$` before it is missing.
      """,
    why: "Without the domain no label can be checked.",
    wrong: .json("Label[dom=Pets]", #""cat""#, defs: Example.pet),
    right: .json("Label[dom=Pet]", #""cat""#, defs: Example.pet))

  static let unknownParameter = RulePage(
    summary: "A type has no parameter of that name",
    what: """
      An argument names a parameter that the built-in type does not have, or a param that the struct does \
      not declare in `$params`. The nearest name is proposed.
      """,
    why: "The argument has no effect, and what was meant keeps its default.",
    wrong: .json("BBox[format=xyxy]", "[10, 20, 30, 40]"),
    right: .json("BBox[mode=xyxy]", "[10, 20, 30, 40]"))

  static let missingParameter = RulePage(
    summary: "A type needs an argument that it does not get",
    what: """
      `Label`, `Keypoint` and `LabelMap` without `dom`, `List` without `etype`, or a struct without one of \
      its `$params`, whether or not a sample needs it.
      """,
    why: "The type says too little to check a value.",
    wrong: .json("Label", #""cat""#, defs: Example.pet),
    right: .json("Label[dom=Pet]", #""cat""#, defs: Example.pet))

  static let duplicateParameter = RulePage(
    summary: "A type gets the same argument twice",
    what: "A parameter is named twice in one pair of brackets, or given by place and by name.",
    why: "One of the two has no effect, and readers differ on which.",
    wrong: .json("List[etype=Int, etype=Int]", "[1, 2]"),
    right: .json("List[etype=Int]", "[1, 2]"))

  static let positionalArgument = RulePage(
    summary: "An argument stands without a name where it needs one",
    what: """
      Only four arguments may leave out their name: the element type of `List`, and the domain of `Label`, \
      `Keypoint` and `LabelMap`. All others, and those of structs, are named.
      """,
    why: "Other readers refuse the form; and to a person, `BBox[xyxy]` does not say what is meant by it.",
    wrong: .json("BBox[xyxy]", "[10, 20, 30, 40]"),
    right: .json("BBox[mode=xyxy]", "[10, 20, 30, 40]"))

  static let invalidParameterValue = RulePage(
    summary: "An argument has a value that the parameter does not take",
    what: """
      A `mode` or `measure` that does not exist, an `fmt` with an unknown directive, a `load_dim` that is \
      no positive whole number, an `ordered` that is no boolean, a list of class domains where one is \
      taken, a value that is no class domain for a name of `$params`. A param stands for a class domain or \
      a list of them, not for types, modes or numbers.
      """,
    why: "Readers fall back to a default or stop.",
    wrong: .json("BBox[mode=xyhw]", "[10, 20, 30, 40]"),
    right: .json("BBox[mode=xywh]", "[10, 20, 30, 40]"))

  static let deprecatedParameter = RulePage(
    summary: "A type has an argument from an older draft of DSDL",
    what: """
      `optional=True` or `is_attr=True` stands among the arguments of a type. The first makes the field \
      optional, as `$optional` does; the second has no effect.
      """,
    why: "The arguments are no longer part of the language, and current readers refuse them.",
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
        """))

  static let ignoredParameter = RulePage(
    summary: "An argument has no effect",
    what: """
      `InstanceID` is given an `id_type`, the `id_type` of `UniqueID` is the word `None`, or an `fmt` is \
      empty.
      """,
    why: "Somebody may count on an effect that the argument does not have.",
    wrong: .json("InstanceID[id_type=cats]", #""7""#),
    right: .json("InstanceID", #""7""#))

  static let undeclaredParam = RulePage(
    summary: "A struct uses a param that it does not declare",
    what: """
      `$name` stands in a field, and `name` is not among the `$params` of that struct; or it stands where \
      there are no params, as in `sample-type`. The params of a struct that uses this one are not visible \
      in it.
      """,
    why: "The param has no value.",
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
        """))

  static let unusedParam = RulePage(
    summary: "A struct declares a param that no field uses",
    what: """
      A name in `$params` does not occur as `$name` in any field. Leaving such a param without a value is \
      a warning, too, and not an error.
      """,
    why: "Whoever uses the struct has to give a class domain that nothing depends on.",
    wrong: .json(
      "Photo[cdom=Pet]", #"{"image": "a.jpg"}"#,
      defs: """
        \(Example.pet)
        Photo:
            $def: struct
            $params: ['cdom']
            $fields:
                image: Image
        """),
    right: .json(
      "Photo", #"{"image": "a.jpg"}"#,
      defs: """
        \(Example.pet)
        Photo:
            $def: struct
            $fields:
                image: Image
        """))

  static let shadowingParam = RulePage(
    summary: "A param has the name of a type or a class domain",
    what: "A name in `$params` is also that of a built-in type, a struct or a class domain.",
    why: """
      `Label[dom=Pet]` and `Label[dom=$Pet]` then mean different things, and one is easily taken for the \
      other.
      """,
    wrong: .json(
      "Photo[Pet=Pet]", #"{"image": "a.jpg", "label": "cat"}"#,
      defs: """
        \(Example.pet)
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
        \(Example.pet)
        Photo:
            $def: struct
            $params: ['cdom']
            $fields:
                image: Image
                label: Label[dom=$cdom]
        """))
}
