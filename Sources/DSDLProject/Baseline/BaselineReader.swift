import DSDL
import YAMLTree

/// Reads a baseline from its JSON. The first mistake of an entry is enough.
struct BaselineReader {
  let file: SourceFile
  let collector: DiagnosticCollector
  /// Whether to warn of other rules.
  let expectsBuiltInRules: Bool

  /// The baseline; one without entries if it cannot be used, which is reported.
  func baseline() -> Baseline {
    guard let (findings, version) = findings() else { return Baseline(entries: []) }
    let entries = findings.elements.compactMap { node in
      entry(node).map { (node: node, entry: $0) }
    }
    var unknown: Set<String> = []
    for (node, entry) in entries where expectsBuiltInRules && Rule.named(entry.rule) == nil {
      guard unknown.insert(entry.rule).inserted else { continue }
      report(node["rule"]?.range ?? node.range, .unknownRule(entry.rule), .warning)
    }
    return Baseline(entries: entries.map(\.entry), isOld: version == 1)
  }

  /// The list of findings, and the version of the format.
  private func findings() -> (list: Node, version: Int)? {
    let text = JSONTreeReader.read(file)
    let tree = text.tree
    let ofText = DiagnosticCollector(options: DiagnosticOptions())
    text.report(into: ofText)
    guard text.isSound, ofText.errors == 0 else {
      // What is said of the text may repeat it, and it may be anybody's.
      let mistake = ofText.sorted(in: [file]).first { $0.severity == .error }
      if let mistake, mistake.rule == .fileUnreadable || mistake.rule == .encoding {
        collector.report(mistake.rule, at: mistake.range) {
          Finding(mistake.said, notes: mistake.notes, hints: mistake.advice)
        }
        return nil
      }
      report(mistake?.range.bytes ?? 0..<0, .brokenJSON)
      return nil
    }
    guard let root = tree.root, root.kind == .mapping, let version = root["version"] else {
      report(tree.root?.range.prefix(1) ?? 0..<0, .noVersion)
      return nil
    }
    let number = version.style == .json ? Int(version.text) : nil
    guard let number, (1...Baseline.version).contains(number) else {
      report(version.range, .otherVersion(number, expected: Baseline.version))
      return nil
    }
    if number < Baseline.version { report(version.range, .oldVersion(number), .warning) }
    guard let findings = root["findings"], findings.kind == .sequence else {
      report(root["findings"]?.range ?? root.range.prefix(1), .noFindings)
      return nil
    }
    return (findings, number)
  }

  private func entry(_ node: Node) -> Baseline.Entry? {
    guard let file = text("file", of: node), let rule = text("rule", of: node),
      let message = text("message", of: node), let fingerprint = text("fingerprint", of: node)
    else { return nil }
    guard let count = node["count"], count.style == .json, let number = Int(count.text), number > 0,
      number <= Baseline.maximumCount
    else {
      report(
        node["count"]?.range ?? node.range.prefix(1),
        .noCount(maximum: Baseline.maximumCount))
      return nil
    }
    return Baseline.Entry(
      file: file, rule: rule, path: node["path"]?.text ?? "", message: message, fingerprint: fingerprint,
      count: number)
  }

  private func text(_ key: String, of node: Node) -> String? {
    if let value = node[key], value.kind == .scalar, value.style == .doubleQuoted { return value.text }
    report(node[key]?.range ?? node.range.prefix(1), .noText(key))
    return nil
  }

  private func report(_ range: Range<Int>, _ message: BaselineMessage, _ severity: Severity? = nil) {
    collector.report(
      .invalidConfiguration, severity, at: SourceRange(file, range), .baseline(message),
      hint: .baseline(.writeAnew))
  }
}

extension Range<Int> {
  /// The beginning of the range.
  fileprivate func prefix(_ length: Int) -> Range<Int> {
    lowerBound..<Swift.min(upperBound, lowerBound + length)
  }
}
