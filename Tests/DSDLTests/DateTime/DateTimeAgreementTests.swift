import Testing

@testable import DSDL
@testable import DSDLLanguage

/// The formats agree with Python's strptime, row by row.
@Suite struct DateTimeAgreementTests {
  @Test func agreesWithPython() throws {
    let cases = try StrptimeCase.load()
    #expect(cases.count > 3000)
    var disagreements: [String] = []
    for row in cases {
      let format = Result { () throws(DateTimeFormat.Mistake) in try DateTimeFormat(row.format) }
      let found: StrptimeCase.Verdict =
        switch format {
        case .failure: .formatRefused
        case .success(let format): DateTimeProbe.matches(format, row.text) ? .passes : .fails
        }
      if found != row.verdict { disagreements.append("\(row), here \(found)") }
      if case .success(let format) = format {
        let problem = DateTimeProbe.explain(format, row.text)
        if (problem == nil) != (found == .passes) {
          disagreements.append("\(row), explained as \(problem.map(DateTimeProbe.text) ?? "nil")")
        }
      }
    }
    #expect(
      disagreements.isEmpty,
      "\(disagreements.count) of \(cases.count) disagree:\n\(disagreements.prefix(200).joined(separator: "\n"))"
    )
  }
}
