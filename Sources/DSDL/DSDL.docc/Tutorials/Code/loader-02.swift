import DSDL

let dataset = try Dataset(contentsOfFile: "pets.yaml")
for sample in try dataset.samples() {
  let root = try sample.root
  print(root["image"]?.string ?? "", root.labels.map(\.name))
  for box in root.values(at: "pets/*/bbox") {
    print("  line \(box.range.start.line): \(try box.decode(as: BoundingBox.self).area)")
  }
}
