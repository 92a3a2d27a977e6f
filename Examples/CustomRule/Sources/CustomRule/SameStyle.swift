import DSDL

extension Rule {
  /// Both pictures of a pair have the same style.
  static let sameStyle = Rule(
    "same-style", severity: .warning, summary: "Both pictures of a pair have the same style")
}

/// A pair shows a facade in two styles.
struct SameStyle: SampleCheck {
  /// Of a sample only the styles are wanted; the rest is passed over.
  struct Input: SampleObject {
    struct Picture: SampleObject {
      var style: Label

      init(_ fields: inout FieldReader) throws(SampleError) { style = try fields.read("domain") }
    }

    var first: Picture
    var second: Picture

    init(_ fields: inout FieldReader) throws(SampleError) {
      first = try fields.read("image_a")
      second = try fields.read("image_b")
    }
  }

  let rules = [Rule.sameStyle]

  func check(_ sample: Input, _ findings: inout SampleFindings) {
    guard sample.first.style == sample.second.style else { return }
    findings.report(
      .sameStyle, "both pictures are '\(sample.first.style.name)': two styles are expected",
      at: "image_b", "domain")
  }
}
