public import DSDL

/// Writes workflow commands of GitHub Actions, which become marks on the lines of a pull request.
///
///     ::error file=base.yaml,line=13,endLine=13,col=41,endColumn=58,title=unknown-class-domain::class…
public struct GitHubRenderer: ReportRenderer {
  private let wording: Wording

  public init(language: TextLanguage = .english) {
    wording = Wording(language)
  }

  public func render(_ run: ValidationRun, into output: inout some TextOutputStream) {
    for file in run.unreadable {
      output.write(
        "::error title=\(wording(Wording.fileNotRead))::\(Self.data(file.description(in: wording.language)))\n"
      )
    }
    for file in run.interrupted {
      output.write(
        "::error title=\(wording(Wording.interrupted))::\(Self.data(file.description(in: wording.language)))\n"
      )
    }
    for diagnostic in run.distinctDiagnostics {
      let (start, end) = (diagnostic.range.start, diagnostic.range.end)
      var properties = "file=\(Self.property(diagnostic.file.path)),line=\(start.line),endLine=\(end.line)"
      // GitHub takes columns only where both are on one line.
      if start.line == end.line { properties += ",col=\(start.column),endColumn=\(end.column)" }
      properties += ",title=\(Self.property(diagnostic.rule.name))"
      let message = diagnostic.lines(wording).map(Self.data).joined(separator: "%0A")
      output.write("::\(diagnostic.severity.rawValue) \(properties)::\(message)\n")
    }
    for (rule, count) in run.omittedByRule where count > 0 {
      output.write("\(wording.omitted(count, of: rule))\n")
    }
  }

  private static func data(_ text: String) -> String {
    var escaped = ""
    VisibleText.append(text, to: &escaped, hidden: VisibleText.escape) { $0 == "%" ? "%25" : nil }
    return escaped
  }

  private static func property(_ text: String) -> String {
    var escaped = ""
    VisibleText.append(text, to: &escaped, hidden: VisibleText.escape) { scalar in
      switch scalar {
      case "%": "%25"
      case ":": "%3A"
      case ",": "%2C"
      default: nil
      }
    }
    return escaped
  }
}
