import SystemPackage
import YAMLTree

/// Reads a configuration from its YAML, reporting every mistake at its place.
struct ConfigurationReader {
  /// The keys of a configuration.
  enum Key: String, CaseIterable {
    case rules, exclude, ignore, baseline
    case libraryPath = "library-path"
    case failOn = "fail-on"
    case maximumDiagnostics = "max-diagnostics"
  }

  private let collector: DiagnosticCollector
  private var configuration: Configuration
  private var file: SourceFile { configuration.file }

  static func read(_ file: SourceFile, into collector: DiagnosticCollector) -> Configuration {
    let text = FileTree.read(file)
    text.report(into: collector)
    var reader = ConfigurationReader(collector: collector, configuration: Configuration(file: file))
    if let root = text.tree.root, text.isComplete || root.kind == .mapping { reader.root(root) }
    return reader.configuration
  }

  private func report(_ node: Node, _ message: Message, hint: Message? = nil) {
    collector.report(.invalidConfiguration, at: SourceRange(file, node.range), message, hint: hint)
  }

  private mutating func root(_ root: Node) {
    guard root.kind == .mapping else {
      if !isNull(root) {
        report(
          root, "the configuration is \(shape(root)): a mapping is expected",
          hint: "write a setting with a colon, such as 'fail-on: warning'")
      }
      return
    }
    for (key, value) in root.entries {
      guard key.kind == .scalar, let name = Key(rawValue: key.text) else {
        let names = Key.allCases.map(\.rawValue)
        report(
          key, key.kind == .scalar ? "'\(key.text)' is no setting" : "a setting is expected",
          hint: Spelling.hint(for: key.text, among: names) ?? "settings are \(Self.list(names))")
        continue
      }
      guard value.isComplete, !isNull(value) else { continue }
      switch name {
      case .rules: rules(value)
      case .exclude: exclude(value)
      case .ignore: ignore(value)
      case .baseline: configuration.baseline = text(value, name, "a file").map { path($0).string }
      case .libraryPath: libraryPath(value)
      case .failOn: failOn(value)
      case .maximumDiagnostics: maximum(value)
      }
    }
  }

  // MARK: Settings

  private mutating func rules(_ node: Node) {
    guard node.kind == .mapping else {
      report(
        node, "'rules' is \(shape(node)): a mapping from rules to severities is expected",
        hint: "write a rule a line, such as 'unknown-label: warning'")
      return
    }
    for (key, value) in node.entries {
      guard key.kind == .scalar, let rule = Rule.named(key.text) else {
        report(
          key, key.kind == .scalar ? "there is no rule '\(key.text)'" : "the name of a rule is expected",
          hint: Spelling.hint(for: key.text, among: Rule.builtIn.map(\.name)) ?? "'dsdl rules' lists them")
        continue
      }
      let names = DiagnosticOptions.Level.allCases.map(\.rawValue)
      guard let level = choice(value, DiagnosticOptions.Level.self, "a severity", names) else { continue }
      configuration.levels[rule] = level
    }
  }

  private mutating func failOn(_ node: Node) {
    let names = FailureThreshold.allCases.map(\.rawValue)
    configuration.failOn = choice(node, FailureThreshold.self, "a severity to fail on", names)
  }

  private mutating func maximum(_ node: Node) {
    guard node.kind == .scalar, node.plainScalar?.core == .integer, let number = Int(node.text), number >= 0
    else {
      report(
        node, "'\(Key.maximumDiagnostics.rawValue)' is \(described(node)): a whole number from 0 is expected",
        hint: "0 prints all findings")
      return
    }
    configuration.maximumDiagnostics = number
  }

  private mutating func libraryPath(_ node: Node) {
    for (element, text) in texts(node, .libraryPath, "a folder") {
      let folder = path(text)
      guard DiskReader.isFolder(folder) else {
        report(
          element,
          DiskReader.exists(folder) ? "'\(text)' is no folder" : "the folder '\(text)' does not exist",
          hint: "paths are relative to the folder of this file")
        continue
      }
      configuration.libraryPath.append(folder.string)
    }
  }

  private mutating func exclude(_ node: Node) {
    for (element, text) in texts(node, .exclude, "a pattern") {
      guard let glob = Glob(text) else {
        report(element, "the pattern '\(text)' has a bracket that is not closed, or a range from high to low")
        continue
      }
      configuration.exclude.append(glob)
    }
  }

  private mutating func ignore(_ node: Node) {
    guard node.kind == .mapping else {
      report(
        node, "'ignore' is \(shape(node)): a mapping from patterns of paths to rules is expected",
        hint: "write a pattern a line, such as '\"old/**\": [unknown-label]'")
      return
    }
    let folder = path("").lexicallyNormalized()
    for (key, value) in node.entries {
      guard key.kind == .scalar, let glob = Glob(key.text) else {
        report(key, "a pattern of paths is expected")
        continue
      }
      for (element, name) in texts(value, .ignore, "a rule") {
        guard let rule = Rule.named(name) else {
          report(
            element, "there is no rule '\(name)'",
            hint: Spelling.hint(for: name, among: Rule.builtIn.map(\.name)) ?? "'dsdl rules' lists them")
          continue
        }
        guard rule.isSuppressible else {
          report(
            element, "'\(name)' cannot be ignored: what it is about would stay unchecked without a word")
          continue
        }
        configuration.ignored.append(
          PathSuppression(
            glob: glob, rule: rule, place: SourceRange(file, element.range), folder: folder))
      }
    }
  }

  // MARK: Values

  private func choice<Choice: RawRepresentable<String>>(
    _ node: Node, _ type: Choice.Type, _ what: String, _ names: [String]
  ) -> Choice? {
    if node.kind == .scalar, let choice = Choice(rawValue: node.text) { return choice }
    let word = node.kind == .scalar ? node.text : ""
    report(
      node, "\(described(node)) is not \(what): \(Self.list(names, "or")) is expected",
      hint: Spelling.hint(for: word, among: names))
    return nil
  }

  /// A list of texts, or one text; others are reported.
  private func texts(_ node: Node, _ key: Key, _ what: String) -> [(Node, String)] {
    if node.kind == .scalar { return text(node, key, what).map { [(node, $0)] } ?? [] }
    guard node.kind == .sequence else {
      report(node, "'\(key.rawValue)' is a mapping: a list is expected")
      return []
    }
    return node.elements.compactMap { element in text(element, key, what).map { (element, $0) } }
  }

  private func text(_ node: Node, _ key: Key, _ what: String) -> String? {
    guard node.kind == .scalar, !isNull(node), !node.text.isEmpty else {
      report(node, "\(shape(node)) in '\(key.rawValue)': \(what) is expected")
      return nil
    }
    return node.text
  }

  private func path(_ text: String) -> FilePath {
    DiskReader.workingFolder.pushing(file.location.removingLastComponent()).pushing(FilePath(text))
  }

  private func isNull(_ node: Node) -> Bool { node.kind == .scalar && node.plainScalar?.core == .null }

  private func shape(_ node: Node) -> String {
    switch node.kind {
    case .sequence: "a list"
    case .mapping: "a mapping"
    case .scalar: isNull(node) || node.text.isEmpty ? "nothing" : "a single value"
    }
  }

  private func described(_ node: Node) -> String {
    node.kind == .scalar && !node.text.isEmpty ? "'\(node.text)'" : shape(node)
  }

  /// "a, b or c"
  private static func list(_ names: [String], _ word: String = "and") -> String {
    names.dropLast().joined(separator: ", ") + " \(word) " + (names.last ?? "")
  }
}
