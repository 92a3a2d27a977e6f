import ArgumentParser

/// How `dsdl rules` prints what it knows.
enum RulesFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json, markdown
}
