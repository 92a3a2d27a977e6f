// Rules about the files that samples name.

extension Rule {
  /// A file that a sample names does not exist: <doc:media-not-found>.
  public static let mediaNotFound = Rule(
    "media-not-found", .error, .media,
    page: RulePage(
      summary: Phrase(
        "A file that a sample names does not exist",
        zh: "样本所指定的文件不存在"),
      what: Phrase(
        """
        With `--media exists`, `header` or `decode`: a path in a sample leads to no file. \
        Paths are relative to `--media-root`, else to `media-root` of the configuration, \
        else to `working_dir` in the `config.py` of the Python package, if that folder \
        exists, else to the folder of the description. URLs, and locators that no setting \
        resolves, are counted and not looked for.
        """,
        zh: """
          使用 `--media exists`、`header` 或 `decode` 时：样本中的路径没有指向任何文件。路径\
          相对于 `--media-root`，其次是配置中的 `media-root`，再次是 Python 包的 `config.py`\
           中的 `working_dir`（如果该文件夹存在），最后是描述文件所在的文件夹。URL 以及没有\
          设置可以解析的对象定位器只计数，不查找。
          """),
      why: Phrase(
        """
        Training stops at the sample, or goes on without it and nobody notices. Half of the \
        pictures missing is what a valid JSON file does not show.
        """,
        zh: """
          训练会在这个样本处停止，或者在无人察觉的情况下略过它。JSON 文件有效，并不说明图像\
          没有缺少一半。
          """),
      wrong: .json("Image", #""a.jpg""#).needing(
        Phrase(
          "There must be no file a.jpg, and --media exists be given",
          zh: "须没有文件 a.jpg，并给出 --media exists")),
      right: .json("Image", #""a.jpg""#)))

  /// A file that a sample names cannot be read: <doc:media-unreadable>.
  public static let mediaUnreadable = Rule(
    "media-unreadable", .error, .media,
    page: RulePage(
      summary: Phrase(
        "A file that a sample names cannot be read",
        zh: "无法读取样本所指定的文件"),
      what: Phrase(
        """
        With `--media exists`, `header` or `decode`: the system refuses to open or read the \
        file, or the path leads to a folder or a device.
        """,
        zh: """
          使用 `--media exists`、`header` 或 `decode` 时：系统拒绝打开或读取该文件，或者路径\
          指向文件夹或设备。
          """),
      why: Phrase(
        "What cannot be read here will not be read in training either.",
        zh: "在这里读不了的文件，训练时也读不了。"),
      wrong: .json("Image", #""a.jpg""#).needing(
        Phrase(
          """
          The permissions of a.jpg must forbid reading it, and --media exists be given
          """,
          zh: "须使 a.jpg 的权限禁止读取，并给出 --media exists")),
      right: .json("Image", #""a.jpg""#)))

  /// A file that a sample names has no bytes: <doc:media-empty>.
  public static let mediaEmpty = Rule(
    "media-empty", .error, .media,
    page: RulePage(
      summary: Phrase(
        "A file that a sample names has no bytes",
        zh: "样本所指定的文件没有内容"),
      what: Phrase(
        """
        With `--media exists`, `header` or `decode`: the file is there, and it is empty.
        """,
        zh: """
          使用 `--media exists`、`header` 或 `decode` 时：文件存在，但是空的。
          """),
      why: Phrase(
        "A copy or a download was interrupted, or a disk was full.",
        zh: "复制或下载中断了，或者磁盘曾经写满。"),
      wrong: .json("Image", #""a.jpg""#).needing(
        Phrase(
          "a.jpg must be an empty file, and --media exists be given",
          zh: "a.jpg 须是空文件，并给出 --media exists")),
      right: .json("Image", #""a.jpg""#)))

  /// A file that should be a picture is something else: <doc:media-not-an-image>.
  public static let mediaNotAnImage = Rule(
    "media-not-an-image", .error, .media,
    page: RulePage(
      summary: Phrase(
        "A file that should be a picture is something else",
        zh: "本应是图像的文件是别的内容"),
      what: Phrase(
        """
        With `--media header` or `decode`: the bytes of an `Image`, `LabelMap` or \
        `InstanceMap` are not those of a picture, but for example a page of HTML or a \
        pointer of Git LFS. JPEG, PNG, WebP, GIF, BMP and TIFF are read; other formats that \
        pictures come in, such as AVIF, are recognised, counted, and not looked into.
        """,
        zh: """
          使用 `--media header` 或 `decode` 时：`Image`、`LabelMap` 或 `InstanceMap` 的内容\
          不是图像，而是例如 HTML 页面或 Git LFS 的指针。可以读取 JPEG、PNG、WebP、GIF、BMP \
          和 TIFF；AVIF 等其他图像格式能够识别，只计数，不查看内容。
          """),
      why: Phrase(
        """
        A download that failed is often a page that says so, under the name of the picture.
        """,
        zh: "下载失败时，得到的往往是一个说明失败的页面，文件名却是图像的。"),
      wrong: .json("Image", #""a.jpg""#).needing(
        Phrase(
          "a.jpg must hold text, and --media header be given",
          zh: "a.jpg 的内容须是文本，并给出 --media header")),
      right: .json("Image", #""a.jpg""#)))

  /// A picture ends early: <doc:media-truncated>.
  public static let mediaTruncated = Rule(
    "media-truncated", .error, .media,
    page: RulePage(
      summary: Phrase(
        "A picture ends early",
        zh: "图像不完整"),
      what: Phrase(
        """
        With `--media header` or `decode`: the end of the file is missing: the mark that the \
        format ends with, or bytes that the header promises. What stands behind the end of a \
        picture is no mistake.
        """,
        zh: """
          使用 `--media header` 或 `decode` 时：文件缺少末尾，即格式规定的结束标记，或文件头\
          所承诺的字节。图像结束之后还有内容不算错误。
          """),
      why: Phrase(
        """
        Some readers refuse the picture, others fill the rest with gray, and training goes \
        on with it.
        """,
        zh: """
          有的读取程序拒绝这样的图像，有的把其余部分填成灰色，训练就这样继续下去。
          """),
      wrong: .json("Image", #""a.jpg""#).needing(
        Phrase(
          "a.jpg must be cut, and --media header be given",
          zh: "a.jpg 须被截断，并给出 --media header")),
      right: .json("Image", #""a.jpg""#)))

  /// A picture cannot be decoded: <doc:media-corrupt>.
  public static let mediaCorrupt = Rule(
    "media-corrupt", .error, .media,
    page: RulePage(
      summary: Phrase(
        "A picture cannot be decoded",
        zh: "图像无法解码"),
      what: Phrase(
        """
        With `--media decode`: a decoder refuses the pixels, or warns of damage. With \
        `--media header` already: the header contradicts the format.
        """,
        zh: """
          使用 `--media decode` 时：解码器拒绝像素数据，或警告数据损坏。使用 `--media \
          header` 时就会发现：文件头与格式相矛盾。
          """),
      why: Phrase(
        "Training stops at it, or learns from noise.",
        zh: "训练会在此停止，或者学到的是噪声。"),
      wrong: .json("Image", #""a.jpg""#).needing(
        Phrase(
          "Bytes of a.png must be changed, and --media decode be given",
          zh: "a.png 的字节须被改动，并给出 --media decode")),
      right: .json("Image", #""a.jpg""#)))

  /// The suffix of a picture is that of another format: <doc:media-suffix>.
  public static let mediaSuffix = Rule(
    "media-suffix", .warning, .media,
    page: RulePage(
      summary: Phrase(
        "The suffix of a picture is that of another format",
        zh: "图像的后缀属于另一种格式"),
      what: Phrase(
        """
        With `--media header` or `decode`: the bytes are those of one format, the suffix \
        stands for another one.
        """,
        zh: """
          使用 `--media header` 或 `decode` 时：内容属于一种格式，后缀却代表另一种。
          """),
      why: Phrase(
        """
        Programs that choose a decoder by the suffix fail. Compression with losses behind \
        the suffix `png` spoils maps of labels.
        """,
        zh: """
          按后缀选择解码器的程序会失败。后缀为 `png` 的有损压缩会破坏标签图。
          """),
      wrong: .json("Image", #""a.jpg""#).needing(
        Phrase(
          "a.jpg must be a PNG, and --media header be given",
          zh: "a.jpg 须是 PNG，并给出 --media header")),
      right: .json("Image", #""a.jpg""#)))

  /// A file is found only if case is ignored: <doc:media-name-case>.
  public static let mediaNameCase = Rule(
    "media-name-case", .error, .media,
    page: RulePage(
      summary: Phrase(
        "A file is found only if case is ignored",
        zh: "只有忽略大小写才能找到文件"),
      what: Phrase(
        """
        With `--media exists`, `header` or `decode`: there is no file of this name, but one \
        whose name differs in capital letters only.
        """,
        zh: """
          使用 `--media exists`、`header` 或 `decode` 时：没有这个名称的文件，但有一个只在大\
          小写上不同的文件。
          """),
      why: Phrase(
        """
        macOS and Windows find the file, Linux does not: the dataset works on the machine \
        where it was made, and nowhere else.
        """,
        zh: """
          macOS 和 Windows 能找到这个文件，Linux 找不到：数据集在制作它的机器上可用，在别处\
          不可用。
          """),
      wrong: .json("Image", #""a.jpg""#).needing(
        Phrase(
          "The file must be called A.JPG, and --media exists be given",
          zh: "文件名须为 A.JPG，并给出 --media exists")),
      right: .json("Image", #""a.jpg""#)))

  /// Two pictures are the same, byte for byte: <doc:duplicate-media>.
  public static let duplicateMedia = Rule(
    "duplicate-media", .warning, .media,
    page: RulePage(
      summary: Phrase(
        "Two pictures are the same, byte for byte",
        zh: "两张图像逐字节相同"),
      what: Phrase(
        """
        With `--media header` or `decode`: two files of `Image` types are equal. Within a \
        subset, two names of one file do not count; between descriptions that are checked in \
        one run, the same file in both does, too. Maps of labels, which are often equal, are \
        not compared.
        """,
        zh: """
          使用 `--media header` 或 `decode` 时：两个 `Image` 类型的文件内容相同。在一个子集\
          之内，同一文件的两个名称不算；在同一次运行中检查的多个描述文件之间，两者共用同一个\
          文件也算。标签图常常相同，不作比较。
          """),
      why: Phrase(
        """
        In a subset, the picture weighs twice. In two subsets, such as training and \
        validation, it is a leak: results look better than they are.
        """,
        zh: """
          在一个子集里，这张图像的权重加倍。在两个子集（例如训练集与验证集）里，这就是泄漏：\
          结果看起来比实际好。
          """),
      wrong: .json("Image", #""a.jpg""#, #""b.jpg""#).needing(
        Phrase(
          "a.jpg and b.jpg must be equal, and --media header be given",
          zh: """
            a.jpg 与 b.jpg 须相同，并给出 --media header
            """)),
      right: .json("Image", #""a.jpg""#, #""b.jpg""#)))

  /// No sample names a picture: <doc:unused-media>.
  public static let unusedMedia = Rule(
    "unused-media", nil, .media,
    page: RulePage(
      summary: Phrase(
        "No sample names a picture",
        zh: "没有样本使用某张图像"),
      what: Phrase(
        """
        With `--media exists`, `header` or `decode`: in a folder in which samples have \
        pictures there is one that no sample of the description names. Off by default: \
        several subsets often share a folder.
        """,
        zh: """
          使用 `--media exists`、`header` 或 `decode` 时：在样本所用图像的文件夹中，有一张图\
          像没有被该描述文件的任何样本使用。默认关闭：多个子集常常共用一个文件夹。
          """),
      why: Phrase(
        "It may have been forgotten.",
        zh: "它可能被遗漏了。"),
      wrong: .json("Image", #""a.jpg""#).needing(
        Phrase(
          """
          There must be another picture beside a.jpg, and --media exists and --rule \
          unused-media=warning be given
          """,
          zh: """
            a.jpg 旁边须有另一张图像，并给出 --media exists 和 --rule unused-media=warning
            """)),
      right: .json("Image", #""a.jpg""#)))

  /// Pictures differ in size or channels: <doc:media-not-uniform>.
  public static let mediaNotUniform = Rule(
    "media-not-uniform", nil, .media,
    page: RulePage(
      summary: Phrase(
        "Pictures differ in size or channels",
        zh: "图像的尺寸或通道数不一致"),
      what: Phrase(
        """
        With `--media header` or `decode`: a picture has another size, or another number of \
        channels, than the first one of the same field. Off by default: many trainers scale \
        pictures themselves.
        """,
        zh: """
          使用 `--media header` 或 `decode` 时：一张图像的尺寸或通道数与同一字段的第一张不同。\
          默认关闭：许多训练程序会自行缩放图像。
          """),
      why: Phrase(
        "Trainers that put pictures together as they are need all of one form.",
        zh: "直接把图像拼在一起的训练程序要求所有图像形式相同。"),
      wrong: .json("Image", #""a.jpg""#, #""b.jpg""#).needing(
        Phrase(
          """
          a.jpg and b.jpg must differ in size, and --media header and --rule \
          media-not-uniform=warning be given
          """,
          zh: """
            a.jpg 与 b.jpg 的尺寸须不同，并给出 --media header 和 --rule \
            media-not-uniform=warning
            """)),
      right: .json("Image", #""a.jpg""#, #""b.jpg""#)))
}
