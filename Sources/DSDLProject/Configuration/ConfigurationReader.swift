import DSDL
import SystemPackage
import YAMLTree

/// Reads a configuration from its YAML, reporting every mistake at its place.
struct ConfigurationReader {
  /// The keys of a configuration.
  enum Key: String, CaseIterable {
    case rules, exclude, ignore, baseline, media
    case libraryPath = "library-path"
    case failOn = "fail-on"
    case maximumDiagnostics = "max-diagnostics"
    case mediaRoot = "media-root"
    case mediaAliases = "media-aliases"
    case mediaObjects = "media-objects"
  }

  private let collector: DiagnosticCollector
  private var configuration: Configuration
  private var file: SourceFile { configuration.file }

  static func read(_ file: SourceFile, into collector: DiagnosticCollector) -> Configuration {
    let text = FileTree.read(file)
    var reader = ConfigurationReader(collector: collector, configuration: Configuration(file: file))
    guard isMeant(text) else {
      reader.reportForeign(text)
      return reader.configuration
    }
    text.report(into: collector)
    if let root = text.tree.root, text.isComplete || root.kind == .mapping { reader.root(root) }
    return reader.configuration
  }

  /// Whether a file is one of settings, however broken: it is empty, or a line of it begins with a setting, or nearly so.
  private static func isMeant(_ text: FileTree) -> Bool {
    guard let root = text.tree.root else { return text.mistakes.isEmpty }
    let isEmpty = root.kind == .scalar ? root.plainScalar?.core == .null : root.count == 0
    if isEmpty, text.isSound { return true }
    let names = Key.allCases.map(\.rawValue)
    func isSetting(_ word: String) -> Bool {
      !word.isEmpty && (names.contains(word) || !Spelling.nearest(to: word, among: names).isEmpty)
    }
    if root.kind == .mapping, root.entries.contains(where: { isSetting($0.key.text) }) { return true }
    let bytes = text.file.contents.dropFirst(text.file.textStart)
    return String(decoding: bytes, as: UTF8.self).split(maxSplits: 1000, whereSeparator: \.isNewline).contains
    { line in
      let word = line.prefix { $0.isLetter || $0 == "-" || $0 == "_" }
      // Any text may begin with such a word: a setting has its sign behind it, or stands alone.
      let sign = line.dropFirst(word.count).first { $0 != " " } ?? ":"
      return ":：=".contains(sign) && isSetting(String(word))
    }
  }

  /// Reports, once, that a file is something else. It may hold what nobody is to read: nothing of it is repeated.
  private mutating func reportForeign(_ text: FileTree) {
    configuration.isForeign = true
    if let mistake = text.mistakes.first, mistake.rule == .fileUnreadable || mistake.rule == .encoding {
      collector.report(mistake, in: file)
    } else if text.isSound, let root = text.tree.root, root.kind != .mapping {
      self.root(root)
    } else {
      collector.report(
        .invalidConfiguration, at: SourceRange(file, file.textStart..<file.textStart),
        .configuration(.noConfiguration), hint: .configuration(.settings(Key.allCases.map(\.rawValue))))
    }
  }

  private func report(_ node: Node, _ message: ConfigurationMessage, hint: Message? = nil) {
    collector.report(
      .invalidConfiguration, at: SourceRange(file, node.range), .configuration(message), hint: hint)
  }

  private mutating func root(_ root: Node) {
    guard root.kind == .mapping else {
      if !isNull(root) {
        report(
          root, .noMapping(found(root)), hint: .configuration(.settingWithColon))
      }
      return
    }
    for (key, value) in root.entries {
      guard key.kind == .scalar, let name = Key(rawValue: key.text) else {
        let names = Key.allCases.map(\.rawValue)
        report(
          key, key.kind == .scalar ? .unknownSetting(key.text) : .settingExpected,
          hint: Spelling.hint(for: key.text, among: names) ?? .configuration(.settings(names)))
        continue
      }
      guard value.isComplete, !isNull(value) else { continue }
      switch name {
      case .rules: rules(value)
      case .exclude: exclude(value)
      case .ignore: ignore(value)
      case .baseline: configuration.baseline = text(value, name, .file).map { path($0).string }
      case .libraryPath: libraryPath(value)
      case .failOn: failOn(value)
      case .maximumDiagnostics: maximum(value)
      case .media:
        let names = MediaDepth.allCases.map(\.rawValue)
        configuration.media = choice(value, MediaDepth.self, .mediaDepth, names)
      case .mediaRoot: configuration.mediaRoot = text(value, name, .folder).map { path($0).string }
      case .mediaAliases: configuration.mediaAliases = places(value, name, .folder)
      case .mediaObjects: configuration.mediaObjects = places(value, name, .path)
      }
    }
  }

  // MARK: Settings

  private mutating func rules(_ node: Node) {
    guard node.kind == .mapping else {
      report(
        node, .rulesNoMapping(found(node)), hint: .configuration(.ruleALine))
      return
    }
    for (key, value) in node.entries {
      guard key.kind == .scalar, let rule = Rule.named(key.text) else {
        report(
          key, key.kind == .scalar ? .unknownRule(key.text) : .ruleExpected,
          hint: Spelling.hint(for: key.text, among: Rule.builtIn.map(\.name)) ?? .configuration(.listRules))
        continue
      }
      let names = DiagnosticOptions.Level.allCases.map(\.rawValue)
      guard let level = choice(value, DiagnosticOptions.Level.self, .severity, names) else { continue }
      guard !rule.isFixed || level == .error else {
        report(value, .fixedRule(rule.name))
        continue
      }
      configuration.levels[rule] = level
    }
  }

