import DSDL
import Foundation
import Testing

@testable import DSDLGeneration

@Suite struct SwiftTests {
  @Test(arguments: Generated.names)
  func golden(_ name: String) throws {
    let code = try SwiftGenerator(
      namespace: name == "facade" ? "Facade" : nil, access: .internal
    ).code(for: Generated.dataset(name))
    // They are compiled with the tests: see TypedReadingTests.
    try Generated.expect(code, is: "\(name).swift", in: "Compiled")
  }

  private func code(
    _ text: String, access: SwiftGenerator.Access = .public, renames: String? = nil
  ) throws -> String {
    let dataset = try Generated.dataset(text: text)
    guard let renames else { return try SwiftGenerator(access: access).code(for: dataset) }
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).yaml")
    try Data(renames.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return try SwiftGenerator(access: access, renames: Renames(contentsOf: file.path)).code(for: dataset)
  }

  private static let pets = """
    defs:
      Pet: {$def: class_domain, classes: [cat, dog.hound]}
      S: {$def: struct, $fields: {pet: 'Label[dom=Pet]', name: Str}, $optional: [name]}
    data: {sample-type: S, sample-path: s.json}
    """

  @Test func access() throws {
    #expect(try code(Self.pets).contains("\npublic import DSDL\n"))
    #expect(try code(Self.pets, access: .package).contains("  package struct S: SampleObject {\n"))
    let own = try code(Self.pets, access: .internal)
    #expect(own.contains("\nimport DSDL\n") && !own.contains("public"))
  }

  @Test func namesFromAFile() throws {
    let code = try code(
      Self.pets, renames: "Pet: Animal\nPet.cat: tomcat\nPet.dog.hound: dog\nS.pet: case\n")
    #expect(code.contains("enum Animal: Int, ClassLabel {"))
    #expect(code.contains("/// `cat`\n    case tomcat = 1\n") && code.contains("case dog = 2\n"))
    #expect(code.contains("public var `case`: Animal\n") && code.contains(#"try fields.read("pet")"#))
  }

  @Test(arguments: [
    ("Nope: A", 1, "there is no 'Nope' to rename"), ("\nPet.cow: A", 2, "there is no 'Pet.cow' to rename"),
    ("Pet: 1a", 1, "'1a' cannot be a name in the code"),
    ("Pet: 'a b'", 1, "'a b' cannot be a name in the code"),
    ("Pet: self", 1, "'self' cannot be a name in the code"),
    ("Pet: String", 1, "two things would be called 'String'"),
    ("Pet.cat: a\nPet.dog.hound: a", 2, "two things would be called 'a'"),
    ("[a]", 1, "a mapping from names to names is expected, as 'ImageMedia.image: picture'"),
    ("Pet: [a]", 1, "a mapping from names to names is expected, as 'ImageMedia.image: picture'"),
  ])
  func namesThatCannotBeGiven(_ renames: String, _ line: Int, _ text: String) throws {
    do {
      _ = try code(Self.pets, renames: renames)
      Issue.record("the names were taken")
    } catch let failure as GenerationFailure {
      guard case .wrongRenames(_, let mistakes) = failure else { throw failure }
      #expect(mistakes.map(\.line) == [line] && mistakes.map { $0.text() } == [text])
    }
  }

  @Test func manyClassesAreNumbers() throws {
    func domain(_ count: Int) throws -> String {
      try code("D: {$def: class_domain, classes: [\((1...count).map { "c\($0)" }.joined(separator: ", "))]}")
    }
    #expect(try domain(1_000).contains("enum D: Int, ClassLabel {"))
    let large = try domain(1_001)
    #expect(large.contains("struct D: ClassLabel {") && !large.contains("case c1"))
    #expect(large.contains("guard 1 <= rawValue, rawValue <= 1001 else"))
  }

  @Test func listsOfDomainsAreOneChoiceEach() throws {
    let code = try code(
      """
      defs:
        A: {$def: class_domain, classes: [x]}
        B: {$def: class_domain, classes: [x]}
        S: {$def: struct, $params: [p], $fields: {l: 'Label[dom=$p]', m: 'Label[dom=[$p, A]]', n: 'Label[dom=[$p, A]]'}}
        T: {$def: struct, $fields: {s: 'S[p=[A, B]]', l: 'Label[dom=[A, B]]', r: 'Label[dom=[B, A]]'}}
      data: {sample-type: T, sample-path: s.json}
      """)
    #expect(code.contains("struct S<P: ClassLabel>: SampleObject {"))
    #expect(
      code.contains("var s: S<AOrB>\n") && code.contains("var l: AOrB\n") && code.contains("var r: BOrA\n"))
    #expect(code.contains("var m: POrA\n") && code.contains("var n: POrA\n"))
    #expect(code.components(separatedBy: "/// `[$p, A]`\n    public enum POrA: ClassLabel {").count == 2)
    #expect(code.components(separatedBy: "/// `[A, B]`\n  public enum AOrB: ClassLabel {").count == 2)
  }

  @Test(arguments: [
    ("Facade", true), ("猫", true), ("a b", false), ("1a", false), ("self", false), ("", false),
  ])
  func namespaces(_ name: String, _ isNamespace: Bool) {
    #expect(SwiftGenerator.isNamespace(name) == isNamespace)
  }

  @Test func mistakesAreRefused() throws {
    #expect(throws: GenerationFailure.invalidDefinitions) {
      try code("data: {sample-type: Nope, sample-path: s.json}")
    }
  }
}
