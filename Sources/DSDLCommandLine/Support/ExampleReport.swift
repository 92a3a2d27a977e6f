import DSDL
import DSDLReporting

/// What the wrong example of a rule's page is told.
enum ExampleReport {
  /// The findings as text; nothing if the files alone do not show the rule, or cannot be written.
  static func text(of rule: Rule, usesColor: Bool = false, language: TextLanguage = .english) -> String? {
    guard let example = rule.page.wrong, example.notRunnable == nil, let folder = ScratchFolder() else {
      return nil
    }
    for file in example.files {
      guard folder.write(file.bytes, to: file.name) else { return nil }
    }
    var options = ValidationOptions()
    options.workingFolder = folder.path
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
    return text.replacing("\(folder.parent)/", with: "../")
  }
}
