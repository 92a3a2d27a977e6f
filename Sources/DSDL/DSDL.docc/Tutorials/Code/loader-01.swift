import DSDL

let dataset = try Dataset(contentsOfFile: "pets.yaml")
let report = dataset.validate()
for finding in report.diagnostics {
  print("\(finding.file.path):\(finding.range.start.line): \(finding.message)")
}
print("\(report.samples.checked) samples, \(report.errorCount) errors")
