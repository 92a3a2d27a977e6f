import Testing

@testable import DSDL
@testable import DSDLLanguage

/// What labels of many domains are looked up in gives the same as going through the domains.
struct LabelSetTests {
  @Test func manyAreLookedUpAsFewAre() throws {
    // Some classes are in several domains, and one in all of them.
    let domains = (0..<40).map { number in
      "    D\(number): {$def: class_domain, classes: [c\(number), c\(number / 2 * 2), s\(number % 7), all]}\n"
    }
    let names = (0..<40).map { "D\($0)" }.joined(separator: ", ")
    let description = """
      $dsdl-version: "0.5.3"
      meta: {}
      defs:
      \(domains.joined())data: {sample-type: "Label[dom=[\(names)]]", samples: [D1::c1]}
      """
    try withDataset(["base.yaml": description]) { options in
      let dataset = try Dataset(contentsOfFile: "base.yaml", options: options.reading)
      let plan = PlanCompiler.compile(try #require(dataset.sampleType))
      let many = try #require(plan.labelSets.first)
      var budget = 0
      let few = LabelSet(many.domains, in: plan, &budget)
      #expect(many.longest == few.longest && many.longest == "D39::all".utf8.count)
      let words = (0..<45).flatMap { ["c\($0)", "s\($0)", "D\($0)", "d\($0)", "all", "", "é"] }
      for word in words {
        Array(word.utf8).withByteView { bytes in
          #expect(many.holders(of: bytes, in: plan) == few.holders(of: bytes, in: plan), "\(word)")
          #expect(many.domain(named: bytes, in: plan) == few.domain(named: bytes, in: plan), "\(word)")
        }
        #expect(many.nearestDomain(to: word, in: plan) == few.nearestDomain(to: word, in: plan), "\(word)")
      }
      #expect(Array("all".utf8).withByteView { many.holders(of: $0, in: plan) }.count == 3)
      #expect(Array("D7".utf8).withByteView { many.domain(named: $0, in: plan) } == many.domains[7])
    }
  }
}
