import ArgumentParser

/// Whether to colour what people read.
enum ColorChoice: String, CaseIterable, ExpressibleByArgument {
  case auto, always, never

  /// Whether to colour a stream.
  ///
  /// `auto` colours on terminals other than dumb ones. `NO_COLOR` (no-color.org) forbids it,
  /// `CLICOLOR_FORCE` (bixense.com/clicolors) asks for it elsewhere, too.
  func colors(terminal: Bool, environment: (String) -> String?) -> Bool {
    switch self {
    case .always: return true
    case .never: return false
    case .auto:
      if let value = environment("NO_COLOR"), !value.isEmpty { return false }
      if let value = environment("CLICOLOR_FORCE"), !value.isEmpty, value != "0" { return true }
      return terminal && environment("TERM") != "dumb"
    }
  }
}
