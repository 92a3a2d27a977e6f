#if DEBUG || COUNTED_STEPS
  import DSDL
  import DSDLProject
  import Testing
  import YAMLTree

  /// Twice the input takes no more than about twice the steps, whatever is wrong and whatever is to be told.
  struct GrowthTests {
    enum Telling: CaseIterable {
      case some, all, fixes
    }

    @Test(arguments: GrowthShape.all, Telling.allCases)
    func stepsGrowWithTheInput(_ shape: GrowthShape, _ telling: Telling) throws {
      let size = 100
      let (small, large) = (try steps(shape, size, telling), try steps(shape, 2 * size, telling))
      #expect(small > 0)
      #expect(Double(large) <= 2.6 * Double(small), "\(small) steps, then \(large)")
    }

    private func steps(_ shape: GrowthShape, _ size: Int, _ telling: Telling) throws -> Int {
      try withDataset(shape.files(size)) { options in
        var options = options
        options.threads = 1
        options.diagnostics.maximumPerRuleAndFile = telling == .some ? 100 : nil
        let counter = StepCounter()
        try Steps.$counter.withValue(counter) {
          if telling == .fixes {
            _ = try Fixer.fix("base.yaml", options: options)
          } else {
            let report = try Validator.validate(contentsOfFile: "base.yaml", options: options)
            // What is told has to be found in the files.
            for diagnostic in report.diagnostics { _ = diagnostic.range.start }
          }
        }
        return counter.count
      }
    }
  }
#endif
