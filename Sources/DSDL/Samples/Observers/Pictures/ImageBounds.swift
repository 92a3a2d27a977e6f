/// Finds what lies outside of the picture whose size a struct gives as an `ImageShape`, for the rules
/// `box-outside-image`, `polygon-outside-image` and `keypoint-outside-image`. Media are not looked at for that.
final class ImageBounds: SampleObserver {
  private let layout: PictureLayout

  /// Nil if nothing lies in a struct with a shape.
  init?(_ type: ResolvedType) {
    let layout = PictureLayout(type) { kind, hasShape in
      if case .shape = kind { true } else { hasShape && kind.isGeometry }
    }
    guard layout.ways.contains(where: { $0.kind.isGeometry }) else { return nil }
    self.layout = layout
  }

  var queries: [ValueQuery] { layout.queries }

  struct Part: SampleObserverPart {
    fileprivate var values: PictureValues

    mutating func observe(_ samples: ObservedSamples, _ findings: inout ObserverFindings) {
      for sample in samples {
        values.removeAll()
        _ = values.append(sample)
        for figure in values.figures {
          guard let shape = values.innermost(from: figure.scope, { $0.shape }),
            !figure.extent.lies(in: shape.size)
          else { continue }
          let (rule, range, message) = OutsideFigure.mistake(
            figure, values.kind(of: figure), shape.size, in: sample.file)
          findings.report(rule, at: range, of: (sample.number, sample.range)) {
            Finding(
              .media(message), notes: [Note(.media(.shapeHere), SourceRange(sample.file, shape.range))])
          }
        }
      }
    }
  }

  func makePart(_ types: ObservedTypes) -> Part { Part(values: PictureValues(layout)) }

  func append(_ part: Part, _ findings: inout ObserverFindings) {}
}
