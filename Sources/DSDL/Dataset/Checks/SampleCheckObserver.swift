import YAMLTree

/// Shows samples to a check of a program.
final class SampleCheckObserver<Check: SampleCheck>: SampleObserver {
  private let check: Check

  init(_ check: Check) { self.check = check }

  let queries: [ValueQuery] = []

  struct Part: SampleObserverPart {
    let check: Check
    let decoder: SampleDecoder<Check.Input>

    mutating func observe(_ samples: ObservedSamples, _ findings: inout ObserverFindings) {
      let values = decoder.values(of: samples, findings)
      for (sample, value) in zip(samples, values) where !sample.isBroken {
        let range = value.range.bytes
        switch value.result {
        case .success(let input):
          var found = SampleFindings()
          check.check(input, &found)
          for finding in found.found { report(finding, sample, range, &findings) }
        case .failure(let error):
          guard findings.error(of: sample.number) == nil else { continue }
          let diagnostic = error.diagnostic
          findings.report(.notChecked, at: diagnostic.range.bytes, of: (sample.number, range)) {
            Finding(diagnostic.said)
          }
        }
      }
    }

    private func report(
      _ finding: SampleFindings.Finding, _ sample: ObservedSample, _ range: Range<Int>,
      _ findings: inout ObserverFindings
    ) {
      let block = sample.block
      let place: Range<Int>
      if let node = block.pointee.node {
        place = PathFinder.range(of: finding.path, NodeReader(node)) ?? range
      } else {
        let reader = JSONReader(block.pointee.bytes[0..<range.upperBound], at: range.lowerBound)
        place = PathFinder.range(of: finding.path, reader) ?? range
      }
      findings.report(finding.rule, at: place, of: (sample.number, range)) {
        Finding(.custom(finding.message), hint: finding.hint.map(Message.custom))
      }
    }
  }

  func makePart(_ types: ObservedTypes) -> Part {
    Part(check: check, decoder: SampleDecoder(types) { Check.Input.readAll(&$0) })
  }

  func append(_ part: Part, _ findings: inout ObserverFindings) {}
}
