/// A check of one's own, which looks at each sample while the dataset is checked.
///
/// ```swift
/// extension Rule {
///   static let tinyBox = Rule("tiny-box", severity: .warning, summary: "A box is smaller than a pixel")
/// }
///
/// struct TinyBoxes: SampleCheck {
///   struct Input: SampleObject {
///     var boxes: [BoundingBox]
///     init(_ fields: inout FieldReader) throws(SampleError) { boxes = try fields.read("boxes") }
///   }
///
///   let rules = [Rule.tinyBox]
///
///   func check(_ sample: Input, _ findings: inout SampleFindings) {
///     for (index, box) in sample.boxes.enumerated() where box.area < 1 {
///       findings.report(.tinyBox, "the box has an area of \(box.area)", at: "boxes", .element(index))
///     }
///   }
/// }
///
/// var options = CheckOptions()
/// options.checks = [TinyBoxes()]
/// ```
///
/// Findings are counted, limited, sorted and reported as all others. Samples whose text cannot be read are not shown to it,
/// nor are those that are no `Input`: if nothing else is wrong with one, `not-checked` says so.
public protocol SampleCheck: Sendable {
  /// What it looks at of a sample; see ``SampleObject``.
  associatedtype Input: SampleValue

  /// The rules that it reports. Where all of them are off, it is not asked.
  var rules: [Rule] { get }

  /// Looks at a sample. It is called on several threads, for samples in any order; findings come in theirs.
  func check(_ sample: Input, _ findings: inout SampleFindings)
}

extension SampleCheck {
  var observer: any SampleObserver { SampleCheckObserver(self) }
}
