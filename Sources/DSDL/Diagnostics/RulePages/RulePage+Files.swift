// Pages of the rules about files and what is written in them.

extension RulePage {
  static let fileNotFound = RulePage(
    summary: "A samples or global-info file does not exist",
    what: """
      A path in `sample-path` or `global-info-path` leads to no file or folder. Paths are relative to the \
      folder of the description, not to the folder in which the command runs. In a list of paths each is \
      looked up. An import that leads nowhere is `import-not-found`.
      """,
    why: """
      Without the file nobody can read the dataset. Leaving out one file of a list would pass in silence, \
      with fewer samples than the description promises.
      """,
    wrong: .files(
      .description(
        """
        data:
            sample-type: Image
            sample-path: smaples.json
        """),
      .samples(#""a.jpg""#)),
    right: .json("Image", #""a.jpg""#))

  static let fileUnreadable = RulePage(
    summary: "A file exists but cannot be read",
    what: """
      The system refuses to open or read a file that the description names or imports: permissions are \
      missing, a disk fails, the path is that of a device. Or the file is something else than its name says: a \
      pointer of Git LFS, a page of HTML, an archive, a picture. The description itself being unreadable is no \
      finding: the command then ends with exit code 2.
      """,
    why: "What cannot be read cannot be checked, and other readers will fail as well.",
    wrong: Example(
      [
        .description(
          """
          data:
              sample-type: Image
              sample-path: samples.json
          """),
        .samples(#""a.jpg""#),
      ],
      notRunnable: "The permissions of samples.json must forbid reading it, as after chmod 000 samples.json"),
    right: .json("Image", #""a.jpg""#))

  static let fileChanged = RulePage(
    summary: "A file was written to, or replaced, while it was checked",
    what: """
      Before and after a file is read, it is looked up which file it is, how large, and when it was written to last. \
      If that is not the same, the findings may be of the old bytes, of the new ones, or of both. A file that became \
      shorter is `file-unreadable`.
      """,
    why: """
      A check tells what is right at a moment. Of a file that changes meanwhile nobody knows whether all of it was \
      seen, and a report without findings would be one of a file that never was.
      """,
    wrong: Example(
      [
        .description(
          """
          data:
              sample-type: Image
              sample-path: samples.json
          """),
        .samples(#""a.jpg""#),
      ],
      notRunnable: "Somebody must write to samples.json while it is checked"),
    right: .json("Image", #""a.jpg""#))

  static let unsupportedFile = RulePage(
    summary: "A samples or global-info file has a suffix that says nothing of how to read it",
    what: """
      Samples and global info are read from `.json`, `.jsonl`, `.ndjson`, `.yaml` and `.yml` files, in any \
      case. A path to a file with another suffix, or with none, is reported. In a folder such files are \
      passed over without a word.
      """,
    why: """
      The suffix decides how a file is read. Guessing would make one file mean two things to two readers.
      """,
    wrong: .files(
      .description(
        """
        data:
            sample-type: Image
            sample-path: samples.csv
        """),
      ExampleFile("samples.csv", "a.jpg")),
    right: .json("Image", #""a.jpg""#))

  static let encoding = RulePage(
    summary: "A file is not in UTF-8",
    what: """
      Descriptions, libraries and samples are UTF-8, with or without a byte order mark. UTF-16, UTF-32, \
      national encodings such as GBK and ISO 8859-1, and stray bytes in an otherwise sound file are \
      reported with the offset of the first byte that is wrong.
      """,
    why: """
      A reader that guesses another encoding gets other class names and other paths, and labels no longer \
      match their class domain.
      """,
    wrong: .files(
      ExampleFile(
        "base.yaml",
        latin1: """
          $dsdl-version: "0.5.3"
          meta:
              name: "Caf\u{E9}"
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
            name: "Caf\u{E9}"
        data:
            sample-type: Image
            samples:
                - a.jpg
        """)))

  static let yamlSyntax = RulePage(
    summary: "A file is not valid YAML",
    what: """
      The YAML reader cannot make sense of a file: a value with a colon that needs quotes, a tab as \
      indentation, a bracket that is never closed, an alias without its anchor, a second document in the \
      file. The place is where the reader gave up, which may be a little after the cause.
      """,
    why: "The file has no meaning from there on. The other files are still read and checked.",
    wrong: .files(
      ExampleFile(
        "base.yaml",
        """
        $dsdl-version: "0.5.3"
        meta:
            name: pets: cats and dogs
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
            name: "pets: cats and dogs"
        data:
            sample-type: Image
            samples:
                - a.jpg
        """)))

  static let yamlTag = RulePage(
    summary: "A YAML value carries a tag of an application",
    what: """
      Tags such as `!point`, `!!python/tuple`, `!!binary` or `!!set` stand before a value. The tags of the \
      YAML core schema (`!!str`, `!!int`, `!!float`, `!!bool`, `!!null`, `!!seq`, `!!map`) are understood.
      """,
    why: """
      An application's tag asks the reader to build an object of its own; some readers run code for that. \
      In DSDL the type of a value comes from the definitions alone.
      """,
    wrong: .yaml("Coord", "!point [1, 2]"),
    right: .yaml("Coord", "[1, 2]"))

  static let jsonSyntax = RulePage(
    summary: "A file is not valid JSON",
    what: """
      Something JSON does not allow: comments, single or typographic quotes, words without quotes, unknown \
      escapes, raw control characters in a string, numbers such as `007`, `.5` or `+1`, lone surrogates, \
      text after the end, an early end. Reading goes on at the next sample where the structure allows. A \
      comma before a closing bracket has its own rule, `json-trailing-comma`, and so do `NaN` and \
      `Infinity`, `nonfinite-number`.
      """,
    why: "Readers of JSON stop there, most of them without showing the place.",
    wrong: .json("Image", "'a.jpg'", #""b.jpg""#),
    right: .json("Image", #""a.jpg""#, #""b.jpg""#))

  static let jsonTrailingComma = RulePage(
    summary: "A comma stands before a closing bracket in JSON",
    what: """
      The last member of an object or the last element of a list is followed by a comma. The reader passes \
      over it, and what surrounds it is checked as usual.
      """,
    why: """
      Published examples of DSDL show such commas, so that people copy them, but JSON forbids them and \
      other readers refuse the whole file.
      """,
    wrong: .json("Dict", #"{"image": "a.jpg", "kind": "cat",}"#),
    right: .json("Dict", #"{"image": "a.jpg", "kind": "cat"}"#))

  static let limitExceeded = RulePage(
    summary: "A file or type is nested or expanded beyond all use",
    what: """
      Lists and objects are nested more than 512 deep, YAML aliases expand to more than 1,000,000 values, \
      or structs with params expand without end.
      """,
    why: """
      No dataset needs this, but a small file can be made to exhaust the memory of whoever reads it. There \
      is no need to trust a file in order to check it.
      """,
    wrong: .files(
      ExampleFile(
        "base.yaml",
        """
        $dsdl-version: "0.5.3"
        meta:
            a: &a [x, x, x, x, x, x, x, x, x, x]
            b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]
            c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]
            d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]
            e: &e [*d, *d, *d, *d, *d, *d, *d, *d, *d, *d]
            f: &f [*e, *e, *e, *e, *e, *e, *e, *e, *e, *e]
            g: &g [*f, *f, *f, *f, *f, *f, *f, *f, *f, *f]
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
            a: &a [x, x, x, x, x, x, x, x, x, x]
            b: [*a, *a]
        data:
            sample-type: Image
            samples:
                - a.jpg
        """)))

  static let duplicateKey = RulePage(
    summary: "A key stands twice in one mapping or object",
    what: """
      The same key appears again in a YAML mapping or a JSON object, at any level: sections, definitions, \
      fields, samples. Both places are shown.
      """,
    why: """
      Many readers keep the last value and say nothing, so that data is lost; others keep the first or \
      refuse the file.
      """,
    wrong: .json("Dict", #"{"image": "a.jpg", "kind": "cat", "kind": "dog"}"#),
    right: .json("Dict", #"{"image": "a.jpg", "kind": "dog"}"#))

  static let ambiguousScalar = RulePage(
    summary: "A YAML value without quotes that readers understand differently",
    what: """
      A plain value that is one thing here and another to a reader of YAML 1.1, such as PyYAML: `no` and \
      `on` (a boolean there), `2020-12-29` (a date), `15:32` (a number), `1e3` and `0o10` (a text), \
      `1_000` and `0b11` (a number). Where text is expected, it is read as text; `yes`, `no`, `on` and \
      `off` count as booleans where a `Bool` is expected.

      A number or boolean that is read as text although it is none to YAML is reported as well: a class \
      `1` or `true`, a key of a `Dict`, a version such as `0.5`, which as a number is the same as 0.50.
      """,
    why: """
      With quotes the value is the same text to every reader; a number has a form that is the same to all.
      """,
    wrong: .yaml("Str", "no"),
    right: .yaml("Str", #""no""#))

  static let ambiguousNumber = RulePage(
    summary: "A YAML number that has two values",
    what: """
      A plain number such as `010`, which is 8 to a reader of YAML 1.1 and 10 to one of YAML 1.2, or \
      `1:30`, which is 90 to the one and a text to the other. Leading zeros that change nothing, as in \
      `0007`, are an `ambiguous-scalar`, which is only a warning.
      """,
    why: """
      Nobody can tell which of the numbers was meant; one of two readers gets the wrong one without a \
      word.
      """,
    wrong: .yaml("Int", "010"),
    right: .yaml("Int", "8"))

  static let wrongShape = RulePage(
    summary: "A section or property has the wrong shape: a list, say, where a mapping belongs",
    what: """
      The value under a key of the language is not of the kind that the key takes: `classes` as one \
      string, `$import` as a string or with an entry that is empty, `defs` as a list, a type that is a \
      number, a null `sample-path`, a samples file that is a bare list instead of `{"samples": […]}`, one \
      object in place of the list of samples. Values of samples are not meant; for them there is \
      `type-mismatch`.
      """,
    why: """
      Readers that iterate over what they find take a string letter by letter or a mapping key by key, and \
      the mistake shows much later, or never.
      """,
    severityByPlace: """
      A warning for `meta` that is no mapping, since nothing depends on it; an error elsewhere.
      """,
    wrong: .files(
      .description(
        """
        data:
            sample-type: Image
            sample-path: samples.json
        """),
      ExampleFile("samples.json", #"["a.jpg", "b.jpg"]"#)),
    right: .json("Image", #""a.jpg""#, #""b.jpg""#))

  static let nullValue = RulePage(
    summary: "A key without a value where an empty value is meant",
    what: """
      `$import`, `$params`, `$optional` or `skeleton` is written without a value, or with `null` or `~`. \
      It is read as if it were empty or absent. Where null cannot be meant, as for `sample-path`, it is \
      `wrong-shape`.
      """,
    why: "Nothing is lost, but a value may have been forgotten, and not every reader takes null for empty.",
    wrong: .json(
      "Photo", #"{"image": "a.jpg"}"#,
      defs: """
        Photo:
            $def: struct
            $fields:
                image: Image
            $optional:
        """),
    right: .json(
      "Photo", #"{"image": "a.jpg"}"#,
      defs: """
        Photo:
            $def: struct
            $fields:
                image: Image
        """))
}
