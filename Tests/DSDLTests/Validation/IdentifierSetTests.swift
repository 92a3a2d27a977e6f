import Testing

@testable import DSDL
@testable import DSDLLanguage

struct IdentifierSetTests {
  private let file = SourceFile(path: "a.json", bytes: Array(#""a" "b" "c" "a""#.utf8))

  @Test func tellsWhereAnIdentifierWasFirst() {
    var set = IdentifierSet()
    #expect(insert(0, nil, &set) == .new)
    #expect(insert(4, nil, &set) == .new)
    #expect(insert(12, nil, &set) == .known(SourceRange(file, 0..<3)))
    // Another type has other identifiers.
    #expect(insert(12, "image", &set) == .new)
  }

  @Test func saysOnceThatThereIsNoRoom() {
    var set = IdentifierSet(limit: 1)
    #expect(insert(0, nil, &set) == .new)
    #expect(insert(4, nil, &set) == .full)
    #expect(insert(8, nil, &set) == .new)
    #expect(insert(4, nil, &set) == .new)
    #expect(insert(12, nil, &set) == .known(SourceRange(file, 0..<3)))
  }

  private func insert(
    _ start: Int, _ idType: String?, _ set: inout IdentifierSet
  ) -> IdentifierSet.Insertion {
    file.contents.withByteView { bytes in
      set.insert(
        IdentifierSet.Key(bytes[start + 1..<start + 2], idType: idType),
        at: SourceRange(file, start..<start + 3))
    }
  }
}
