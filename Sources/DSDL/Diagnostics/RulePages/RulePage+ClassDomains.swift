// Pages of the rules about class domains.

extension RulePage {
  static let emptyClassDomain = RulePage(
    summary: "A class domain has no classes",
    what: "`classes` is absent, null or an empty list.",
    why: "No label can be of such a domain.",
    wrong: .json(
      "Image", #""a.jpg""#,
      defs: """
        Pet:
            $def: class_domain
            classes: []
        """),
    right: .json("Image", #""a.jpg""#, defs: Example.pet))

  static let invalidClassName = RulePage(
    summary: "A class has a name that no label can have",
    what: """
      A class name is empty or null, starts with `.`, contains `::`, which separates the domain from the \
      class in a qualified label, or is a list or mapping instead of a text.
      """,
    why: "Labels could not name the class, or would name another.",
    wrong: .json(
      "Label[dom=Pet]", #""cat""#,
      defs: """
        Pet:
            $def: class_domain
            classes: [cat, "dog::hound"]
        """),
    right: .json(
      "Label[dom=Pet]", #""cat""#,
      defs: """
        Pet:
            $def: class_domain
            classes: [cat, dog.hound]
        """))

  static let classNameStyle = RulePage(
    summary: "A class has a name that other tools may not take",
    what: """
      A class name has characters other than letters of any script, digits, `_`, blanks and the `.` \
      between levels; or blanks in a name with levels; or an empty level, as in `dog..hound`; or blanks \
      around it, which are cut off. Names such as `nose[person]`, with a parent in brackets, are taken \
      literally.
      """,
    why: """
      Tools derive identifiers, columns and file names from class names, and some split at such \
      characters.
      """,
    wrong: .json(
      "Label[dom=Clothes]", #""hats""#,
      defs: """
        Clothes:
            $def: class_domain
            classes: [hats, coats/jackets]
        """),
    right: .json(
      "Label[dom=Clothes]", #""hats""#,
      defs: """
        Clothes:
            $def: class_domain
            classes: [hats, coats_and_jackets]
        """))

  static let duplicateClass = RulePage(
    summary: "A class stands twice in its domain",
    what: """
      Two entries of `classes` are the same name, compared character by character after blanks around it \
      are cut off. Both keep their number; the name stands for the later one.
      """,
    why: "One class has two numbers, so that data with numbers and data with names no longer agree.",
    wrong: .json(
      "Label[dom=Pet]", #""dog""#,
      defs: """
        Pet:
            $def: class_domain
            classes: [cat, dog, cat]
        """),
    right: .json("Label[dom=Pet]", #""dog""#, defs: Example.pet))

  static let invalidSkeleton = RulePage(
    summary: "A skeleton is not a list of pairs of class numbers",
    what: """
      An entry of `skeleton` is not a list of two whole numbers, or one of them is below 1. Classes are \
      counted from 1.
      """,
    why: "The line between two points cannot be drawn, or joins other points than was meant.",
    wrong: .json(
      "Keypoint[dom=Eye]", "[[10, 20, 2], [30, 20, 2]]",
      defs: """
        Eye:
            $def: class_domain
            classes: [left, right]
            skeleton: [[0, 1]]
        """),
    right: .json(
      "Keypoint[dom=Eye]", "[[10, 20, 2], [30, 20, 2]]",
      defs: """
        Eye:
            $def: class_domain
            classes: [left, right]
            skeleton: [[1, 2]]
        """))

  static let suspiciousSkeleton = RulePage(
    summary: "A skeleton has a line that makes no sense",
    what: """
      A pair in `skeleton` has a number beyond the classes, joins a class to itself, or stands there \
      twice.
      """,
    why: "Readers skip the line, draw it twice or stop; a class may be missing from the list.",
    wrong: .json(
      "Keypoint[dom=Eye]", "[[10, 20, 2], [30, 20, 2]]",
      defs: """
        Eye:
            $def: class_domain
            classes: [left, right]
            skeleton: [[1, 3]]
        """),
    right: .json(
      "Keypoint[dom=Eye]", "[[10, 20, 2], [30, 20, 2]]",
      defs: """
        Eye:
            $def: class_domain
            classes: [left, right]
            skeleton: [[1, 2]]
        """))

  static let missingSkeleton = RulePage(
    summary: "Keypoints have a class domain without a skeleton",
    what: """
      The domain of a `Keypoint` type has no `skeleton`. Reported once, at the type. An empty skeleton \
      says that there are no lines, and is not reported.
      """,
    why: "Other readers demand the skeleton of a domain that keypoints refer to.",
    wrong: .json(
      "Keypoint[dom=Eye]", "[[10, 20, 2], [30, 20, 2]]",
      defs: """
        Eye:
            $def: class_domain
            classes: [left, right]
        """),
    right: .json(
      "Keypoint[dom=Eye]", "[[10, 20, 2], [30, 20, 2]]",
      defs: """
        Eye:
            $def: class_domain
            classes: [left, right]
            skeleton: [[1, 2]]
        """))

  static let unusedClass = RulePage(
    summary: "No sample has a label of some class",
    what: """
      A class of a domain that labels refer to does not occur in any sample checked, by name or by number. \
      Off by default, because a subset rarely has all classes. Nothing is said of domains that keypoints or \
      label maps refer to, nor while samples cannot be read or have wrong labels of the domain, because \
      these may mean any class.
      """,
    why: "In a whole dataset, a class without samples is never learned, and may be misspelt in the domain.",
    wrong: .json("Label[dom=Pet]", #""cat""#, defs: Example.pet),
    right: .json("Label[dom=Pet]", #""cat""#, #""dog""#, defs: Example.pet))
}
