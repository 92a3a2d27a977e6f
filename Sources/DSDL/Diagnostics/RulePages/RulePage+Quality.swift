// Pages of the rules about values that are of their type and yet suspicious.

extension RulePage {
  static let reversedBox = RulePage(
    summary: "The corners of a box are swapped",
    what: "In a `BBox[mode=xyxy]` the second corner lies left of the first, or above it: x2 < x1 or y2 < y1.",
    why: "Width and height come out negative wherever they are calculated.",
    wrong: .json("BBox[mode=xyxy]", "[40, 60, 10, 20]"),
    right: .json("BBox[mode=xyxy]", "[10, 20, 40, 60]"))

  static let degenerateBox = RulePage(
    summary: "A box has no width or no height",
    what: """
      A `BBox`, `RotatedBBox` or `BBox3D` with sizes has a size of 0. Off by default: some datasets mark \
      points so.
      """,
    why: "The box has no area; measures such as the overlap of boxes divide by it.",
    wrong: .json("BBox", "[10, 20, 0, 40]"),
    right: .json("BBox", "[10, 20, 30, 40]"))

  static let shortRing = RulePage(
    summary: "A ring of a polygon has fewer than three points",
    what: "A ring in a `Polygon` is empty, a point, or a line; or the polygon has no ring.",
    why: "It has no area, and libraries of geometry refuse it.",
    wrong: .json("Polygon", "[[[0, 0], [9, 9]]]"),
    right: .json("Polygon", "[[[0, 0], [9, 0], [9, 9]]]"))

  static let angleRange = RulePage(
    summary: "An angle is beyond half a turn",
    what: """
      The angle of a `RotatedBBox[mode=xywht]` is beyond ±π in radians, or beyond ±180 where `measure` is \
      `degree`.
      """,
    why: "Most likely degrees were written where the type says radians, which is the default.",
    wrong: .json("RotatedBBox", "[10, 20, 30, 40, 90]"),
    right: .json("RotatedBBox[measure=degree]", "[10, 20, 30, 40, 90]"))

  static let duplicateID = RulePage(
    summary: "An identifier occurs twice",
    what: """
      Two values of `UniqueID` types with the same `id_type`, or both without one, are the same text. Off by \
      default: an image that several samples refer to has the same identifier in each of them. Up to \
      25,000,000 identifiers are remembered; a warning says when there are more.
      """,
    why: "Where identifiers do tell samples apart, one of the two overwrites the other.",
    wrong: .json("UniqueID", #""0001""#, #""0001""#),
    right: .json("UniqueID", #""0001""#, #""0002""#))

  static let emptyLocator = RulePage(
    summary: "The path of a file is empty",
    what: "An `Image` or another type that names a file has an empty text.",
    why: """
      There is no file to read. If there is none for this sample, make the field optional and leave it \
      out.
      """,
    wrong: .json("Image", #""""#),
    right: .json("Image", #""a.jpg""#))

  static let absoluteLocator = RulePage(
    summary: "The path of a file is absolute",
    what: """
      An `Image` or another type that names a file has a path from the root of a disk, from a home folder (`~/a.jpg`), \
      or a URL such as `file:///a.jpg`.
      """,
    why: """
      The path leads nowhere on another computer. Paths are relative to the folder of the dataset's media.
      """,
    wrong: .json("Image", #""/home/me/pets/a.jpg""#),
    right: .json("Image", #""pets/a.jpg""#))

  static let unportableLocator = RulePage(
    summary: "The path of a file is in a form that not everybody reads",
    what: """
      A file is named by `{"$loc": …, "$descr": …}` instead of by a text. The language describes the form; this is told \
      only if the rule is switched on. Or folders are separated by `\\`, as on Windows, which is always a warning.
      """,
    why: """
      The Python package for DSDL does not read the object, and other systems than Windows take `\\` for a part of a name.
      """,
    wrong: .json("Image", #"{"$loc": "a.jpg", "$descr": {"color": "rgb"}}"#),
    right: .json("Image", #""a.jpg""#))
}
