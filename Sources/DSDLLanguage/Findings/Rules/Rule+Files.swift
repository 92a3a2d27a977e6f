// Long because each page has its texts in every language, with two examples.
// Pages of the rules about files and what is written in them.

extension Rule {
  /// A samples or global-info file does not exist: <doc:file-not-found>.
  public static let fileNotFound = Rule(
    "file-not-found", .error, .files, isSuppressible: false,
    page: RulePage(
      summary: Phrase(
        "A samples or global-info file does not exist",
        zh: "样本文件或全局信息文件不存在"),
      what: Phrase(
        """
        A path in `sample-path` or `global-info-path` leads to no file or folder. Paths are relative to the \
        folder of the description, not to the folder in which the command runs. In a list of paths each is \
        looked up. An import that leads nowhere is `import-not-found`.
        """,
        zh: """
          `sample-path` 或 `global-info-path` 中的路径没有指向任何文件或文件夹。路径相对于描述文件所\
          在的文件夹，而不是运行命令的文件夹。路径写成列表时，逐个查找。找不到的导入属于 \
          `import-not-found`。
          """),
      why: Phrase(
        """
        Without the file nobody can read the dataset. Leaving out one file of a list would pass in silence, \
        with fewer samples than the description promises.
        """,
        zh: """
          没有这个文件，谁也读不了这个数据集。列表中缺了一个文件，会悄无声息地通过，样本却比描述文件\
          所承诺的少。
          """),
      wrong: .files(
        .description(
          """
          data:
              sample-type: Image
              sample-path: smaples.json
          """),
        .samples(#""a.jpg""#)),
      right: .json("Image", #""a.jpg""#)))

  /// A file exists but cannot be read: <doc:file-unreadable>.
  public static let fileUnreadable = Rule(
    "file-unreadable", .error, .files, isSuppressible: false,
    page: RulePage(
      summary: Phrase(
        "A file exists but cannot be read",
        zh: "文件存在，但无法读取"),
      what: Phrase(
        """
        The system refuses to open or read a file that the description names or imports: permissions are \
        missing, a disk fails, the path is that of a device. Or the file is something else than its name says: a \
        pointer of Git LFS, a page of HTML, an archive, a picture. The description itself being unreadable is no \
        finding: the command then ends with exit code 2.
        """,
        zh: """
          系统拒绝打开或读取描述文件所指定或导入的文件：没有权限、磁盘故障，或者路径是一个设备。或者\
          文件与其名称所说的不同：Git LFS 的指针、HTML 页面、压缩包、图像。描述文件本身无法读取不算问\
          题：此时命令以退出码 2 结束。
          """),
      why: Phrase(
        "What cannot be read cannot be checked, and other readers will fail as well.",
        zh: "读不了的文件就无法检查，其他读取程序同样会失败。"),
      wrong: RulePage.Example(
        [
          .description(
            """
            data:
                sample-type: Image
                sample-path: samples.json
            """),
          .samples(#""a.jpg""#),
        ],
        notRunnable: Phrase(
          "The permissions of samples.json must forbid reading it, as after chmod 000 samples.json",
          zh: """
            须使 samples.json 的权限禁止读取，例如先执行 chmod 000 samples.json
            """)),
      right: .json("Image", #""a.jpg""#)))

  /// A file was written to, or replaced, while it was checked: <doc:file-changed>.
  public static let fileChanged = Rule(
    "file-changed", .error, .files,
    page: RulePage(
      summary: Phrase(
        "A file was written to, or replaced, while it was checked",
        zh: "文件在检查期间被写入或替换"),
      what: Phrase(
        """
        Before and after a file is read, it is looked up which file it is, how large, and when it was written to last. \
        If that is not the same, the findings may be of the old bytes, of the new ones, or of both. A file that became \
        shorter is `file-unreadable`.
        """,
        zh: """
          读取文件前后，会查看它是哪个文件、有多大、上次何时写入。如果不一致，所报告的问题可能属于旧\
          的字节、新的字节，或两者都有。变短的文件属于 `file-unreadable`。
          """),
      why: Phrase(
        """
        A check tells what is right at a moment. Of a file that changes meanwhile nobody knows whether all of it was \
        seen, and a report without findings would be one of a file that never was.
        """,
        zh: """
          检查所说的是某一时刻的情况。文件若在此期间有变化，谁也不知道是否全都看过；没有问题的报告，\
          说的可能是一个从未存在过的文件。
          """),
      wrong: RulePage.Example(
        [
          .description(
            """
            data:
                sample-type: Image
                sample-path: samples.json
            """),
          .samples(#""a.jpg""#),
        ],
        notRunnable: Phrase(
          "Somebody must write to samples.json while it is checked",
          zh: "须有人在检查期间写入 samples.json")),
      right: .json("Image", #""a.jpg""#)))

  /// A samples or global-info file has a suffix that says nothing of how to read it: <doc:unsupported-file>.
  public static let unsupportedFile = Rule(
    "unsupported-file", .error, .files, isSuppressible: false,
    page: RulePage(
      summary: Phrase(
        "A samples or global-info file has a suffix that says nothing of how to read it",
        zh: "样本文件或全局信息文件的后缀没有说明应如何读取"),
      what: Phrase(
        """
        Samples and global info are read from `.json`, `.jsonl`, `.ndjson`, `.yaml` and `.yml` files, in any \
        case. A path to a file with another suffix, or with none, is reported. In a folder such files are \
        passed over without a word.
        """,
        zh: """
          样本和全局信息从 `.json`、`.jsonl`、`.ndjson`、`.yaml`、`.yml` 文件读取，后缀不分大小写。指\
          向其他后缀或没有后缀的文件的路径会被报告。文件夹中的这类文件则直接略过，不作说明。
          """),
      why: Phrase(
        """
        The suffix decides how a file is read. Guessing would make one file mean two things to two readers.
        """,
        zh: "后缀决定文件如何读取。靠猜测，同一个文件在两个读取程序那里就会有两种含义。"),
      wrong: .files(
        .description(
          """
          data:
              sample-type: Image
              sample-path: samples.csv
          """),
        RulePage.ExampleFile("samples.csv", "a.jpg")),
      right: .json("Image", #""a.jpg""#)))

  /// A file is not in UTF-8: <doc:encoding>.
  public static let encoding = Rule(
    "encoding", .error, .files, isSuppressible: false,
    page: RulePage(
      summary: Phrase(
        "A file is not in UTF-8",
        zh: "文件不是 UTF-8 编码"),
      what: Phrase(
        """
        Descriptions, libraries and samples are UTF-8, with or without a byte order mark. UTF-16, UTF-32, \
        national encodings such as GBK and ISO 8859-1, and stray bytes in an otherwise sound file are \
        reported with the offset of the first byte that is wrong.
        """,
        zh: """
          描述文件、库和样本都是 UTF-8，可以带也可以不带字节顺序标记。UTF-16、UTF-32、GBK 和 ISO \
          8859-1 等各地编码，以及完好文件中的零散坏字节，都会被报告，并给出第一个错误字节的偏移量。
          """),
      why: Phrase(
        """
        A reader that guesses another encoding gets other class names and other paths, and labels no longer \
        match their class domain.
        """,
        zh: "读取程序若猜成另一种编码，得到的类别名称和路径就不同，标签便与类别域对不上。"),
      wrong: .files(
        RulePage.ExampleFile(
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
        RulePage.ExampleFile(
          "base.yaml",
          """
          $dsdl-version: "0.5.3"
          meta:
              name: "Caf\u{E9}"
          data:
              sample-type: Image
              samples:
                  - a.jpg
          """))))

  /// A file is not valid YAML: <doc:yaml-syntax>.
  public static let yamlSyntax = Rule(
    "yaml-syntax", .error, .files, isSuppressible: false,
    page: RulePage(
      summary: Phrase(
        "A file is not valid YAML",
        zh: "文件不是有效的 YAML"),
      what: Phrase(
        """
        The YAML reader cannot make sense of a file: a value with a colon that needs quotes, a tab as \
        indentation, a bracket that is never closed, an alias without its anchor, a second document in the \
        file. The place is where the reader gave up, which may be a little after the cause.
        """,
        zh: """
          YAML 读取器无法理解文件：含冒号的值没有加引号、用制表符缩进、括号没有闭合、别名没有对应的锚\
          点、一个文件中有第二个文档。所指位置是读取器停下的地方，可能略晚于真正的原因。
          """),
      why: Phrase(
        "The file has no meaning from there on. The other files are still read and checked.",
        zh: "从那里开始，文件就没有了含义。其他文件仍会读取并检查。"),
      wrong: .files(
        RulePage.ExampleFile(
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
        RulePage.ExampleFile(
          "base.yaml",
          """
          $dsdl-version: "0.5.3"
          meta:
              name: "pets: cats and dogs"
          data:
              sample-type: Image
              samples:
                  - a.jpg
          """))))

  /// A YAML value carries a tag of an application: <doc:yaml-tag>.
  public static let yamlTag = Rule(
    "yaml-tag", .error, .files,
    page: RulePage(
      summary: Phrase(
        "A YAML value carries a tag of an application",
        zh: "YAML 的值带有应用程序的标签（tag）"),
      what: Phrase(
        """
        Tags such as `!point`, `!!python/tuple`, `!!binary` or `!!set` stand before a value. The tags of the \
        YAML core schema (`!!str`, `!!int`, `!!float`, `!!bool`, `!!null`, `!!seq`, `!!map`) are understood.
        """,
        zh: """
          值的前面有 `!point`、`!!python/tuple`、`!!binary`、`!!set` 这类标签。YAML 核心模式的标签（\
          `!!str`、`!!int`、`!!float`、`!!bool`、`!!null`、`!!seq`、`!!map`）可以识别。
          """),
      why: Phrase(
        """
        An application's tag asks the reader to build an object of its own; some readers run code for that. \
        In DSDL the type of a value comes from the definitions alone.
        """,
        zh: """
          应用程序的标签要求读取程序构造它自己的对象，有的读取程序会为此运行代码。在 DSDL 中，值的类\
          型只由定义决定。
          """),
      wrong: .yaml("Coord", "!point [1, 2]"),
      right: .yaml("Coord", "[1, 2]")))

  /// A file is not valid JSON: <doc:json-syntax>.
  public static let jsonSyntax = Rule(
    "json-syntax", .error, .files, isSuppressible: false,
    page: RulePage(
      summary: Phrase(
        "A file is not valid JSON",
        zh: "文件不是有效的 JSON"),
      what: Phrase(
        """
        Something JSON does not allow: comments, single or typographic quotes, words without quotes, unknown \
        escapes, raw control characters in a string, numbers such as `007`, `.5` or `+1`, lone surrogates, \
        text after the end, an early end. Reading goes on at the next sample where the structure allows. A \
        comma before a closing bracket has its own rule, `json-trailing-comma`, and so do `NaN` and \
        `Infinity`, `nonfinite-number`.
        """,
        zh: """
          出现了 JSON 不允许的内容：注释、单引号或排版引号、没有引号的单词、未知的转义、字符串中未转\
          义的控制字符、`007`、`.5`、`+1` 这样的数字、孤立的代理项、结尾之后的文字、提前结束。只要结\
          构允许，就从下一个样本继续读取。右括号前的逗号有自己的规则 `json-trailing-comma`，`NaN` 和\
           `Infinity` 属于 `nonfinite-number`。
          """),
      why: Phrase(
        "Readers of JSON stop there, most of them without showing the place.",
        zh: "JSON 读取程序会停在那里，而且大多不指出位置。"),
      wrong: .json("Image", "'a.jpg'", #""b.jpg""#),
      right: .json("Image", #""a.jpg""#, #""b.jpg""#)))

  /// A comma stands before a closing bracket in JSON: <doc:json-trailing-comma>.
  public static let jsonTrailingComma = Rule(
    "json-trailing-comma", .error, .files,
    page: RulePage(
      summary: Phrase(
        "A comma stands before a closing bracket in JSON",
        zh: "JSON 中右括号前有一个逗号"),
      what: Phrase(
        """
        The last member of an object or the last element of a list is followed by a comma. The reader passes \
        over it, and what surrounds it is checked as usual.
        """,
        zh: """
          对象的最后一个成员或列表的最后一个元素后面跟着逗号。读取器会略过它，其余内容照常检查。
          """),
      why: Phrase(
        """
        Published examples of DSDL show such commas, so that people copy them, but JSON forbids them and \
        other readers refuse the whole file.
        """,
        zh: """
          公开的 DSDL 示例中就有这样的逗号，人们会照抄；但 JSON 禁止这样写，其他读取程序会拒绝整个文\
          件。
          """),
      wrong: .json("Dict", #"{"image": "a.jpg", "kind": "cat",}"#),
      right: .json("Dict", #"{"image": "a.jpg", "kind": "cat"}"#)))

  /// A file or type is nested or expanded beyond all use: <doc:limit-exceeded>.
  public static let limitExceeded = Rule(
    "limit-exceeded", .error, .files, isSuppressible: false,
    page: RulePage(
      summary: Phrase(
        "A file or type is nested or expanded beyond all use",
        zh: "文件或类型的嵌套或展开超出了一切用途"),
      what: Phrase(
        """
        Lists and objects are nested more than 512 deep, YAML aliases expand to more than 1,000,000 values, \
        or structs with params expand without end.
        """,
        zh: """
          列表和对象嵌套超过 512 层，YAML 别名展开超过 1,000,000 个值，或者带形参的结构体无止境地展开。
          """),
      why: Phrase(
        """
        No dataset needs this, but a small file can be made to exhaust the memory of whoever reads it. There \
        is no need to trust a file in order to check it.
        """,
        zh: """
          没有哪个数据集需要这样，但很小的文件就能耗尽读取者的内存。检查一个文件，不必以信任它为前提。
          """),
      wrong: .files(
        RulePage.ExampleFile(
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
        RulePage.ExampleFile(
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
          """))))

  /// A key stands twice in one mapping or object: <doc:duplicate-key>.
  public static let duplicateKey = Rule(
    "duplicate-key", .error, .files,
    page: RulePage(
      summary: Phrase(
        "A key stands twice in one mapping or object",
        zh: "同一个映射或对象中有重复的键"),
      what: Phrase(
        """
        The same key appears again in a YAML mapping or a JSON object, at any level: sections, definitions, \
        fields, samples. Both places are shown.
        """,
        zh: """
          同一个键在一个 YAML 映射或 JSON 对象中再次出现，不论在哪一层：部分、定义、字段、样本。两处\
          位置都会列出。
          """),
      why: Phrase(
        """
        Many readers keep the last value and say nothing, so that data is lost; others keep the first or \
        refuse the file.
        """,
        zh: """
          许多读取程序保留最后一个值而不作声，数据因此丢失；另一些保留第一个，或者拒绝整个文件。
          """),
      wrong: .json("Dict", #"{"image": "a.jpg", "kind": "cat", "kind": "dog"}"#),
      right: .json("Dict", #"{"image": "a.jpg", "kind": "dog"}"#)))

  /// A YAML value without quotes that readers understand differently: <doc:ambiguous-scalar>.
  public static let ambiguousScalar = Rule(
    "ambiguous-scalar", .warning, .files,
    page: RulePage(
      summary: Phrase(
        "A YAML value without quotes that readers understand differently",
        zh: "没有引号的 YAML 值，不同的读取程序理解不同"),
      what: Phrase(
        """
        A plain value that is one thing here and another to a reader of YAML 1.1, such as PyYAML: `no` and \
        `on` (a boolean there), `2020-12-29` (a date), `15:32` (a number), `1e3` and `0o10` (a text), \
        `1_000` and `0b11` (a number). Where text is expected, it is read as text; `yes`, `no`, `on` and \
        `off` count as booleans where a `Bool` is expected.

        A number or boolean that is read as text although it is none to YAML is reported as well: a class \
        `1` or `true`, a key of a `Dict`, a version such as `0.5`, which as a number is the same as 0.50.
        """,
        zh: """
          不带引号的值在这里是一种东西，在 YAML 1.1 的读取程序（例如 PyYAML）那里是另一种：`no` 和 \
          `on`（那里是布尔值）、`2020-12-29`（日期）、`15:32`（数字）、`1e3` 和 `0o10`（文本）、\
          `1_000` 和 `0b11`（数字）。需要文本的地方按文本读取；需要 `Bool` 的地方，`yes`、`no`、`on`、\
          `off` 算作布尔值。

          对 YAML 来说是数字或布尔值、在这里却按文本读取的，同样会被报告：类别 `1` 或 `true`、\
          `Dict` 的键、版本 `0.5`（作为数字，它与 0.50 相同）。
          """),
      why: Phrase(
        """
        With quotes the value is the same text to every reader; a number has a form that is the same to all.
        """,
        zh: "加上引号，每个读取程序得到的都是同样的文本；数字也有对所有读取程序都一样的写法。"),
      wrong: .yaml("Str", "no"),
      right: .yaml("Str", #""no""#)))

  /// A YAML number that has two values: <doc:ambiguous-number>.
  public static let ambiguousNumber = Rule(
    "ambiguous-number", .error, .files,
    page: RulePage(
      summary: Phrase(
        "A YAML number that has two values",
        zh: "有两种取值的 YAML 数字"),
      what: Phrase(
        """
        A plain number such as `010`, which is 8 to a reader of YAML 1.1 and 10 to one of YAML 1.2, or \
        `1:30`, which is 90 to the one and a text to the other. Leading zeros that change nothing, as in \
        `0007`, are an `ambiguous-scalar`, which is only a warning.
        """,
        zh: """
          `010` 这样不带引号的数字，YAML 1.1 的读取程序读成 8，YAML 1.2 的读成 10；`1:30` 在前者是 \
          90，在后者是文本。不改变数值的前导零（如 `0007`）属于 `ambiguous-scalar`，只是警告。
          """),
      why: Phrase(
        """
        Nobody can tell which of the numbers was meant; one of two readers gets the wrong one without a \
        word.
        """,
        zh: "谁也说不清指的是哪个数字；两个读取程序中总有一个在不知不觉中得到错的那个。"),
      wrong: .yaml("Int", "010"),
      right: .yaml("Int", "8")))

  /// A section or property has the wrong shape: a list, say, where a mapping belongs: <doc:wrong-shape>.
  public static let wrongShape = Rule(
    "wrong-shape", .error, .files, isSuppressible: false,
    page: RulePage(
      summary: Phrase(
        "A section or property has the wrong shape: a list, say, where a mapping belongs",
        zh: "某个部分或属性的形式不对，例如该用映射的地方写了列表"),
      what: Phrase(
        """
        The value under a key of the language is not of the kind that the key takes: `classes` as one \
        string, `$import` as a string or with an entry that is empty, `defs` as a list, a type that is a \
        number, a null `sample-path`, a samples file that is a bare list instead of `{"samples": […]}`, one \
        object in place of the list of samples. Values of samples are not meant; for them there is \
        `type-mismatch`.
        """,
        zh: """
          语言中某个键下的值不是该键所要求的种类：`classes` 写成一个字符串，`$import` 写成字符串或含\
          有空项，`defs` 写成列表，类型写成数字，`sample-path` 为 null，样本文件直接是列表而不是 \
          `{"samples": […]}`，样本列表的位置上是单个对象。这里说的不是样本的值；样本的值属于 \
          `type-mismatch`。
          """),
      why: Phrase(
        """
        Readers that iterate over what they find take a string letter by letter or a mapping key by key, and \
        the mistake shows much later, or never.
        """,
        zh: """
          逐项遍历的读取程序会把字符串拆成一个个字母，或把映射拆成一个个键，错误要很晚才显现，甚至永\
          远不显现。
          """),
      severityByPlace: Phrase(
        """
        A warning for `meta` that is no mapping, since nothing depends on it; an error elsewhere.
        """,
        zh: "`meta` 不是映射时为警告，因为没有什么依赖它；其他地方为错误。"),
      wrong: .files(
        .description(
          """
          data:
              sample-type: Image
              sample-path: samples.json
          """),
        RulePage.ExampleFile("samples.json", #"["a.jpg", "b.jpg"]"#)),
      right: .json("Image", #""a.jpg""#, #""b.jpg""#)))

  /// A key without a value where an empty value is meant: <doc:null-value>.
  public static let nullValue = Rule(
    "null-value", .warning, .files,
    page: RulePage(
      summary: Phrase(
        "A key without a value where an empty value is meant",
        zh: "键没有值，而本意是空值"),
      what: Phrase(
        """
        `$import`, `$params`, `$optional` or `skeleton` is written without a value, or with `null` or `~`. \
        It is read as if it were empty or absent. Where null cannot be meant, as for `sample-path`, it is \
        `wrong-shape`.
        """,
        zh: """
          `$import`、`$params`、`$optional` 或 `skeleton` 没有写值，或者写成 `null` 或 `~`。它按空或\
          不存在读取。如果 null 不可能是本意，例如 `sample-path`，则属于 `wrong-shape`。
          """),
      why: Phrase(
        "Nothing is lost, but a value may have been forgotten, and not every reader takes null for empty.",
        zh: "没有丢失什么，但可能漏写了值，而且并非每个读取程序都把 null 当作空。"),
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
          """)))
}
