/// A pattern of paths: `*` stands for anything within a name, `**` for any number of folders, `?` for one
/// character, `[a-c]` and `[!a-c]` for one of a set.
package struct Glob: Sendable, Hashable {
  /// One part of a pattern between slashes.
  private enum Part: Sendable, Hashable {
    case anyFolders
    case name([Token])
  }

  private enum Token: Sendable, Hashable {
    case scalar(Unicode.Scalar)
    case anything, anyScalar
    case oneOf([ClosedRange<Unicode.Scalar>], isNegated: Bool)
  }

  /// The pattern as it was written.
  package let pattern: String
  private let parts: [Part]

  /// Nil if a bracket is not closed.
  package init?(_ pattern: String) {
    self.pattern = pattern
    var parts: [Part] = []
    for text in pattern.split(separator: "/") where text != "." {
      if text == "**" {
        if parts.last != .anyFolders { parts.append(.anyFolders) }
        continue
      }
      guard let tokens = Self.tokens(Array(text.unicodeScalars)) else { return nil }
      parts.append(.name(tokens))
    }
    self.parts = parts
  }

  /// Whether a text has characters that mean something in a pattern.
  package static func isPattern(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0 == "*" || $0 == "?" || $0 == "[" }
  }

  /// Whether the pattern has a slash inside: it then speaks of a place, otherwise of a name anywhere.
  package var hasFolders: Bool { parts.count > 1 || pattern.hasPrefix("/") }

  /// The names of the one path that the pattern stands for; nil if it stands for several.
  var names: [ExactText]? {
    var names: [ExactText] = []
    for part in parts {
      guard case .name(let tokens) = part else { return nil }
      var name = ""
      for token in tokens {
        guard case .scalar(let scalar) = token else { return nil }
        name.unicodeScalars.append(scalar)
      }
      names.append(ExactText(name))
    }
    return names
  }

  /// Whether the pattern is a path's, given as its names from the outermost folder on.
  package func matches(_ names: some Collection<String>) -> Bool {
    // row[i]: whether the first i parts match the names so far.
    var row = [Bool](repeating: false, count: parts.count + 1)
    row[0] = true
    spread(&row)
    for name in names {
      var next = [Bool](repeating: false, count: row.count)
      let scalars = Array(name.unicodeScalars)
      for (index, part) in parts.enumerated() where row[index] {
        switch part {
        case .anyFolders: next[index] = true
        case .name(let tokens): if Self.matches(tokens, scalars) { next[index + 1] = true }
        }
      }
      spread(&next)
      row = next
    }
    return row[parts.count]
  }

  /// Whether the pattern is that of a path or of a folder it lies in, given as names from the outermost folder on.
  /// Without a slash it is a name anywhere in it.
  package func covers(_ names: [String]) -> Bool {
    names.indices.contains { end in hasFolders ? matches(names[...end]) : matches([names[end]]) }
  }

  /// `**` may stand for no folder at all.
  private func spread(_ row: inout [Bool]) {
    for (index, part) in parts.enumerated() where row[index] && part == .anyFolders { row[index + 1] = true }
  }

  /// Goes back to the last `*` only, which is enough.
  private static func matches(_ tokens: [Token], _ name: [Unicode.Scalar]) -> Bool {
    var token = 0
    var at = 0
    var star: (token: Int, at: Int)?
    while at < name.count {
      if token < tokens.count, tokens[token] == .anything {
        star = (token, at)
        token += 1
      } else if token < tokens.count, matches(tokens[token], name[at]) {
        token += 1
        at += 1
      } else if let last = star {
        star = (last.token, last.at + 1)
        token = last.token + 1
        at = last.at + 1
      } else {
        return false
      }
    }
    return tokens[token...].allSatisfy { $0 == .anything }
  }

  private static func matches(_ token: Token, _ scalar: Unicode.Scalar) -> Bool {
    switch token {
    case .scalar(let wanted): wanted == scalar
    case .anything, .anyScalar: true
    case .oneOf(let ranges, let isNegated): ranges.contains { $0.contains(scalar) } != isNegated
    }
  }

  private static func tokens(_ text: [Unicode.Scalar]) -> [Token]? {
    var tokens: [Token] = []
    var at = 0
    while at < text.count {
      switch text[at] {
      case "*": if tokens.last != .anything { tokens.append(.anything) }
      case "?": tokens.append(.anyScalar)
      case "[":
        guard let set = set(text, &at) else { return nil }
        tokens.append(set)
      default: tokens.append(.scalar(text[at]))
      }
      at += 1
    }
    return tokens
  }

  /// Reads `[a-c]` from its opening to its closing bracket.
  private static func set(_ text: [Unicode.Scalar], _ at: inout Int) -> Token? {
    var ranges: [ClosedRange<Unicode.Scalar>] = []
    var next = at + 1
    let isNegated = next < text.count && (text[next] == "!" || text[next] == "^")
    if isNegated { next += 1 }
    while next < text.count, text[next] != "]" || ranges.isEmpty {
      let first = text[next]
      if next + 2 < text.count, text[next + 1] == "-", text[next + 2] != "]" {
        guard first <= text[next + 2] else { return nil }
        ranges.append(first...text[next + 2])
        next += 3
      } else {
        ranges.append(first...first)
        next += 1
      }
    }
    guard next < text.count else { return nil }
    at = next
    return .oneOf(ranges, isNegated: isNegated)
  }
}
