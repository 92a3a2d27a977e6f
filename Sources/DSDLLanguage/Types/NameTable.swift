/// Every definition that a description can see, by name.
///
/// There is one table for all files: the later import wins over the earlier one, the importing file over
/// its imports.
package struct NameTable {
  package private(set) var definitions: [ExactText: Definition] = [:]
  /// The names that definitions are meant to have of which it was reported that theirs can be none, so that what uses such
  /// a name is not reported as well.
  private var meant: [ExactText: ExactText] = [:]
  /// The names in the order in which they were first seen.
  package private(set) var names: [String] = []
  /// Whether a file with definitions could not be found or read to its end, which has been reported as an
  /// error: a name that is not here may be defined there.
  package var isIncomplete = false
  /// Whether nobody has looked at some value in any of the files.
  package var hasUnread = false
  /// Whether an import of any file was not found.
  package var lacksImports = false

  /// What a name that is not here may be a slip of.
  private var typeSpelling = Lazy<SpellingIndex>()
  private var domainSpelling = Lazy<SpellingIndex>()

  /// Where each file stands in the order of reading.
  private var order: [SourceFile: Int] = [:]

  /// Says that a file is the next that was read.
  package mutating func note(_ file: SourceFile) { order[file] = order.count }

  /// Whether one file was read before another.
  package func isRead(_ file: SourceFile, before other: SourceFile) -> Bool {
    order[file, default: .max] < order[other, default: .max]
  }

  package subscript(name: String) -> Definition? {
    definitions[ExactText(name)] ?? meant[ExactText(name)].flatMap { definitions[$0] }
  }

  package mutating func add(_ definition: Definition, into collector: DiagnosticCollector) {
    let name = definition.name
    let previous = definitions.updateValue(definition, forKey: ExactText(name.text))
    if typeSpelling.isMade { typeSpelling = Lazy<SpellingIndex>() }
    if domainSpelling.isMade { domainSpelling = Lazy<SpellingIndex>() }
    guard let previous else {
      names.append(name.text)
      if !NameRules.isIdentifier(name.text), let word = NameRules.suggestion(forDefinition: name.text) {
        meant[ExactText(word)] = ExactText(name.text)
      }
      return
    }
    collector.report(
      .duplicateDefinition, at: name.range, .definition(.definedTwice(name.text)),
      notes: [Note(.replaced, previous.name.range)])
  }

  /// All definitions that count, in the order in which their names were first seen.
  package var all: [Definition] { names.compactMap { definitions[ExactText($0)] } }

  /// The names of the built-in types and the structs.
  var typeNames: SpellingIndex {
    typeSpelling.value {
      SpellingIndex(
        BuiltInType.allCases.map(\.rawValue)
          + names.filter { if case .structure = self[$0] { true } else { false } })
    }
  }

  /// The names of the class domains.
  var domainNames: SpellingIndex { domainSpelling.value { SpellingIndex(names.filter(isDomain)) } }

  func isDomain(_ name: String) -> Bool {
    if case .classDomain = self[name] { true } else { false }
  }
}
