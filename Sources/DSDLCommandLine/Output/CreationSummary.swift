import DSDL
import DSDLConversion
import DSDLReporting

/// What a dataset came to, in a few lines:
///
///     ✓ facade: 378 samples, 2 classes · 0 errors, 1 warning · 0.01 s
///       base  378 samples  set-base/base.yaml
struct CreationSummary {
  let report: CreationReport
  let isDryRun: Bool
  let isVerbose: Bool
  let duration: Duration

  func text(in language: TextLanguage, style: TextStyle) -> String {
    let isMade = report.isWritten || (isDryRun && report.findings.isValid)
    let total = report.subsets.reduce(0) { $0 + $1.samples }
    let classes = report.classDomains.reduce(0) { $0 + $1.classes.count }
    var parts = [Self.counts(total, classes)]
    let (errors, warnings) = (report.findings.errorCount, report.findings.warningCount)
    parts.append(
      Phrase(
        "\(errors) error\(errors == 1 ? "" : "s"), \(warnings) warning\(warnings == 1 ? "" : "s")",
        zh: "\(errors) 个错误，\(warnings) 个警告"))
    if !isMade {
      parts.append(Phrase("nothing was written", zh: "没有写入任何内容"))
    } else if isDryRun {
      parts.append(Phrase("nothing was written, as asked (--dry-run)", zh: "按要求（--dry-run）没有写入任何内容"))
    }
    let sign = isMade ? style.paint("✓", .good) : style.paint("✗", .error)
    let output = style.paint(VisibleText.escaping(report.output), .strong)
    let words = parts.map { $0[language] } + [duration.seconds]
    var text = "\(sign) \(output): \(words.joined(separator: " · "))\n"
    guard isMade else { return text }
    let width = report.subsets.map(\.name.count).max() ?? 0
    for subset in report.subsets {
      let name = VisibleText.escaping(subset.name)
      let padding = String(repeating: " ", count: max(0, width - subset.name.count))
      let count = Phrase(
        "\(subset.samples) sample\(subset.samples == 1 ? "" : "s")", zh: "\(subset.samples) 个样本")
      text += "  \(name)\(padding)  \(count[language])  set-\(name)/\(name).yaml\n"
    }
    if isVerbose { for file in report.files { text += "  \(VisibleText.escaping(file))\n" } }
    return text
  }

  private static func counts(_ samples: Int, _ classes: Int) -> Phrase {
    let english = "\(samples) sample\(samples == 1 ? "" : "s")"
    guard classes > 0 else { return Phrase(english, zh: "\(samples) 个样本") }
    return Phrase(
      "\(english), \(classes) class\(classes == 1 ? "" : "es")", zh: "\(samples) 个样本，\(classes) 个类别")
  }
}

extension Duration {
  /// "0.01 s"
  fileprivate var seconds: String {
    let hundredths = components.seconds * 100 + components.attoseconds / 10_000_000_000_000_000
    let fraction = hundredths % 100
    return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction) s"
  }
}
