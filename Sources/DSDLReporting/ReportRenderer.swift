/// Turns the outcome of a run into text.
///
/// A renderer never prints: it hands pieces of text to a sink, and the caller decides where they go.
public protocol ReportRenderer: Sendable {
  /// Writes the report of a run, with a line end at its end.
  func render(_ run: ValidationRun, into output: inout some TextOutputStream)
}

extension ReportRenderer {
  /// The report of a run as one string.
  public func rendered(_ run: ValidationRun) -> String {
    var text = ""
    render(run, into: &text)
    return text
  }
}
