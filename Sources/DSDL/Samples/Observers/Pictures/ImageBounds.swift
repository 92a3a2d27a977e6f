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
    fileprivate let layout: PictureLayout
    fileprivate var values: PictureValues

    mutating func observe(_ samples: ObservedSamples, _ findings: inout ObserverFindings) {
      for sample in samples {
        values.read(sample, layout)
        let content = values.content
        for figure in content.figures {
          guard let size = content.innermost(from: figure.scope, { $0.shape?.size }),
            !figure.extent.lies(in: size)
          else { continue }
          let (rule, range, message) = OutsideFigure.mistake(figure, size, in: sample.file)
          findings.report(rule, at: range, of: (sample.number, sample.range)) {
            Finding(.media(message), notes: content.shapeNotes(of: figure, in: sample.file))
          }
        }
      }
    }
  }

  func makePart(_ types: ObservedTypes) -> Part { Part(layout: layout, values: PictureValues(layout)) }

  func append(_ part: Part, _ findings: inout ObserverFindings) {}
}

extension PictureValues.Content {
  /// Where the shape stands that a figure lies outside of.
  fileprivate func shapeNotes(of figure: PictureValues.Figure, in file: SourceFile) -> [Note] {
    guard let range = innermost(from: figure.scope, { $0.shape?.range }) else { return [] }
    return [Note(.media(.shapeHere), SourceRange(file, range))]
  }
}
