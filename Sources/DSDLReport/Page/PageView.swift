/// What the template of a page is filled with; names of properties are names in the template. Text is escaped there, and
/// what ends in `HTML` is markup already.
struct PageView {
  let language: String
  let title: String
  let tool: String
  let policy: String
  let styleHTML: String
  let scriptHTML: String
  let words: PageWords
  let state: String
  let verdict: String
  let summary: [String]
  let tiles: [Tile]
  /// Nil for a single one, which is the title.
  let descriptions: [Description]?
  let findingCount: String
  let hasFindings: Bool
  let rules: [Option]
  let classes: [Option]
  let files: [Option]
  let hasBothSeverities: Bool
  let groupsHTML: String
  let charts: [ChartGroup]
  let hasCharts: Bool
  let galleryCount: String
  let galleryNote: String
  let hasGallery: Bool
  let cardsHTML: String

  struct Tile {
    let kind: String
    let number: String
    let name: String
  }

  struct Description {
    let mark: String
    let state: String
    let path: String
    let summary: String
  }

  struct Option {
    let value: String
    let name: String
  }

  struct ChartGroup {
    let title: String
    let charts: [Chart]
  }

  struct Chart {
    let kind: String
    let title: String
    let note: String?
    let svgHTML: String
    /// Bars that are shown when asked for.
    let more: String?
    let moreHTML: String?
  }
}
