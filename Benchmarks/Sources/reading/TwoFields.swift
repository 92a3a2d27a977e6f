@testable import DSDL
@testable import DSDLLanguage

/// Counts pictures, and the labels of each class.
final class TwoFields: SampleObserver {
  let queries = [ValueQuery(path: "image"), ValueQuery(path: "objects.*.label")]
  private(set) var images = 0
  private(set) var classes: [Int] = []

  struct Part: SampleObserverPart {
    var images = 0
    var classes: [Int]

    mutating func observe(_ samples: ObservedSamples, _ findings: inout ObserverFindings) {
      for sample in samples {
        for value in sample.values {
          if value.query == 0 {
            images += 1
          } else if let number = value.classIndex {
            classes[number] += 1
          }
        }
      }
    }
  }

  func makePart(_ types: ObservedTypes) -> Part {
    classes = Array(repeating: 0, count: types.domains.reduce(0) { $0 + $1.classes.count })
    return Part(classes: classes)
  }

  func append(_ part: Part, _ findings: inout ObserverFindings) {
    images += part.images
    for index in classes.indices { classes[index] += part.classes[index] }
  }
}
