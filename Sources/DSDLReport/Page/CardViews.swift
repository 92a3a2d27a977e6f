// What templates of cards are filled with. The template looks for a name that has no value farther out, so names that may
// have none are given once.

/// The findings of a rule.
struct GroupView {
  let words: [String: String]
  let rule: String
  let severity: String
  let severityName: String
  let count: String
  let summary: String
  let about: [String]
  let why: [String]
  let hasWhy: Bool
  let cardsHTML: String
  let omitted: String?
}

/// A finding.
struct FindingView {
  let words: [String: String]
  let rule: String
  let severity: String
  let severityName: String
  let file: String
  let classes: String
  let place: String
  let message: String
  let excerpt: Excerpt?
  let whereabouts: String?
  let hints: [String]
  let notes: [String]
  let isFixable: Bool
  let scene: SceneView?

  struct Excerpt {
    let line: String
    let before: String
    let mark: String
    let after: String
  }
}

/// A sample of the gallery.
struct SampleView {
  let words: [String: String]
  let name: String
  let place: String
  let rules: String
  let severity: String
  let file: String
  let classes: String
  let findings: String?
  let scene: SceneView
}

/// What there is to see of a sample.
struct SceneView {
  let panels: [Panel]
  let tags: [Tag]
  let facts: [Fact]
  let hasFacts: Bool
  let omitted: String?

  struct Panel {
    let kind: String
    let locator: String
    let field: String?
    let pixels: String?
    let link: String?
    let absence: String?
    let svgHTML: String?
    let tags: [Tag]
  }

  struct Tag {
    let text: String
    let swatchHTML: String?
    let kind: String
  }

  struct Fact {
    let name: String
    let value: String
    let kind: String
  }
}
