public import DSDL

/// What fixes have changed in a file: different changes with how often each was made, as many as people read.
public struct FixChanges: Sendable, Hashable {
  /// A text put in the place of another one.
  public struct Change: Sendable, Hashable {
    /// The rule whose finding was fixed.
    public let rule: Rule
    /// What was there, as it stands in the file, shortened; empty where something was inserted.
    public let old: String
    /// What is there now; empty where something was removed.
    public let new: String
  }

  private static let maximumDifferent = 1_000
  private static let maximumLength = 120

  /// How many changes were made.
  public private(set) var count = 0
  /// The different ones in the order of their first place, and how often each was made.
  public private(set) var different: [(change: Change, count: Int)] = []
  private var numbers: [Key: Int] = [:]

  /// What makes a change the same as another one: texts that look alike may be what was changed.
  private struct Key: Hashable {
    let rule: Rule
    let old: ExactText
    let new: ExactText

    init(_ change: Change) {
      rule = change.rule
      old = ExactText(change.old)
      new = ExactText(change.new)
    }
  }

  /// No change.
  public init() {}

  /// How many changes there were that are none of the different ones listed.
  public var unlistedCount: Int { count - different.reduce(0) { $0 + $1.count } }

  mutating func append(_ fix: LoggedFix) {
    add(
      Change(
        rule: fix.rule, old: Self.shortened(String(decoding: fix.old, as: UTF8.self)),
        new: Self.shortened(fix.replacement)), count: 1)
  }

  public mutating func append(_ other: FixChanges) {
    for (change, count) in other.different { add(change, count: count) }
    count += other.unlistedCount
  }

  private mutating func add(_ change: Change, count number: Int) {
    count += number
    let key = Key(change)
    if let index = numbers[key] {
      different[index].count += number
    } else if different.count < Self.maximumDifferent {
      numbers[key] = different.count
      different.append((change, number))
    }
  }

  private static func shortened(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard text.utf8.count > maximumLength else { return text }
    return String(String.UnicodeScalarView(scalars.prefix(maximumLength - 1))) + "…"
  }

  public static func == (left: FixChanges, right: FixChanges) -> Bool {
    left.count == right.count && left.numbers == right.numbers
      && left.different.map(\.count) == right.different.map(\.count)
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(count)
    hasher.combine(numbers)
  }
}
