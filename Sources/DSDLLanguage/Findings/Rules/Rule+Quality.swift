// Pages of the rules about values that are of their type and yet suspicious.

extension Rule {
  /// The corners of a box are swapped: <doc:reversed-box>.
  public static let reversedBox = Rule(
    "reversed-box", .warning, .quality,
    page: RulePage(
      summary: Phrase(
        "The corners of a box are swapped",
        zh: "框的两个角点颠倒了"),
      what: Phrase(
        "In a `BBox[mode=xyxy]` the second corner lies left of the first, or above it: x2 < x1 or y2 < y1.",
        zh: """
          在 `BBox[mode=xyxy]` 中，第二个角点在第一个的左边或上边：x2 < x1 或 y2 < y1。
          """),
      why: Phrase(
        "Width and height come out negative wherever they are calculated.",
        zh: "不论在哪里计算，宽或高都会是负数。"),
      wrong: .json("BBox[mode=xyxy]", "[40, 60, 10, 20]"),
      right: .json("BBox[mode=xyxy]", "[10, 20, 40, 60]")))

  /// A box has no width or no height: <doc:degenerate-box>.
  public static let degenerateBox = Rule(
    "degenerate-box", nil, .quality,
    page: RulePage(
      summary: Phrase(
        "A box has no width or no height",
        zh: "框没有宽度或没有高度"),
      what: Phrase(
        """
        A `BBox`, `RotatedBBox` or `BBox3D` with sizes has a size of 0. Off by default: some datasets mark \
        points so.
        """,
        zh: """
          以尺寸表示的 `BBox`、`RotatedBBox` 或 `BBox3D` 有等于 0 的尺寸。默认关闭：有些数据集这样标\
          记点。
          """),
      why: Phrase(
        "The box has no area; measures such as the overlap of boxes divide by it.",
        zh: "框没有面积；框的重叠度之类的度量会除以它。"),
      wrong: .json("BBox", "[10, 20, 0, 40]"),
      right: .json("BBox", "[10, 20, 30, 40]")))

  /// A ring of a polygon has fewer than three points: <doc:short-ring>.
  public static let shortRing = Rule(
    "short-ring", .warning, .quality,
    page: RulePage(
      summary: Phrase(
        "A ring of a polygon has fewer than three points",
        zh: "多边形的环少于三个点"),
      what: Phrase(
        "A ring in a `Polygon` is empty, a point, or a line; or the polygon has no ring.",
        zh: "`Polygon` 中的环是空的、是一个点或一条线，或者多边形没有环。"),
      why: Phrase(
        "It has no area, and libraries of geometry refuse it.",
        zh: "它没有面积，几何库会拒绝它。"),
      wrong: .json("Polygon", "[[[0, 0], [9, 9]]]"),
      right: .json("Polygon", "[[[0, 0], [9, 0], [9, 9]]]")))

  /// An angle is beyond half a turn: <doc:angle-range>.
  public static let angleRange = Rule(
    "angle-range", .warning, .quality,
    page: RulePage(
      summary: Phrase(
        "An angle is beyond half a turn",
        zh: "角度超过半圈"),
      what: Phrase(
        """
        The angle of a `RotatedBBox[mode=xywht]` is beyond ±π in radians, or beyond ±180 where `measure` is \
        `degree`.
        """,
        zh: """
          `RotatedBBox[mode=xywht]` 的角度超出 ±π 弧度，或在 `measure` 为 `degree` 时超出 ±180。
          """),
      why: Phrase(
        "Most likely degrees were written where the type says radians, which is the default.",
        zh: "多半是在类型规定用弧度（默认）的地方写了度数。"),
      wrong: .json("RotatedBBox", "[10, 20, 30, 40, 90]"),
      right: .json("RotatedBBox[measure=degree]", "[10, 20, 30, 40, 90]")))

