/// Finds identifiers that are there twice, for the rule `duplicate-id`.
final class RepeatedIdentifiers: SampleObserver {
  private var known: IdentifierSet

  init(limit: Int = IdentifierSet.limit) { known = IdentifierSet(limit: limit) }

  let queries = [ValueQuery { if case .uniqueID = $0 { true } else { false } }]

  struct Part: SampleObserverPart {
    fileprivate struct Found {
      let key: IdentifierSet.Key
      let range: Range<Int>
      let sample: Int
      let sampleRange: Range<Int>
      /// Its text, if what stands in the file is no JSON.
      let text: String?
    }

    fileprivate var found: [Found] = []

    mutating func observe(_ samples: ObservedSamples, _ findings: inout ObserverFindings) {
      for sample in samples {
        for value in sample.values where value.isSound {
          guard case .uniqueID(let idType) = value.type else { continue }
          guard let key = value.withText({ $0.map { IdentifierSet.Key($0, idType: idType) } }) else {
            continue
          }
          found.append(
            Found(
              key: key, range: value.range, sample: sample.number, sampleRange: sample.range,
              text: value.isWrittenAsJSON ? nil : value.text))
        }
      }
    }
  }

  func makePart(_ types: ObservedTypes) -> Part { Part() }

  func append(_ part: Part, _ findings: inout ObserverFindings) {
    for found in part.found {
      let place = (number: found.sample, range: found.sampleRange)
      switch known.insert(found.key, at: SourceRange(findings.file, found.range)) {
      case .new: break
      case .known(let first):
        findings.report(.duplicateID, at: found.range, of: place) { [file = findings.file] in
          let text = found.text ?? Self.text(in: file, found.range)
          return Finding(
            .value(.idTwice(text.shortened)), notes: [Note(.first(.there), first)])
        }
      case .full:
        findings.report(.limitExceeded, .warning, at: found.range, of: place) {
          Finding(
            .value(.tooManyIDs))
        }
      }
    }
  }

  private static func text(in file: SourceFile, _ range: Range<Int>) -> String {
    file.bytes(in: range).withByteView { bytes in
      var reader = JSONReader(bytes)
      return (try? reader.scalar().text.string) ?? ""
    }
  }
}
