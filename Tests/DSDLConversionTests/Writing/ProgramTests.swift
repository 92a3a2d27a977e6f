import DSDL
import DSDLConversion
import Foundation
import Testing

/// A program that writes a dataset of its own, whatever the samples are made of.
struct ProgramTests {
  @Test func whatAProgramWritesIsValid() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("dsdl-\(UUID().uuidString)")
      .path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let writer = try DatasetWriter(output: folder)
    let classes = ["traffic light", "animal.cat", "no", "a \"b\": #c", "猫"]
    for (subset, count) in [("train", 20), ("val", 3)] {
      let samples = try writer.samples(ofSubset: subset)
      for number in 0..<count {
        samples.beginSample()
        samples.field("image", "\(subset)/\(number) \"é\"\n.jpg")
        samples.key("objects")
        samples.beginArray()
        for (index, name) in classes.enumerated() {
          samples.beginObject()
          samples.key("bbox")
          samples.beginArray()
          for value in [0.5, Double(index), 1e-7, 12] { samples.number(value) }
          samples.endArray()
          samples.field("label", name)
          samples.endObject()
        }
        samples.endArray()
        if number % 2 == 0 {
          samples.key("pose")
          samples.literal("[[1, 2, 2], [3, 4, 0]]")
        }
        samples.endSample()
      }
    }
    try writer.finish(Self.draft(classes))
    for (subset, count) in [("train", 20), ("val", 3)] {
      let dataset = try Dataset(contentsOfFile: "\(folder)/set-\(subset)/\(subset).yaml")
      let report = dataset.validate()
      #expect(report.errorCount == 0, "\(report.diagnostics.map(\.message))")
      #expect(report.samples.checked == count)
      #expect(dataset.meta["Licence"]?.string == "CC: BY")
      let first = try #require(Array(try dataset.samples()).first).root
      #expect(first["image"]?.string == "\(subset)/0 \"é\"\n.jpg")
      #expect(first.labels.map(\.name) == classes && first.labels.map(\.number) == [1, 2, 3, 4, 5])
      #expect(try first.values(of: .bbox)[3].decode(as: BoundingBox.self).xywh == [0.5, 3, 1e-7, 12])
      guard case .keypoint(let joints)? = first["pose"]?.type else {
        Issue.record("'pose' has no key points")
        return
      }
      #expect(joints.skeleton?.map { [$0.from, $0.to] } == [[1, 2]])
    }
  }

  private static func draft(_ classes: [String]) throws -> DatasetDraft {
    DatasetDraft(
      name: try #require(DatasetName("Street Scenes")), task: .objectDetection,
      meta: [MetaEntry("Licence", "CC: BY")],
      structs: [
        StructDraft(
          "Thing", params: ["cdom"], fields: [.init("bbox", "BBox"), .init("label", "Label[dom=$cdom]")]),
        StructDraft(
          "Scene", params: ["cdom", "jdom"],
          fields: [
            .init("image", "Image"), .init("objects", "List[Thing[cdom=$cdom]]"),
            .init("pose", "Keypoint[dom=$jdom]", isOptional: true),
          ]),
      ],
      classDomains: [
        ClassDomainDraft("ThingDom", classes: classes),
        ClassDomainDraft("JointDom", classes: ["head", "foot"], skeleton: [[1, 2]]),
      ], sampleType: "Scene[cdom=ThingDom, jdom=JointDom]")
  }

  @Test func anAbandonedWriterLeavesNothing() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("dsdl-\(UUID().uuidString)")
      .path
    do {
      let writer = try DatasetWriter(output: folder)
      try writer.samples(ofSubset: "train").beginSample()
    }
    #expect(!FileManager.default.fileExists(atPath: folder))
  }
}
