#if Metrics
  import Testing

  @testable import DSDLMetrics

  @Suite struct FrechetDistanceTests {
    private func distance(_ first: [[Double]], _ second: [[Double]]) throws -> FrechetDistance {
      try Scratch.withFeatures(first) { first in
        try Scratch.withFeatures(second) { try FrechetDistance(.init(first), .init($0)) }
      }
    }

    @Test(arguments: [500, 12])
    func equalSetsHaveNone(_ count: Int) throws {
      let rows = Scratch.rows(count, 20, seed: 1)
      #expect(try distance(rows, rows.reversed()).value < 1e-12)
    }

    @Test(arguments: [500, 12])
    func shiftedSetsHaveThatOfTheirMeans(_ count: Int) throws {
      let rows = Scratch.rows(count, 20, seed: 1)
      let found = try distance(rows, rows.map { $0.map { $0 + 0.5 } })
      #expect(abs(found.value - 5) < 1e-9)
      #expect(abs(found.meanPart - 5) < 1e-12)
    }

    @Test func diagonalCovariancesHaveThatOfTheirDeviations() throws {
      let first = FeatureStatistics(count: nil, mean: [0, 1], covariance: [4, 0, 0, 9])
      let second = FeatureStatistics(count: nil, mean: [1, 1], covariance: [1, 0, 0, 25])
      let found = try FrechetDistance(.init(first), .init(second))
      #expect(abs(found.value - (1 + 1 + 4)) < 1e-12)
    }

    @Test func intervalIsTheSameForASeed() throws {
      try Scratch.withFeatures(Scratch.rows(60, 4, seed: 2)) { first in
        try Scratch.withFeatures(Scratch.rows(60, 4, seed: 3)) { second in
          let distance = try FrechetDistance(.init(first), .init(second))
          let intervals = try [7, 7, 8].map {
            try FrechetInterval(
              .features(first), .features(second), around: distance, rounds: 20, seed: $0)
          }
          #expect(intervals[0].values == intervals[1].values)
          #expect(intervals[0].values != intervals[2].values)
          #expect(intervals[0].lower < distance.value && distance.value < intervals[0].upper)
        }
      }
    }

    @Test func percentilesLieBetweenValues() {
      #expect(FrechetInterval.percentile(50, of: [1, 2, 4]) == 2)
      #expect(FrechetInterval.percentile(75, of: [1, 2, 4]) == 3)
      #expect(FrechetInterval.percentile(97.5, of: [5]) == 5)
    }

    @Test func statisticsAreReadAsTheyWereWritten() throws {
      let statistics = try Scratch.withFeatures(Scratch.rows(50, 3, seed: 4)) {
        try FeatureStatistics(of: $0)
      }
      var bytes: [UInt8] = []
      statistics.write { bytes += $0 }
      try Scratch.withFile(bytes) { path in
        let read = try FeatureStatistics(contentsOfFile: path)
        #expect(read.mean == statistics.mean)
        #expect(read.covariance == statistics.covariance)
        #expect(read.count == 50)
      }
    }

    @Test func constantColumnsAreCounted() throws {
      let rows = Scratch.rows(1000, 3, seed: 5).map { [$0[0], 0.1, 0] }
      #expect(try Scratch.withFeatures(rows) { try FeatureStatistics(of: $0).constantColumns } == 2)
    }
  }
#endif
