import ArgumentParser

/// How commands print what is no report of findings.
enum InspectionFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json
}
