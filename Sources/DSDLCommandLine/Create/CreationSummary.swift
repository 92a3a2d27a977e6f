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
    let colon = Phrase(": ", zh: "：")[language]
    var text = "\(sign) \(output)\(colon)\(words.joined(separator: " · "))\n"
    guard isMade else { return text }
    let names = report.subsets.map { VisibleText.escaping($0.name) }
    let counts = report.subsets.map { Self.samples($0.samples)[language] }
    let widths = (names.map(\.count).max() ?? 0, counts.map(\.count).max() ?? 0)
    for (name, count) in zip(names, counts) {
      text += "  \(Self.padded(name, widths.0))  \(Self.padded(count, widths.1))  set-\(name)/\(name).yaml\n"
    }
    if isVerbose { for file in report.files { text += "  \(VisibleText.escaping(file))\n" } }
    return text
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private static func samples(_ count: Int) -> Phrase {
    Phrase("\(count) sample\(count == 1 ? "" : "s")", zh: "\(count) 个样本")
  }

  private static func counts(_ samples: Int, _ classes: Int) -> Phrase {
    let samples = self.samples(samples)
    guard classes > 0 else { return samples }
    return samples + Phrase(", \(classes) class\(classes == 1 ? "" : "es")", zh: "，\(classes) 个类别")
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
