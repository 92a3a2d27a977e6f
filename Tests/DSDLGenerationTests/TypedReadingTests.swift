import DSDL
import Testing

/// Reads samples with the types that were generated: the files in `Compiled` are part of these tests.
@Suite struct TypedReadingTests {
  @Test func theExample() throws {
    let dataset = try Generated.dataset("facade", looksForSamples: true)
    let samples = try dataset.samples(as: Facade.Sample.self).map { try $0.value }
    #expect(samples.count == 7)
    #expect(samples.allSatisfy { $0.imageA.domain == .photo && $0.imageB.domain == .mask })
    #expect(samples[0].imageA.image.text == "base/cmp_b0001.jpg")
    #expect(Facade.FacadeStyleDom.allCases.map(\.className) == ["photo", "mask"])
  }

  @Test func numbersOfAListOfDomains() {
    typealias Either = Zoo.AnimalDomOrKeeperDom
    #expect(Either.allCases.map(\.rawValue) == Array(1...6))
    #expect(Either.allCases.compactMap { Either(rawValue: $0.rawValue) } == Either.allCases)
    #expect(Either(rawValue: 0) == nil && Either(rawValue: 7) == nil)
    #expect(Either.keeperDom(.keeper).className == "keeper")
  }

  @Test func valuesOfOnesOwn() {
    let media = Facade.ImageMedia(image: Locator("a.jpg"), domain: Facade.FacadeStyleDom.mask)
    #expect(media.domain.rawValue == 2)
  }
}
