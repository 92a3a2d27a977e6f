@testable import DSDL
@testable import DSDLLanguage

/// An observer that writes down what it is told.
final class TellingObserver: SampleObserver {
  /// What it asks for.
  enum Interest: CaseIterable {
    case none
    /// Every value, every struct and every list.
    case everything
    /// What is neither struct nor list, and no box.
    case simpleValues
    /// The fields of samples, and what is below them in two steps.
    case paths
  }

  let queries: [ValueQuery]
  private(set) var told: [String] = []

  init(_ interest: Interest) {
    queries =
      switch interest {
      case .none: []
      case .everything: [ValueQuery { _ in true }]
      case .simpleValues:
        [
          ValueQuery {
            switch $0 {
            case .list, .structure, .bbox: false
            default: true
            }
          }
        ]
      case .paths: [ValueQuery(path: ""), ValueQuery(path: "*"), ValueQuery(path: "*.*.*")]
      }
  }

  struct Part: SampleObserverPart {
    fileprivate var samples: [(number: Int, lines: [String])] = []

    mutating func observe(_ samples: ObservedSamples, _ findings: inout ObserverFindings) {
      for sample in samples {
        let values = sample.values.map { value in
          let what = value.isOpening ? "opening" : value.isSound ? "value" : "unsound"
          let label = value.label.map { " \($0.domain.name.text) \($0.index)" } ?? ""
          let text =
            value.isSound && !value.isOpening ? String(decoding: value.json.buffer, as: UTF8.self) : ""
          return
            "  \(value.query) \(what) \(value.type) \(value.isOpening ? value.range.lowerBound..<Int.max : value.range)\(label) \(text)"
        }
        self.samples.append((sample.number, ["\(sample.range)\(sample.isBroken ? " broken" : "")"] + values))
      }
    }
  }

  func makePart(_ types: ObservedTypes) -> Part { Part() }

  func append(_ part: Part, _ findings: inout ObserverFindings) {
    for sample in part.samples {
      told.append("sample \(sample.number + findings.number) of \(findings.file.path) \(sample.lines[0])")
      told += sample.lines[1...]
    }
  }

  func finish(isComplete: Bool, _ findings: inout ObserverFindings) {
    told.append("finished, complete: \(isComplete)")
  }
}
