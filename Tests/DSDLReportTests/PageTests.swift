import DSDL
import Foundation
import Testing

@testable import DSDLReport

struct PageTests {
  private let sound = #"{"image": "a.jpg", "objects": [{"bbox": [1, 2, 30, 40], "label": "cat"}]}"#
  private let unknown = #"{"image": "b.jpg", "objects": [{"bbox": [5, 6, 7, 8], "label": "cow"}]}"#
  private let negative = #"{"image": "c.jpg", "objects": [{"bbox": [5, 6, -7, 8], "label": "dog"}]}"#

  @Test func everyFindingHasACardInTheGroupOfItsRule() throws {
    try Scratch.with { scratch in
      try scratch.writeDetection([sound, unknown, negative, unknown])
      let page = try scratch.page()
      let outline = Outline(page)
      #expect(outline.mistakes == [])
      #expect(
        outline.elements("article", where: "class", has: "finding").map { $0.attributes["data-rules"] } == [
          " unknown-label ", " unknown-label ", " negative-size ",
        ])
      #expect(outline.elements("section", where: "class", has: "rule").count == 2)
      #expect(outline.elements("article", where: "class", has: "sample").count == 4)
      #expect(page.contains("Not valid: 3 errors, 0 warnings"))
      #expect(page.contains("<mark>&quot;cow&quot;</mark>"))
      #expect(page.contains("in sample 1, at /samples/1/objects/0/label"))
    }
  }

  @Test func whatIsWrongIsDrawnIn() throws {
    try Scratch.with { scratch in
      try scratch.writeDetection([
        #"{"image": "b.jpg", "objects": [{"bbox": [5, 6, 7, 8], "label": "cow"}, {"bbox": [50, 60, 7, 8], "label": "cat"}]}"#
      ])
      let findings = try scratch.page(gallery: 0).parts(from: "<div class=\"findings\">", to: "</section>")
      #expect(findings[0].count(of: "class=\"figure wrong\"") == 1)
      #expect(findings[0].count(of: "class=\"figure\"") == 1)
      // The wrong box comes last, on top of others.
      let wrong = findings[0].parts(from: "class=\"figure wrong\"", to: "</g>")[0]
      #expect(wrong.contains("<rect x=\"5\" y=\"6\" width=\"7\" height=\"8\"/>"))
      #expect(wrong.contains("cow"))
    }
  }

  @Test func aSoundDatasetSaysSo() throws {
    try Scratch.with { scratch in
      try scratch.writeDetection([sound])
      let page = try scratch.page()
      #expect(page.contains("class=\"verdict good\""))
      #expect(page.contains("Nothing was found to be wrong."))
      #expect(page.contains("<option value=\"0:2\">Pet · dog</option>"))
      #expect(page.contains("1 label, 1 of 2 classes never used"))
    }
  }

  @Test func theChinesePageIsChinese() throws {
    try Scratch.with { scratch in
      try scratch.writeDetection([sound, unknown])
      let page = try scratch.page(language: .chinese)
      #expect(page.contains("<html lang=\"zh-CN\">"))
      #expect(page.contains("无效：1 个错误，0 个警告"))
      #expect(page.contains("“cow”"))
      for word in ["Findings", "Gallery", "Search", "chosen by", "Hint"] {
        #expect(!page.contains(">\(word)"))
      }
    }
  }

  /// Names that would end an attribute, an element or the script if they were written as they stand. To Swift a quote
  /// with an accent on it is a character of its own; to a browser it is a quote.
  @Test(arguments: [
    "</script><script>alert(1)</script>", "\"><img src=x onerror=alert(1)>",
    "\"\u{301} onmouseover=\"alert(1)",
    "' onload='alert(1)", "&lt;b&gt;", "<!--", "]]>", "\u{202E}drow", "`${alert(1)}`", "{{{policy}}}",
  ])
  func whateverIsInTheDataIsText(_ name: String) throws {
    try Scratch.with { scratch in
      let encoder = JSONEncoder()
      let text = String(decoding: try encoder.encode(name), as: UTF8.self)
      try scratch.writeDetection(
        [
          #"{"image": \#(text), "objects": [{"bbox": [1, 2, 3, 4], "label": \#(text)}]}"#,
          #"{"image": "x.jpg", "objects": [{"bbox": [1, 2, 3, 4], "label": "no such class"}], \#(text): 1}"#,
        ], classes: "[\(text)]")
      let page = try scratch.page()
      let outline = Outline(page)
      #expect(outline.mistakes == [])
      #expect(outline.elements.count { $0.name == "script" } == 1)
      #expect(!outline.elements.contains { $0.name == "img" })
      let handlers = outline.elements.flatMap(\.attributes.keys).filter { $0.hasPrefix("on") }
      #expect(handlers == [])
      #expect(page.unicodeScalars.count { $0 == "\u{202E}" } == 0)
      #expect(!page.dropFirst(400).contains("\"default-src"))
    }
  }

  @Test func thePolicyKnowsStyleAndScript() throws {
    try Scratch.with { scratch in
      try scratch.writeDetection([sound])
      let page = try scratch.page()
      let policy = page.parts(from: "Content-Security-Policy\" content=\"", to: "\"")[0]
      #expect(policy.contains("default-src &#39;none&#39;"))
      for (element, directive) in [("style", "style-src"), ("script", "script-src")] {
        let content = page.parts(from: "<\(element)>", to: "</\(element)>")[0]
        var hash = SHA256()
        hash.update(Array(content.utf8)[...])
        let text = Data(hash.digest()).base64EncodedString()
        #expect(policy.contains("\(directive) &#39;sha256-\(text)&#39;"))
      }
      #expect(!page.contains("http://") && !page.contains("https://"))
      #expect(!page.contains(" style=\""))
    }
  }

  @Test func threadsDoNotShow() throws {
    try Scratch.with { scratch in
      // Large enough to be shared among threads.
      try scratch.writeDetection(
        (0..<30_000).map { number in
          let label = number % 997 == 0 ? "cow" : "cat"
          return
            #"{"image": "images/\#(number).jpg", "objects": [{"bbox": [1, 2, 3, 4], "label": "\#(label)"}]}"#
        })
      let page = try scratch.page()
      for threads in [2, 3, 8] { #expect(try scratch.page(threads: threads) == page, "\(threads) threads") }
      #expect(page.contains("24 of 30,000, chosen by chance"))
      #expect(Outline(page).elements("article", where: "class", has: "finding").count == 31)
    }
  }

  @Test func theSeedChoosesTheSamples() throws {
    try Scratch.with { scratch in
      try scratch.writeDetection(
        (0..<500).map { #"{"image": "\#($0).jpg", "objects": []}"# })
      func names(_ seed: UInt64, _ count: Int = 10) throws -> [String] {
        try scratch.page(gallery: count, seed: seed).parts(from: "<header><h3>", to: "</h3>")
      }
      let first = try names(1)
      #expect(first.count == 10)
      #expect(try names(1) == first)
      #expect(try names(2) != first)
      #expect(Set(try names(1, 20)).isSuperset(of: first))
      #expect(try names(1, 0) == [])
      #expect(try names(1, 1000).count == 500)
    }
  }

  @Test func aPageIsNeverLargerThan10MB() throws {
    try Scratch.with { scratch in
      let long = String(repeating: "x", count: 6000)
      try scratch.writeDetection(
        (0..<1200).map {
          #"{"image": "\#(long)\#($0).jpg", "objects": [{"bbox": [1, 2, 3, 4], "label": "cow\#($0)"}, {"bbox": [1, 2, -3, 4], "label": "cat"}]}"#
        })
      let page = try scratch.page(gallery: 500, maximum: nil)
      #expect(page.utf8.count < 10_000_000)
      #expect(page.utf8.count > 5_000_000)
      let shown = Outline(page).elements("article", where: "class", has: "finding")
      for rule in ["unknown-label", "negative-size"] {
        let left = 1200 - shown.count { $0.attributes["data-rules"] == " \(rule) " }
        #expect(left > 0)
        #expect(page.contains("… and \(left) more \(rule) findings"))
      }
      let samples = Outline(page).elements("article", where: "class", has: "sample").count
      #expect(page.contains("for \(500 - samples) more there is no room"))
    }
  }

  @Test func samplesInYAMLAndInLinesAreShownToo() throws {
    try Scratch.with { scratch in
      try scratch.writeDetection([])
      let description = try String(contentsOfFile: "\(scratch.folder)/base.yaml", encoding: .utf8)
      let inline = description.replacingOccurrences(
        of: "sample-path: samples.json",
        with: "samples: [{image: a.jpg, objects: [{bbox: [1, 2, 3, 4], label: cow}]}]")
      try scratch.write(inline, to: "inline.yaml")
      try scratch.write(
        description.replacingOccurrences(of: "samples.json", with: "samples.jsonl"), to: "lines.yaml")
      try scratch.write(unknown + "\n" + sound + "\n", to: "samples.jsonl")
      for name in ["inline.yaml", "lines.yaml"] {
        let page = try scratch.page(name)
        let finding = page.parts(from: "<article class=\"card finding", to: "</article>")[0]
        #expect(finding.contains("class=\"figure wrong\""), "\(name)")
        #expect(page.contains("<article class=\"card sample error\""), "\(name)")
      }
    }
  }
}
