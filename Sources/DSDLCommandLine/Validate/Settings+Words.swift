import DSDL
import DSDLMedia
import DSDLProject

extension Settings {
  /// All that findings depend on but for the part that is checked.
  var words: [String] {
    let (diagnostics, samples) = (options.diagnostics, options.samples)
    return diagnostics.levels.map { "\($0.key.name)=\($0.value.rawValue)" }.sorted()
      + diagnostics.pathSuppressions.map { "\($0.rule.name): \($0.glob.pattern)" }
      + [
        "\(diagnostics.maximumPerRuleAndFile ?? 0)", "\(samples.range)", "\(samples.first)",
        options.samplesOverride.map { "\($0)" } ?? "", baseline ?? "",
      ]
  }
}

extension MediaOptions {
  /// All that findings depend on.
  var words: [String] {
    [depth.rawValue, root ?? "", profile?.rawValue ?? ""]
      + (aliases.map { "$\($0.key)=\($0.value)" } + objects.map { "\($0.key)=\($0.value)" }).sorted()
  }
}
