import DSDL
import DSDLReporting

/// What the wrong example of a rule's page is told.
enum ExampleReport {
  /// The findings as text; nil if the files alone do not show the rule.
  static func text(of rule: Rule, usesColor: Bool = false, language: TextLanguage = .english) -> String? {
    guard let example = rule.page.wrong, example.notRunnable == nil else { return nil }
    let parent = "/dsdl"
    let folder = "\(parent)/example"
    var options = ValidationOptions()
    options.files = MemoryFiles(
      Dictionary(example.files.map { ("\(folder)/\($0.name)", $0.bytes) }) { first, _ in first })
    options.workingFolder = folder
    options.fallbackLibraryPath = []
    if rule.defaultSeverity == nil { options.diagnostics.levels[rule] = .warning }
    guard let report = try? Validator.validate(contentsOfFile: example.files[0].name, options: options) else {
      return nil
    }
    var look = TextOptions()
    look.usesColor = usesColor
    look.showsSummary = false
    look.language = language
    var text = ""
    TextRenderer(options: look).render(ValidationRun([report]), into: &text)
    // Of folders only their relation to the example's is of interest.
    return text.replacing("\(parent)/", with: "../")
  }
}
