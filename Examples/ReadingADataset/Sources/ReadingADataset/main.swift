import DSDL

// Prints the type and the first samples of a description: swift run ReadingADataset [FILE]
let path = CommandLine.arguments.dropFirst().first ?? "../paired-facade/set-base/base.yaml"
let dataset = try Dataset(contentsOfFile: path)

print("\(dataset.meta["Dataset Name"]?.string ?? path):")
if case .structure(let structure)? = dataset.sampleType {
  print("a sample is a \(structure)")
  for field in structure.fields {
    print("  \(field.name.text)\(field.isOptional ? "?" : ""): \(field.type)")
  }
}

for sample in try dataset.samples().prefix(3) {
  let images = try sample.root.values(at: "*/image").compactMap(\.string)
  print("sample \(sample.number) at line \(sample.range.start.line): \(images.joined(separator: " and "))")
}

let report = dataset.validate()
print("\(report.samples.checked) samples checked, \(report.errorCount) errors")
