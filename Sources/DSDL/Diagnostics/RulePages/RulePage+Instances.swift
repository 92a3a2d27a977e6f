// Pages of the rules about samples: objects, values and labels.

extension RulePage {
  static let missingField = RulePage(
    summary: "An object lacks a field of its struct",
    what: """
      A field that is not in `$optional` is absent. An absent field of a nested struct counts in that one.
      """,
    why: "Readers expect the field in every sample, and fail at the first that lacks it.",
    wrong: .json("Photo", #"{"image": "a.jpg"}"#, defs: captioned),
    right: .json("Photo", #"{"image": "a.jpg", "caption": "a cat"}"#, defs: captioned))

  static let unknownField = RulePage(
    summary: "An object has a field that its struct does not have",
    what: "A key of an object is not among the `$fields`. Names differ by case; the nearest is proposed.",
    why: "The value is lost, or a required field is missing because its name is misspelt.",
    wrong: .json("Photo", #"{"image": "a.jpg", "caption": "a cat", "year": 2019}"#, defs: captioned),
    right: .json("Photo", #"{"image": "a.jpg", "caption": "a cat"}"#, defs: captioned))

  static let typeMismatch = RulePage(
    summary: "A value is of another kind than its type",
    what: """
      A string where a number belongs, an object where a list does, `null` anywhere, and the like. A \
      number is never a boolean or the reverse, except that `Bool` takes 0 and 1. A missing value is \
      expressed by leaving an optional field out, not by `null`. A flat list of points for a `Polygon` \
      needs one more pair of brackets.
      """,
    why: "Readers convert in silence, each in its own way, or fail.",
    wrong: .json("Int", #""5""#),
    right: .json("Int", "5"))

  static let notAnInteger = RulePage(
    summary: "A whole number is expected",
    what: """
      A number for `Int` or in an `ImageShape` has a fraction. `3.0` and `3e2` are whole numbers. Size has \
      no limit.
      """,
    why: "Readers cut off the fraction or fail.",
    wrong: .json("Int", "2.5"),
    right: .json("Num", "2.5"))

  static let nonfiniteNumber = RulePage(
    summary: "A number is infinite, no number at all, or too large",
    what: """
      `NaN`, `Infinity` or `-Infinity` stands in JSON, or `.nan` or `.inf` in YAML, or a number such as \
      `1e400` is beyond what a double can hold.
      """,
    why: """
      JSON has no such values; a file with them is refused by strict readers. In a box or a point they \
      spoil every calculation they enter.
      """,
    severityByPlace: """
      For `Num`, a number beyond a double is a warning, and so are `.nan` and `.inf` in YAML. For other \
      types, and in JSON for the words that it does not have, it is an error.
      """,
    wrong: .json("Num", "NaN"),
    right: .json("Num", "0"))

  static let wrongLength = RulePage(
    summary: "A list has too few or too many elements",
    what: """
      A point, box, interval or shape has another number of elements than its type and mode take: 4 for \
      `BBox`, 5 or 8 for `RotatedBBox` by its `mode`, 2 for `Coord`, and so on.
      """,
    why: "What the numbers mean depends on their place.",
    wrong: .json("BBox", "[10, 20, 30]"),
    right: .json("BBox", "[10, 20, 30, 40]"))

  static let intervalOrder = RulePage(
    summary: "An interval ends before it begins",
    what: "The first number of an `Interval` is greater than the second. They may be equal.",
    why: "The interval is empty, or its ends are swapped.",
    wrong: .json("Interval", "[5, 1]"),
    right: .json("Interval", "[1, 5]"))

  static let negativeSize = RulePage(
    summary: "A width, height or other size is below zero",
    what: """
      A box with the corner and the size, in `BBox`, `RotatedBBox` or `BBox3D`, has a negative size, or an \
      `ImageShape` has a negative number. Corners themselves may be negative: a box may reach out of the \
      image.
      """,
    why: "The box is empty, or it was written in another mode, such as `xyxy`.",
    wrong: .json("BBox", "[10, 20, -30, 40]"),
    right: .json("BBox", "[10, 20, 30, 40]"))

  static let keypointCount = RulePage(
    summary: "There are more or fewer keypoints than classes",
    what: """
      A `Keypoint` is a list with one point for each class of its domain, in the order of the classes.
      """,
    why: """
      It is the order that says which point is which. A point that is not seen keeps its place, with \
      visibility 0.
      """,
    wrong: .json("Keypoint[dom=Eye]", "[[10, 20, 2]]", defs: eye),
    right: .json("Keypoint[dom=Eye]", "[[10, 20, 2], [0, 0, 0]]", defs: eye))

  static let invalidDate = RulePage(
    summary: "A text is not a date of the expected form",
    what: """
      Without `fmt`, a `Date` is `YYYY-MM-DD`, a day that exists, from the year 1 to 9999. With `fmt`, the \
      whole text must match it, as `strptime` of Python would read it.
      """,
    why: "Readers fail on it, or take day for month.",
    wrong: .json("Date", #""2023-02-30""#),
    right: .json("Date", #""2023-02-28""#))

  static let invalidTime = RulePage(
    summary: "A text is not a time of the expected form",
    what: """
      Without `fmt`, a `Time` is `HH:MM` or `HH:MM:SS`, with up to six digits of a fraction after the \
      seconds and `Z` or an offset such as `+08:00` at the end. With `fmt`, the whole text must match it, \
      as `strptime` of Python would read it.
      """,
    why: "Readers fail on it, or take it for another time.",
    wrong: .json("Time", #""25:00""#),
    right: .json("Time", #""23:00""#))

  static let unknownLabel = RulePage(
    summary: "A label names a class that its domain does not have",
    what: """
      A label is a class name, exactly as the domain has it: case and blanks count, and of a hierarchy the \
      whole path. Or it is the number of the class, without quotes: `"2"` is a name. The nearest classes \
      are proposed.
      """,
    why: "The sample has no class; converters have been seen to drop it or to count it as the first.",
    wrong: .json("Label[dom=Pet]", #""dgo""#, defs: Example.pet),
    right: .json("Label[dom=Pet]", #""dog""#, defs: Example.pet))

  static let ambiguousLabel = RulePage(
    summary: "A label of several domains does not say which",
    what: """
      For a `Label` over a list of domains, a label names the domain too: `Pet::cat`, `Pet::1` or \
      `Pet[1]`. A bare name or number is reported, even if only one domain has the class.
      """,
    why: """
      The same name may be in both, today or after a class is added, and numbers are in both from the \
      start.
      """,
    wrong: .json("Label[dom=[Pet, Bird]]", #""cat""#, defs: petAndBird),
    right: .json("Label[dom=[Pet, Bird]]", #""Pet::cat""#, defs: petAndBird))

  static let labelOutOfRange = RulePage(
    summary: "A label is a number that no class has",
    what: """
      Classes are numbered from 1 in the order of their domain. 0 and numbers beyond the last class are \
      reported.
      """,
    why: "Numbers that start at 0 shift every label by one, and only the first class shows it.",
    wrong: .json("Label[dom=Pet]", "0", defs: Example.pet),
    right: .json("Label[dom=Pet]", "1", defs: Example.pet))

  static let wrongLabelDomain = RulePage(
    summary: "A label is of another class domain",
    what: """
      A label such as `Bird::owl` names a domain that its type does not refer to, or that does not exist.
      """,
    why: "The type says which classes can occur; other readers look the label up in the wrong list.",
    wrong: .json("Label[dom=Pet]", #""Bird::owl""#, defs: petAndBird),
    right: .json("Label[dom=Pet]", #""Pet::dog""#, defs: petAndBird))

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
    \(Example.pet)
    Bird:
        $def: class_domain
        classes: [owl, robin]
    """
}
