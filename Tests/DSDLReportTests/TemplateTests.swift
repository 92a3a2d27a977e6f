import DSDL
import Foundation
import Testing

@testable import DSDLReport

/// Samples of each built-in template are drawn as what they are.
struct TemplateTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()

  /// What is to be found in the gallery of each template's dataset.
  static let expected: [(template: String, drawn: [String])] = [
    ("unconditional-generation", ["<figure class=\"panel"]),
    ("conditional-generation", ["<figure class=\"panel", "<span class=\"tag"]),
    ("style-transfer-unpaired", ["<figure class=\"panel", "<span class=\"tag"]),
    ("style-transfer-paired", [">image_a.image<", ">image_b.image<", "<span class=\"tag"]),
    ("image-classification", ["<figure class=\"panel", "<span class=\"tag"]),
    ("object-detection", ["<rect x=", "<text x="]),
    ("rotated-object-detection", ["<path fill-rule=", "<text x="]),
    ("semantic-segmentation", [">image<", ">semantic_map<"]),
    ("instance-segmentation-polygon", ["<rect x=", "<path fill-rule="]),
    ("instance-segmentation-map", [">instance_map<", ">semantic_map<"]),
    ("panoptic-segmentation", [">instance_map<", ">semantic_map<"]),
    ("keypoint-detection", ["<line x1=", "<circle class=\"joint\"", "joint hidden", "<title>nose</title>"]),
    ("object-tracking", [">videoframes.media_path<", "<rect x="]),
    ("ocr-detection", ["<rect x="]),
    ("ocr-end-to-end", ["<path fill-rule=", "<text x="]),
    ("ocr-recognition", [">word_image<", "<dt>text</dt>"]),
    ("ocr-segmentation", [">word_segmap<", ">chr_segmap<"]),
  ]

  @Test func everyTemplateIsThere() {
    #expect(Set(Self.expected.map(\.template)) == Set(Template.all.map(\.name)))
  }

  @Test(arguments: expected)
  func samplesOfATemplateAreDrawn(_ template: String, _ drawn: [String]) throws {
    try Scratch.with { scratch in
      let page = try scratch.page(
        Self.root.appendingPathComponent("DSDLTests/Templates/\(template)/base.yaml").path)
      #expect(Outline(page).mistakes == [])
      let gallery = page.components(separatedBy: "id=\"gallery\"").last ?? ""
      #expect(gallery.contains("<article class=\"card sample"))
      for piece in drawn { #expect(gallery.contains(piece), "\(piece)") }
    }
  }
}
