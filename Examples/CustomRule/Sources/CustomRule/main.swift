import DSDL

// Checks pairs of pictures with a rule of its own: swift run CustomRule [FILE]
let path = CommandLine.arguments.dropFirst().first ?? "../paired-facade/set-base/base.yaml"
let dataset = try Dataset(contentsOfFile: path)

var options = CheckOptions()
options.checks = [SameStyle()]
let report = dataset.validate(options)
for finding in report.diagnostics {
  let start = finding.range.start
  print("\(finding.file.path):\(start.line):\(start.column): \(finding.message) [\(finding.rule)]")
}
print("\(report.samples.checked) samples checked, \(report.errorCount + report.warningCount) findings")
