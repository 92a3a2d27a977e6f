/// Writes an enumeration for labels of several class domains, a case for each.
///
///     public enum AnimalOrKeeper: ClassLabel {
///       case animal(Animal)
///       case keeper(Keeper)
///
/// The classes of all of them are numbered one after the other.
struct SwiftChoice {
  private let name: String
  private let options: [String]
  private let cases: [String]
  private let original: String
  private let access: String

  /// - Parameters:
  ///   - options: The types of the labels, as they are written.
  ///   - original: The list as the description has it.
  init(_ name: String, of options: [String], _ original: String, _ access: String) {
    self.name = name
    self.options = options
    self.original = original
    self.access = access
    var scope = NameScope(reserved: SwiftNames.labelMembers + options)
    cases = options.enumerated().map { index, option in
      let words = NameWords(option)
      return SwiftName.written(
        scope.unique(SwiftName.usable(words.isEmpty ? "option\(index + 1)" : words.lowerCamel)))
    }
  }

  var code: String {
    """
    /// `\(SwiftLiteral.comment(original))`
    \(access)enum \(SwiftName.written(name)): ClassLabel {
    \(lines { "  case \($0)(\($1))" })

      \(access)init?(rawValue: Int) {
        var number = rawValue
    \(lines { Self.trial($0, $1) })
        return nil
      }

      \(access)var rawValue: Int {
        var before = 0
    \(lines { Self.sum($0, $1) })
        return before
      }

      \(access)static var allCases: [Self] {
        var all: [Self] = []
    \(lines { "    all += \($1).allCases.map { .\($0)($0) }" })
        return all
      }

      \(access)static var classNames: [StaticString] {
        var all: [StaticString] = []
    \(lines { "    all += \($1).classNames" })
        return all
      }
    }

    """
  }

  private func lines(_ line: (_ label: String, _ type: String) -> String) -> String {
    zip(cases, options).map(line).joined(separator: "\n")
  }

  private static func trial(_ label: String, _ type: String) -> String {
    """
        if let label = \(type)(rawValue: number) {
          self = .\(label)(label)
          return
        }
        number -= \(type).classNames.count
    """
  }

  private static func sum(_ label: String, _ type: String) -> String {
    """
        if case .\(label)(let label) = self { return before + label.rawValue }
        before += \(type).classNames.count
    """
  }
}