  /// An identifier occurs twice: <doc:duplicate-id>.
  public static let duplicateID = Rule(
    "duplicate-id", nil, .quality,
    page: RulePage(
      summary: Phrase(
        "An identifier occurs twice",
        zh: "标识符出现两次"),
      what: Phrase(
        """
        Two values of `UniqueID` types with the same `id_type`, or both without one, are the same text. Off by \
        default: an image that several samples refer to has the same identifier in each of them. Up to \
        25,000,000 identifiers are remembered; a warning says when there are more.
        """,
        zh: """
          两个 `id_type` 相同（或都没有）的 `UniqueID` 类型的值是同样的文本。默认关闭：多个样本引用同\
          一张图像时，每个样本中都有同样的标识符。最多记住 25,000,000 个标识符；超过时会有警告。
          """),
      why: Phrase(
        "Where identifiers do tell samples apart, one of the two overwrites the other.",
        zh: "如果标识符确实用来区分样本，两者之一就会覆盖另一个。"),
      wrong: .json("UniqueID", #""0001""#, #""0001""#),
      right: .json("UniqueID", #""0001""#, #""0002""#)))

  /// The path of a file is empty: <doc:empty-locator>.
  public static let emptyLocator = Rule(
    "empty-locator", .warning, .quality,
    page: RulePage(
      summary: Phrase(
        "The path of a file is empty",
        zh: "文件的路径为空"),
      what: Phrase(
        "An `Image` or another type that names a file has an empty text.",
        zh: "`Image` 或其他指定文件的类型，其文本为空。"),
      why: Phrase(
        """
        There is no file to read. If there is none for this sample, make the field optional and leave it \
        out.
        """,
        zh: "没有可读的文件。如果这个样本没有文件，请把字段设为可选并省略它。"),
      wrong: .json("Image", #""""#),
      right: .json("Image", #""a.jpg""#)))

  /// The path of a file is absolute: <doc:absolute-locator>.
  public static let absoluteLocator = Rule(
    "absolute-locator", .warning, .quality,
    page: RulePage(
      summary: Phrase(
        "The path of a file is absolute",
        zh: "文件的路径是绝对路径"),
      what: Phrase(
        """
        An `Image` or another type that names a file has a path from the root of a disk, from a home folder (`~/a.jpg`), \
        or a URL such as `file:///a.jpg`.
        """,
        zh: """
          `Image` 或其他指定文件的类型，其路径从磁盘的根或主文件夹（`~/a.jpg`）开始，或者是 \
          `file:///a.jpg` 这样的 URL。
          """),
      why: Phrase(
        """
        The path leads nowhere on another computer. Paths are relative to the folder of the dataset's media.
        """,
        zh: "在另一台计算机上，这个路径没有指向。路径应相对于存放数据集媒体文件的文件夹。"),
      wrong: .json("Image", #""/home/me/pets/a.jpg""#),
      right: .json("Image", #""pets/a.jpg""#)))

  /// The path of a file is in a form that not everybody reads: <doc:unportable-locator>.
  public static let unportableLocator = Rule(
    "unportable-locator", nil, .quality,
    page: RulePage(
      summary: Phrase(
        "The path of a file is in a form that not everybody reads",
        zh: "文件的路径不是人人都能读取的形式"),
      what: Phrase(
        """
        A file is named by `{"$loc": …, "$descr": …}` instead of by a text. The language describes the form; this is told \
        only if the rule is switched on. Or folders are separated by `\\`, as on Windows, a blank stands before or behind \
        the path, a control character in it, as an escape makes of `"img\\new.jpg"`, or a URL has one slash behind its \
        scheme, as in `https:/…`: these are always warnings.
        """,
        zh: """
          文件由 `{"$loc": …, "$descr": …}` 指定，而不是由文本指定。语言中有这种形式；只有打开本规则\
          时才报告。或者像 Windows 那样用 `\\` 分隔文件夹，或者路径前后有空白，或者路径中有控制\
          字符（`"img\\new.jpg"` 中的转义会产生它），或者 URL 的协议后只有一个斜杠（如 `https:/…`），这几种总是警告。
          """),
      why: Phrase(
        """
        The Python package for DSDL does not read the object, and other systems than Windows take `\\` for a part of a name, \
        and all of them a blank.
        """,
        zh: """
          DSDL 的 Python 包不会读取这种对象；Windows 以外的系统会把 `\\` 当作名称的一部分，空白则所有系统都算作名称的一部分。
          """),
      wrong: .json("Image", #"{"$loc": "a.jpg", "$descr": {"color": "rgb"}}"#),
      right: .json("Image", #""a.jpg""#)))
}