  private mutating func failOn(_ node: Node) {
    let names = FailureThreshold.allCases.map(\.rawValue)
    configuration.failOn = choice(node, FailureThreshold.self, .failureThreshold, names)
  }

  private mutating func maximum(_ node: Node) {
    guard let number = count(node) else {
      report(
        node, .noCount(described(node), setting: Key.maximumDiagnostics.rawValue),
        hint: .configuration(isCountWithSigns(node) ? .digitsAlone : .zeroPrintsAll))
      return
    }
    configuration.maximumDiagnostics = number
  }

  private mutating func libraryPath(_ node: Node) {
    for (element, text) in texts(node, .libraryPath, .folder) {
      let folder = path(text)
      guard DiskReader.isFolder(folder) else {
        report(
          element,
          DiskReader.exists(folder) ? .noFolder(text) : .absentFolder(text),
          hint: .configuration(.relativePaths))
        continue
      }
      configuration.libraryPath.append(folder.string)
    }
  }

  /// A mapping of names to paths.
  private func places(_ node: Node, _ key: Key, _ what: ConfigurationMessage.Item) -> [String: String] {
    guard node.kind == .mapping else {
      report(node, .placesNoMapping(found(node), setting: key.rawValue))
      return [:]
    }
    var places: [String: String] = [:]
    for (name, value) in node.entries where name.kind == .scalar {
      guard let text = text(value, key, what) else { continue }
      let bare = key == .mediaAliases && name.text.hasPrefix("$") ? String(name.text.dropFirst()) : name.text
      places[bare] = path(text).string
    }
    return places
  }

  private mutating func exclude(_ node: Node) {
    for (element, text) in texts(node, .exclude, .pattern) {
      guard let glob = Glob(text) else {
        report(element, .brokenPattern(text))
        continue
      }
      configuration.exclude.append(glob)
    }
  }

  private mutating func ignore(_ node: Node) {
    guard node.kind == .mapping else {
      report(
        node, .ignoreNoMapping(found(node)), hint: .configuration(.patternALine))
      return
    }
    let folder = path("").normalized
    for (key, value) in node.entries {
      guard key.kind == .scalar, let glob = Glob(key.text) else {
        report(key, .patternExpected)
        continue
      }
      for (element, name) in texts(value, .ignore, .rule) {
        guard let rule = Rule.named(name) else {
          report(
            element, .unknownRule(name),
            hint: Spelling.hint(for: name, among: Rule.builtIn.map(\.name)) ?? .configuration(.listRules))
          continue
        }
        guard rule.isSuppressible else {
          report(element, .notIgnorable(name))
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
    _ node: Node, _ type: Choice.Type, _ what: ConfigurationMessage.Item, _ names: [String]
  ) -> Choice? {
    if node.kind == .scalar, let choice = Choice(rawValue: node.text) { return choice }
    let word = node.kind == .scalar ? node.text : ""
    let severity = what == .severity ? Self.otherSeverities[word.lowercased()] : nil
    report(
      node, .noChoice(described(node), what, names),
      hint: severity.map { .spelling(.meant([$0])) } ?? Spelling.hint(for: word, among: names))
    return nil
  }

  /// What other tools call severities. To some readers of YAML, `off` is one of the words.
  private static let otherSeverities = [
    "false": "off", "no": "off", "0": "off", "none": "off", "ignore": "off", "disable": "off",
    "disabled": "off", "warn": "warning", "1": "warning", "err": "error", "fatal": "error", "2": "error",
  ]

  /// A list of texts, or one text; others are reported.
  private func texts(_ node: Node, _ key: Key, _ what: ConfigurationMessage.Item) -> [(Node, String)] {
    if node.kind == .scalar { return text(node, key, what).map { [(node, $0)] } ?? [] }
    guard node.kind == .sequence else {
      report(node, .noList(setting: key.rawValue))
      return []
    }
    return node.elements.compactMap { element in text(element, key, what).map { (element, $0) } }
  }

  private func text(_ node: Node, _ key: Key, _ what: ConfigurationMessage.Item) -> String? {
    guard node.kind == .scalar, !isNull(node), !node.text.isEmpty else {
      report(node, .notItem(found(node), setting: key.rawValue, what))
      return nil
    }
    return node.text
  }

  /// A whole number from 0 that all readers take for the same one: `010` is eight to some, and ten to others.
  private func count(_ node: Node) -> Int? {
    guard node.kind == .scalar, node.plainScalar?.core == .integer, let number = Int(node.text), number >= 0,
      node.text == String(number)
    else { return nil }
    return number
  }

  /// Whether something may be meant as a number from 0, and is not written in digits alone: `010`, `+5`, `1_000`, `"5"`.
  private func isCountWithSigns(_ node: Node) -> Bool {
    guard node.kind == .scalar, let first = node.text.first, first == "+" || first.isWholeNumber else {
      return false
    }
    return first == "0" || node.plainScalar == nil || !node.text.allSatisfy(\.isWholeNumber)
  }

  private func path(_ text: String) -> FilePath {
    DiskReader.workingFolder.pushing(file.location.folder).pushing(FilePath(text))
  }

  private func isNull(_ node: Node) -> Bool { node.kind == .scalar && node.plainScalar?.core == .null }

  private func found(_ node: Node) -> ConfigurationMessage.Found {
    switch node.kind {
    case .sequence: .list
    case .mapping: .mapping
    case .scalar: isNull(node) || node.text.isEmpty ? .nothing : .single
    }
  }

  private func described(_ node: Node) -> ConfigurationMessage.Found {
    node.kind == .scalar && !node.text.isEmpty ? .text(node.text) : found(node)
  }
}
