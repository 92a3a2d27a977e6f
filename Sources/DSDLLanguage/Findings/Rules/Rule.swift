/// Something that can be found wrong, with a name that never changes.
///
/// The rules of this library are a closed set, ``builtIn``. A program that checks more declares rules of its own:
///
///     extension Rule {
///       static let smallImage = Rule("small-image", severity: .warning, summary: "A picture is too small")
///     }
public struct Rule: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The name in reports and on the command line, such as `unknown-label`.
  public let name: String
  /// What a finding of this rule weighs if nothing else is configured; nil if it is off by default.
  public let defaultSeverity: Severity?
  /// What the rule is about; nil for a rule that a program brings along.
  public let group: Group?
  /// Whether findings can be left out line by line or path by path. What keeps a part of a dataset from being read or
  /// checked cannot: nobody would know that it is not.
  public let isSuppressible: Bool
  /// Whether nobody changes how much a finding weighs.
  package let isFixed: Bool

  private let makePage: @Sendable () -> RulePage

  /// A rule of a program's own.
  ///
  /// - Parameters:
  ///   - name: Lower-case words with hyphens between them; not the name of a built-in rule.
  ///   - severity: What a finding weighs if nothing else is configured; nil if the rule is off by default.
  ///   - summary: The rule in one line, without a full stop.
  public init(_ name: String, severity: Severity? = .error, summary: String = "") {
    self.name = name
    defaultSeverity = severity
    group = nil
    isSuppressible = true
    isFixed = false
    makePage = { RulePage(summary: Phrase(summary, zh: summary)) }
  }

  /// A built-in rule. Its page is made when somebody reads it.
  package init(
    _ name: String, _ severity: Severity?, _ group: Group, isSuppressible: Bool = true,
    isFixed: Bool = false, page: @escaping @autoclosure @Sendable () -> RulePage
  ) {
    self.name = name
    defaultSeverity = severity
    self.group = group
    self.isSuppressible = isSuppressible
    self.isFixed = isFixed
    makePage = page
  }

  /// What there is to know about the rule, with examples.
  public var page: RulePage { makePage() }

  /// What there is to know about the rule, in a language.
  public func page(in language: TextLanguage) -> RulePage {
    var page = page
    page.language = language
    return page
  }

  /// The rule in one line, without a full stop.
  public var summary: String { page.summary }

  public var description: String { name }

  /// Rules are the same if their names are.
  public static func == (left: Rule, right: Rule) -> Bool { left.name == right.name }
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
  public static func < (left: Rule, right: Rule) -> Bool { left.name < right.name }
}
