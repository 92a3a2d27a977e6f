// Pages of the rules about samples: objects, values and labels.

extension Rule {
  /// An object lacks a field of its struct: <doc:missing-field>.
  public static let missingField = Rule(
    "missing-field", .error, .instances,
    page: RulePage(
      summary: Phrase(
        "An object lacks a field of its struct",
        zh: "对象缺少结构体的字段"),
      what: Phrase(
        """
        A field that is not in `$optional` is absent. An absent field of a nested struct counts in that one.
        """,
        zh: """
          不在 `$optional` 中的字段不存在。嵌套结构体中缺少的字段算在该结构体中。
          """),
      why: Phrase(
        "Readers expect the field in every sample, and fail at the first that lacks it.",
        zh: "读取程序认为每个样本都有这个字段，遇到第一个没有它的样本就会失败。"),
      wrong: .json("Photo", #"{"image": "a.jpg"}"#, defs: captioned),
      right: .json("Photo", #"{"image": "a.jpg", "caption": "a cat"}"#, defs: captioned)))

  /// An object has a field that its struct does not have: <doc:unknown-field>.
  public static let unknownField = Rule(
    "unknown-field", .error, .instances,
    page: RulePage(
      summary: Phrase(
        "An object has a field that its struct does not have",
        zh: "对象中有结构体所没有的字段"),
      what: Phrase(
        "A key of an object is not among the `$fields`. Names differ by case; the nearest is proposed.",
        zh: "对象的键不在 `$fields` 中。名称区分大小写；会给出最接近的名称。"),
      why: Phrase(
        "The value is lost, or a required field is missing because its name is misspelt.",
        zh: "这个值会丢失，或者由于名称拼错而缺少了必需的字段。"),
      wrong: .json("Photo", #"{"image": "a.jpg", "caption": "a cat", "year": 2019}"#, defs: captioned),
      right: .json("Photo", #"{"image": "a.jpg", "caption": "a cat"}"#, defs: captioned)))

  /// A value is of another kind than its type: <doc:type-mismatch>.
  public static let typeMismatch = Rule(
    "type-mismatch", .error, .instances,
    page: RulePage(
      summary: Phrase(
        "A value is of another kind than its type",
        zh: "值的种类与类型不符"),
      what: Phrase(
        """
        A string where a number belongs, an object where a list does, `null` anywhere, and the like. A \
        number is never a boolean or the reverse, except that `Bool` takes 0 and 1. A missing value is \
        expressed by leaving an optional field out, not by `null`. A flat list of points for a `Polygon` \
        needs one more pair of brackets.
        """,
        zh: """
          该是数字的地方是字符串，该是列表的地方是对象，任何地方的 `null`，等等。数字不是布尔值，布尔\
          值也不是数字，只有 `Bool` 接受 0 和 1。没有值时应省略可选字段，而不是写 `null`。`Polygon` \
          的一层点列表还需要再加一对方括号。
          """),
      why: Phrase(
        "Readers convert in silence, each in its own way, or fail.",
        zh: "读取程序会悄悄转换，各有各的方式，或者失败。"),
      wrong: .json("Int", #""5""#),
      right: .json("Int", "5")))

  /// A whole number is expected: <doc:not-an-integer>.
  public static let notAnInteger = Rule(
    "not-an-integer", .error, .instances,
    page: RulePage(
      summary: Phrase(
        "A whole number is expected",
        zh: "应为整数"),
      what: Phrase(
        """
        A number for `Int` or in an `ImageShape` has a fraction. `3.0` and `3e2` are whole numbers. Size has \
        no limit.
        """,
        zh: """
          `Int` 或 `ImageShape` 中的数字带有小数部分。`3.0` 和 `3e2` 是整数。大小没有限制。
          """),
      why: Phrase(
        "Readers cut off the fraction or fail.",
        zh: "读取程序会截去小数部分，或者失败。"),
      wrong: .json("Int", "2.5"),
      right: .json("Num", "2.5")))

  /// A number is infinite, no number at all, or too large: <doc:nonfinite-number>.
  public static let nonfiniteNumber = Rule(
    "nonfinite-number", .error, .instances,
    page: RulePage(
      summary: Phrase(
        "A number is infinite, no number at all, or too large",
        zh: "数字为无穷大、不是数，或者太大"),
      what: Phrase(
        """
        `NaN`, `Infinity` or `-Infinity` stands in JSON, or `.nan` or `.inf` in YAML, or a number such as \
        `1e400` is beyond what a double can hold.
        """,
        zh: """
          JSON 中有 `NaN`、`Infinity` 或 `-Infinity`，YAML 中有 `.nan` 或 `.inf`，或者 `1e400` 这样的\
          数字超出了双精度浮点数的范围。
          """),
      why: Phrase(
        """
        JSON has no such values; a file with them is refused by strict readers. In a box or a point they \
        spoil every calculation they enter.
        """,
        zh: """
          JSON 没有这些值，严格的读取程序会拒绝含有它们的文件。在框或点中，它们会破坏所参与的每一个计\
          算。
          """),
      severityByPlace: Phrase(
        """
        For `Num`, a number beyond a double is a warning, and so are `.nan` and `.inf` in YAML. For other \
        types, and in JSON for the words that it does not have, it is an error.
        """,
        zh: """
          对于 `Num`，超出双精度范围的数字为警告，YAML 中的 `.nan` 和 `.inf` 也是警告。对于其他类型，\
          以及 JSON 中它所没有的那些单词，为错误。
          """),
      wrong: .json("Num", "NaN"),
      right: .json("Num", "0")))

  /// A list has too few or too many elements: <doc:wrong-length>.
  public static let wrongLength = Rule(
    "wrong-length", .error, .instances,
    page: RulePage(
      summary: Phrase(
        "A list has too few or too many elements",
        zh: "列表的元素太多或太少"),
      what: Phrase(
        """
        A point, box, interval or shape has another number of elements than its type and mode take: 4 for \
        `BBox`, 5 or 8 for `RotatedBBox` by its `mode`, 2 for `Coord`, and so on.
        """,
        zh: """
          点、框、区间或形状的元素个数与其类型和模式所要求的不同：`BBox` 为 4 个，`RotatedBBox` 依 \
          `mode` 为 5 个或 8 个，`Coord` 为 2 个，等等。
          """),
      why: Phrase(
        "What the numbers mean depends on their place.",
        zh: "各个数字的含义取决于它们的位置。"),
      wrong: .json("BBox", "[10, 20, 30]"),
      right: .json("BBox", "[10, 20, 30, 40]")))

  /// An interval ends before it begins: <doc:interval-order>.
  public static let intervalOrder = Rule(
    "interval-order", .error, .instances,
    page: RulePage(
      summary: Phrase(
        "An interval ends before it begins",
        zh: "区间的终点在起点之前"),
      what: Phrase(
        "The first number of an `Interval` is greater than the second. They may be equal.",
        zh: "`Interval` 的第一个数字大于第二个。两者可以相等。"),
      why: Phrase(
        "The interval is empty, or its ends are swapped.",
        zh: "区间是空的，或者两端颠倒了。"),
      wrong: .json("Interval", "[5, 1]"),
      right: .json("Interval", "[1, 5]")))

  /// A width, height or other size is below zero: <doc:negative-size>.
  public static let negativeSize = Rule(
    "negative-size", .error, .instances,
    page: RulePage(
      summary: Phrase(
        "A width, height or other size is below zero",
        zh: "宽、高或其他尺寸小于零"),
      what: Phrase(
        """
        A box with the corner and the size, in `BBox`, `RotatedBBox` or `BBox3D`, has a negative size, or an \
        `ImageShape` has a negative number. Corners themselves may be negative: a box may reach out of the \
        image.
        """,
        zh: """
          `BBox`、`RotatedBBox` 或 `BBox3D` 中以角点和尺寸表示的框有负的尺寸，或者 `ImageShape` 中有\
          负数。角点本身可以是负的：框可以伸出图像之外。
          """),
      why: Phrase(
        "The box is empty, or it was written in another mode, such as `xyxy`.",
        zh: "框是空的，或者它是用另一种模式（如 `xyxy`）写的。"),
      wrong: .json("BBox", "[10, 20, -30, 40]"),
      right: .json("BBox", "[10, 20, 30, 40]")))

  /// There are more or fewer keypoints than classes: <doc:keypoint-count>.
  public static let keypointCount = Rule(
    "keypoint-count", .error, .instances,
    page: RulePage(
      summary: Phrase(
        "There are more or fewer keypoints than classes",
        zh: "关键点比类别多或少"),
      what: Phrase(
        """
        A `Keypoint` is a list with one point for each class of its domain, in the order of the classes.
        """,
        zh: "`Keypoint` 是一个列表，按类别的顺序，类别域中的每个类别对应一个点。"),
      why: Phrase(
        """
        It is the order that says which point is which. A point that is not seen keeps its place, with \
        visibility 0.
        """,
        zh: "哪个点是哪个，由顺序决定。看不见的点也要占住位置，可见性写 0。"),
      wrong: .json("Keypoint[dom=Eye]", "[[10, 20, 2]]", defs: eye),
      right: .json("Keypoint[dom=Eye]", "[[10, 20, 2], [0, 0, 0]]", defs: eye)))

  /// A text is not a date of the expected form: <doc:invalid-date>.
  public static let invalidDate = Rule(
    "invalid-date", .error, .instances,
    page: RulePage(
      summary: Phrase(
        "A text is not a date of the expected form",
        zh: "文本不是所要求形式的日期"),
      what: Phrase(
        """
        Without `fmt`, a `Date` is `YYYY-MM-DD`, a day that exists, from the year 1 to 9999. With `fmt`, the \
        whole text must match it, as `strptime` of Python would read it.
        """,
        zh: """
          没有 `fmt` 时，`Date` 为 `YYYY-MM-DD`，是实际存在的日子，年份从 1 到 9999。有 `fmt` 时，整\
          个文本必须与之相符，按 Python 的 `strptime` 读取。
          """),
      why: Phrase(
        "Readers fail on it, or take day for month.",
        zh: "读取程序会失败，或者把日当成月。"),
      wrong: .json("Date", #""2023-02-30""#),
      right: .json("Date", #""2023-02-28""#)))

  /// A text is not a time of the expected form: <doc:invalid-time>.
  public static let invalidTime = Rule(
    "invalid-time", .error, .instances,
    page: RulePage(
      summary: Phrase(
        "A text is not a time of the expected form",
        zh: "文本不是所要求形式的时间"),
      what: Phrase(
        """
        Without `fmt`, a `Time` is `HH:MM` or `HH:MM:SS`, with up to six digits of a fraction after the \
        seconds and `Z` or an offset such as `+08:00` at the end. With `fmt`, the whole text must match it, \
        as `strptime` of Python would read it.
        """,
        zh: """
          没有 `fmt` 时，`Time` 为 `HH:MM` 或 `HH:MM:SS`，秒后可有至多六位小数，末尾可有 `Z` 或 \
          `+08:00` 这样的时差。有 `fmt` 时，整个文本必须与之相符，按 Python 的 `strptime` 读取。
          """),
      why: Phrase(
        "Readers fail on it, or take it for another time.",
        zh: "读取程序会失败，或者读成另一个时间。"),
      wrong: .json("Time", #""25:00""#),
      right: .json("Time", #""23:00""#)))

  /// A label names a class that its domain does not have: <doc:unknown-label>.
  public static let unknownLabel = Rule(
    "unknown-label", .error, .instances,
    page: RulePage(
      summary: Phrase(
        "A label names a class that its domain does not have",
        zh: "标签指的类别在类别域中不存在"),
      what: Phrase(
        """
        A label is a class name, exactly as the domain has it: case and blanks count, and of a hierarchy the \
        whole path. Or it is the number of the class, without quotes: `"2"` is a name. The nearest classes \
        are proposed.
        """,
        zh: """
          标签是类别名称，与类别域中的完全一致：大小写和空格都算，有层级时要写完整路径。或者是类别编\
          号，不加引号：`"2"` 是名称。会给出最接近的类别。
          """),
      why: Phrase(
        "The sample has no class; converters have been seen to drop it or to count it as the first.",
        zh: "样本没有类别；有的转换程序会丢掉它，有的会把它算作第一个类别。"),
      wrong: .json("Label[dom=Pet]", #""dgo""#, defs: RulePage.Example.pet),
      right: .json("Label[dom=Pet]", #""dog""#, defs: RulePage.Example.pet)))

  /// A label of several domains does not say which: <doc:ambiguous-label>.
  public static let ambiguousLabel = Rule(
    "ambiguous-label", .error, .instances,
    page: RulePage(
      summary: Phrase(
        "A label of several domains does not say which",
        zh: "有多个类别域时，标签没有说明属于哪一个"),
      what: Phrase(
        """
        For a `Label` over a list of domains, a label names the domain too: `Pet::cat`, `Pet::1` or \
        `Pet[1]`. A bare name or number is reported, even if only one domain has the class.
        """,
        zh: """
          当 `Label` 使用类别域的列表时，标签也要写出类别域：`Pet::cat`、`Pet::1` 或 `Pet[1]`。单独的\
          名称或编号会被报告，即使只有一个类别域有这个类别。
          """),
      why: Phrase(
        """
        The same name may be in both, today or after a class is added, and numbers are in both from the \
        start.
        """,
        zh: """
          同一个名称可能在两个类别域中都有，今天如此，或在添加类别之后如此；编号则从一开始就两边都有。
          """),
      wrong: .json("Label[dom=[Pet, Bird]]", #""cat""#, defs: petAndBird),
      right: .json("Label[dom=[Pet, Bird]]", #""Pet::cat""#, defs: petAndBird)))

  /// A label is a number that no class has: <doc:label-out-of-range>.
  public static let labelOutOfRange = Rule(
    "label-out-of-range", .error, .instances,
    page: RulePage(
      summary: Phrase(
        "A label is a number that no class has",
        zh: "标签是没有任何类别具有的编号"),
      what: Phrase(
        """
        Classes are numbered from 1 in the order of their domain. 0 and numbers beyond the last class are \
        reported.
        """,
        zh: """
          类别按其在类别域中的顺序从 1 开始编号。0 以及超过最后一个类别的编号会被报告。
          """),
      why: Phrase(
        "Numbers that start at 0 shift every label by one, and only the first class shows it.",
        zh: "从 0 开始的编号会使每个标签都错一位，而只有第一个类别会暴露出来。"),
      wrong: .json("Label[dom=Pet]", "0", defs: RulePage.Example.pet),
      right: .json("Label[dom=Pet]", "1", defs: RulePage.Example.pet)))

  /// A label is of another class domain: <doc:wrong-label-domain>.
  public static let wrongLabelDomain = Rule(
    "wrong-label-domain", .error, .instances,
    page: RulePage(
      summary: Phrase(
        "A label is of another class domain",
        zh: "标签属于另一个类别域"),
      what: Phrase(
        """
        A label such as `Bird::owl` names a domain that its type does not refer to, or that does not exist.
        """,
        zh: "`Bird::owl` 这样的标签写出的类别域不是其类型所引用的，或者不存在。"),
      why: Phrase(
        "The type says which classes can occur; other readers look the label up in the wrong list.",
        zh: "可以出现哪些类别由类型决定；其他读取程序会在错误的列表中查找这个标签。"),
      wrong: .json("Label[dom=Pet]", #""Bird::owl""#, defs: petAndBird),
      right: .json("Label[dom=Pet]", #""Pet::dog""#, defs: petAndBird)))

  private static let captioned = """
    Photo:
        $def: struct
        $fields:
            image: Image
            caption: Text
    """

  private static let eye = """
    Eye:
        $def: class_domain
        classes: [left, right]
        skeleton: [[1, 2]]
    """

  private static let petAndBird = """
    \(RulePage.Example.pet)
    Bird:
        $def: class_domain
        classes: [owl, robin]
    """
}
