import DSDL
import Testing

@testable import DSDLGeneration

@Suite struct SourceCommentTests {
  private func comments(_ name: String, in definitions: String) throws -> [String] {
    let dataset = try Generated.dataset(text: definitions)
    for definition in dataset.definitions {
      if definition.name.text == name { return SourceComment.lines(at: definition.name) }
      guard case .structure(let structure) = definition else { continue }
      for field in structure.fields where field.name.text == name {
        return SourceComment.lines(at: field.name)
      }
    }
    return []
  }

  private static let definitions = """
    # Of all.

    # Above.
    # ------
    #
    #   Indented.
    # dsdl: ignore unused-class
    S:  # Behind.
      $def: struct
      $fields:
        plain: Int
        ## Doubled.
        'quoted': 'Date[fmt="%d # %m"]'   # after '#' in quotes
        joined: Str#none
    F: {$def: struct, $fields: {first: Int, second: Int}}  # said of F
    """

  @Test(arguments: [
    ("S", ["Above.", "Indented.", "Behind."]), ("plain", []),
    ("quoted", ["Doubled.", "after '#' in quotes"]), ("joined", []), ("F", ["said of F"]), ("first", []),
    ("second", []),
  ])
  func whatIsSaidOfAName(_ name: String, _ lines: [String]) throws {
    #expect(try comments(name, in: Self.definitions) == lines)
  }

  @Test func lineEndsOfAllKinds() throws {
    for end in ["\r\n", "\r"] {
      let text = Self.definitions.replacing("\n", with: end)
      #expect(try comments("S", in: text) == ["Above.", "Indented.", "Behind."])
    }
  }

  @Test func farAwayCommentsAreLeftOut() throws {
    let lines = (0..<2_000).map { "# Line \($0)." }.joined(separator: "\n")
    let found = try comments("D", in: "\(lines)\nD: {$def: class_domain, classes: [a]}")
    #expect(found.last == "Line 1999." && found.count < 500)
    #expect(found.first?.hasPrefix("Line ") == true)
  }
}
