// Pages of the rules about definitions of either kind and their names, and about structs.

extension RulePage {
  static let missingDef = RulePage(
    summary: "A definition does not say of what kind it is",
    what: """
      A definition has no `$def`, which is `struct` or `class_domain`, or is no mapping at all. `$defs` \
      and `def` are frequent slips.
      """,
    why: "Without its kind a definition cannot be read.",
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
        """))

  static let unknownDefinitionKind = RulePage(
    summary: "A definition is of a kind that does not exist",
    what: """
      `$def` is neither `struct` nor `class_domain`. The spelling `class-domain`, with a hyphen, stands in \
      older documents.
      """,
    why: "A definition of an unknown kind cannot be read.",
    wrong: .json(
      "Label[dom=Pet]", #""cat""#,
      defs: """
        Pet:
            $def: class-domain
            classes: [cat, dog]
        """),
    right: .json("Label[dom=Pet]", #""cat""#, defs: Example.pet))

  static let invalidName = RulePage(
    summary: "A name is not an identifier",
    what: """
      Names of structs, class domains, fields and params begin with a letter of any script or `_`, and go \
      on with letters, digits and `_`. A struct or class domain must not be a keyword of Python either. \
      The form `Points[Person]` of older drafts, a domain with its parent, is reported here; parents are \
      written into the class names, as in `person.nose`. So is `$optional` when it is indented into \
      `$fields` and read as a field.
      """,
    why: "Names stand in type expressions, and other tools make Python classes of them.",
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
        """))

  static let unportableName = RulePage(
    summary: "A field or param has a name that other tools may refuse",
    what: """
      A field or a param has a hyphen in its name, or is a keyword of Python, or a field is called `self` or `namespace`, \
      which the Python SDK keeps for itself. Published datasets have such fields (`class-info`, `def`), so they are \
      accepted. Also reported is a struct whose name is part of a built-in type's name in its own fields, such as `Box` \
      with a `BBox`: the SDK takes it for a struct that contains itself.
      """,
    why: "Tools that make attributes and arguments of the names cannot express them.",
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
        """))

  static let reservedName = RulePage(
    summary: "A definition has the name of a built-in type",
    what: """
      A struct or class domain is called `Image`, `Label`, `List` or like another built-in type. Names \
      differ by case: `image` is free.
      """,
    why: "Every use of the name would mean two things.",
    severityByPlace: """
      A warning for a class domain named `std`, a name that the language keeps for itself; an error else.
      """,
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
        """))

  static let unknownProperty = RulePage(
    summary: "A definition has a property that DSDL does not know",
    what: """
      A struct has a key other than `$def`, `$params`, `$fields` and `$optional`, or a class domain one \
      other than `$def`, `classes` and `skeleton`.
      """,
    why: """
      The property is ignored. If it is a field that stands beside `$fields` instead of in it, or if the \
      name is misspelt, what it says has no effect.
      """,
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
        """))

  static let cyclicDefinition = RulePage(
    summary: "A struct contains itself",
    what: """
      Fields, through other structs and lists, lead from a struct back to it. The circle is shown, and \
      reported once, whether or not a sample uses it.
      """,
    why: """
      Through required fields no sample of finite size exists. Through lists or optional fields one would, \
      but DSDL has no recursive types, and other readers never finish.
      """,
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
        """))

  static let emptyStruct = RulePage(
    summary: "A struct has no fields",
    what: "`$fields` is absent or null, or there is no field in it.",
    why: "Every object would break it or say nothing; something has been forgotten or is indented wrongly.",
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
        """))

  static let unknownOptionalField = RulePage(
    summary: "`$optional` names a field that the struct does not have",
    what: "A name in `$optional` is not among the `$fields` of the same struct.",
    why: "The name is most likely misspelt, and the field that was meant stays required.",
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
        """))

  static let duplicateName = RulePage(
    summary: "A name stands twice in `$params` or `$optional`",
    what: "The same name is repeated in the list. It counts once.",
    why: "The second may have been meant to be another name.",
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
        """))

  static let unusedDefinition = RulePage(
    summary: "Nothing leads from the dataset to a definition",
    what: """
      A struct or class domain is reached neither from `sample-type` nor from `global-info-type`. Off by \
      default, because libraries are shared between datasets. Definitions of the built-in templates are \
      not reported, and nothing is said while a type or an import cannot be read, or of a library that is \
      validated by itself.
      """,
    why: """
      In a library of one dataset such a definition is often a remainder, or its name is misspelt where it \
      is used.
      """,
    wrong: .json(
      "Image", #""a.jpg""#,
      defs: Example.pet),
    right: .json("Label[dom=Pet]", #""cat""#, defs: Example.pet))
}
