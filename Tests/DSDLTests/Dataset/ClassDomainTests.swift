import DSDL
import Testing

struct ClassDomainTests {
  private func domains(_ text: String) throws -> [ClassDomain] {
    let dataset = try Dataset(text: "$dsdl-version: \"0.5\"\nmeta:\n\(text)", named: "base.yaml")
    return dataset.definitions.compactMap { if case .classDomain(let domain) = $0 { domain } else { nil } }
  }

  private static let animals = """
    defs:
      AnimalDom:
        $def: class_domain
        classes: [animal.dog, animal.cat.lion, animal.cat.puma, rock, "odd: 1", "animal.cats"]
      SizeDom: {$def: class_domain, classes: [small, rock]}
    """

  @Test func numbersOfNames() throws {
    let domain = try domains(Self.animals)[0]
    #expect(
      domain.number(of: "rock") == 4 && domain.number(of: "Rock") == nil && domain.number(of: "") == nil)
    for (text, number) in [
      "rock": 4, "AnimalDom::rock": 4, "AnimalDom::4": 4, "AnimalDom[4]": 4, "odd: 1": 5,
      "AnimalDom::odd: 1": 5,
    ] {
      #expect(domain.number(ofLabel: text) == number, "\(text)")
    }
    for text in [
      "4", "AnimalDom::7", "AnimalDom[0]", "AnimalDom::04", "AnimalDom[rock]", "AnimalDom::", "AnimalDom[]",
      "SizeDom::1",
      "AnimalDom[99999999999999999999]", "AnimalDom::+4", "AnimalDom[4", "AnimalDom",
    ] {
      #expect(domain.number(ofLabel: text) == nil, "\(text)")
    }
  }

  @Test func labelsOfSeveralDomains() throws {
    let both = try domains(Self.animals)
    func label(_ value: DataValue, _ domains: [ClassDomain]) -> String? {
      Label(value, of: domains)?.description
    }
    #expect(label(.string("rock"), [both[1]]) == "SizeDom::rock")
    #expect(label(.string("rock"), both) == nil)
    #expect(label(.string("SizeDom[2]"), both) == "SizeDom::rock")
    #expect(label(.string("AnimalDom::animal.dog"), both) == "AnimalDom::animal.dog")
    #expect(label(.null, both) == nil && label(.string("x"), []) == nil)
    #expect(
      Label(2, of: both[1])?.name == "rock" && Label(3, of: both[1]) == nil && Label(0, of: both[1]) == nil)
    let numbers = try Dataset(text: "meta: {a: 2, b: 2.0, c: -1}", named: "n.yaml").meta
    #expect(numbers.compactMap { Label($0.value, of: [both[1]])?.number } == [2])
  }

  @Test func levelsOfAHierarchy() throws {
    let domain = try domains(Self.animals)[0]
    #expect(domain.levels(of: 2) == ["animal", "cat", "lion"] && domain.levels(of: 4) == ["rock"])
    #expect(domain.levels(of: 0) == [] && domain.levels(of: 7) == [])
    #expect(
      domain.numbers(below: "animal.cat") == [2, 3] && domain.numbers(below: "animal") == [1, 2, 3, 6])
    #expect(domain.numbers(below: "rock") == [4] && domain.numbers(below: "anim") == [])
    #expect(domain.children() == ["animal", "rock", "odd: 1"])
    #expect(domain.children(of: "animal") == ["animal.dog", "animal.cat", "animal.cats"])
    #expect(domain.children(of: "animal.cat") == ["animal.cat.lion", "animal.cat.puma"])
    #expect(domain.children(of: "rock") == [] && domain.children(of: "none") == [])
  }

  /// Edges beyond the classes are reported, and no index is out of range.
  @Test func edgesOfASkeletonAreSafe() throws {
    let domain = try domains(
      "defs: {D: {$def: class_domain, classes: [a, b, c], skeleton: [[1, 2], [2, 4], [99999999999999999999, 1], [3, 1]]}}"
    )[0]
    #expect(domain.skeleton?.map { [$0.from, $0.to] } == [[1, 2], [3, 1]])
    for edge in domain.skeleton ?? [] {
      #expect(!domain.classes[edge.from - 1].text.isEmpty && !domain.classes[edge.to - 1].text.isEmpty)
    }
  }
}
