import DSDL
import DSDLReporting

/// What a page can be filtered by: rules, files and classes, by number where their names may be anything.
struct PageCatalogue {
  /// The rules of all findings: errors first, then what there is most of.
  let rules: [Rule]
  private let counts: [Rule: Int]
  private var files: [String: Int] = [:]
  private var domains: [ClassDomain: Int] = [:]
  private(set) var fileOptions: [PageView.Option] = []
  private(set) var classOptions: [PageView.Option] = []

  /// More classes than these are not offered to be chosen; they can be searched.
  private static let maximumClasses = 2000

  init(_ run: ValidationRun, _ surveys: [DatasetSurvey]) {
    var counts: [Rule: Int] = [:]
    for report in run.reports { counts.merge(report.countByRule, uniquingKeysWith: +) }
    self.counts = counts
    var severities: [Rule: Severity] = [:]
    for report in run.reports {
      for diagnostic in report.diagnostics where severities[diagnostic.rule] != .error {
        severities[diagnostic.rule] = diagnostic.severity
      }
    }
    func isError(_ rule: Rule) -> Bool { severities[rule] == .error }
    rules = counts.filter { $0.value > 0 }.keys.sorted {
      (isError($0) ? 0 : 1, -counts[$0, default: 0], $0.name) < (
        isError($1) ? 0 : 1, -counts[$1, default: 0], $1.name
      )
    }
    for report in run.reports {
      for diagnostic in report.diagnostics { add(file: diagnostic.file.path) }
    }
    for survey in surveys {
      for sample in survey.gallery { add(file: sample.file) }
      for domain in Self.domains(of: survey.sampleType) { add(domain) }
    }
  }

  func count(of rule: Rule) -> Int { counts[rule, default: 0] }

  func number(of file: String) -> String { files[file].map(String.init) ?? "" }

  /// Classes as attributes of cards have them.
  func numbers(of classes: Set<ClassReference>) -> String {
    classes.compactMap { cls in domains[cls.domain].map { ($0, cls.number) } }
      .sorted { $0 < $1 }.map { "\($0.0):\($0.1)" }.joined(separator: " ")
  }

  private mutating func add(file: String) {
    guard files[file] == nil else { return }
    files[file] = files.count
    fileOptions.append(PageView.Option(value: "\(files.count - 1)", name: file))
  }

  private mutating func add(_ domain: ClassDomain) {
    guard domains[domain] == nil else { return }
    domains[domain] = domains.count
    let number = domains.count - 1
    for (index, name) in domain.classes.enumerated() where classOptions.count < Self.maximumClasses {
      classOptions.append(
        PageView.Option(value: "\(number):\(index + 1)", name: "\(domain.name.text) · \(name.text)"))
    }
  }

  /// The class domains of labels, in the order in which the type leads to them.
  private static func domains(of type: ResolvedType?) -> [ClassDomain] {
    var seen: Set<ResolvedStruct> = []
    var domains: [ClassDomain] = []
    func visit(_ type: ResolvedType) {
      switch type {
      case .label(let own): domains += own.filter { !domains.contains($0) }
      case .list(let element, _): visit(element)
      case .structure(let structure):
        guard seen.insert(structure).inserted else { return }
        for field in structure.fields { visit(field.type) }
      default: break
      }
    }
    if let type { visit(type) }
    return domains
  }
}
