#if Metrics
  import Testing

  @testable import DSDLMetrics

  @Suite struct InceptionScoreTests {
    @Test func uniformRowsScoreOne() throws {
      let rows = [[Double]](repeating: [0.25, 0.25, 0.25, 0.25], count: 20)
      let score = try Scratch.withFeatures(rows) { try InceptionScore($0) }
      #expect(abs(score.mean - 1) < 1e-12 && score.standardDeviation < 1e-12)
      #expect(score.parts.count == 10)
    }

    @Test func certainRowsScoreTheNumberOfClasses() throws {
      let rows = (0..<12).map { row in (0..<4).map { $0 == row % 4 ? 1.0 : 0 } }
      let score = try Scratch.withFeatures(rows) { try InceptionScore($0, splits: 3) }
      #expect(abs(score.mean - 4) < 1e-12)
    }

    @Test func everyRowIsInAPart() throws {
      // Of three rows the second part has two.
      let score = try Scratch.withFeatures([[1, 0], [1, 0], [0, 1]]) { try InceptionScore($0, splits: 2) }
      #expect(abs(score.parts[0] - 1) < 1e-12 && abs(score.parts[1] - 2) < 1e-12)
    }

    @Test func logitsMayBeLarge() throws {
      let score = try Scratch.withFeatures([[1000, 0], [0, 1000]]) {
        try InceptionScore($0, rows: .logits, splits: 1)
      }
      #expect(abs(score.mean - 2) < 1e-12)
    }

    @Test func rowsThatAreNoDistributionsAreCounted() throws {
      try Scratch.withFeatures([[0.5, 0.5], [0.5, 0.6], [-1, 2]]) { scores in
        let problem = #expect(throws: ArrayProblem.self) { try InceptionScore(scores, splits: 1) }
        #expect(problem?.kind == .value)
        #expect(
          problem?.message
            == "row 1 is no distribution: its sum is 1.1, 1 is expected (logits?), and 1 more is none")
      }
    }
  }
#endif
