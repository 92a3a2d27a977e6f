import YAMLTree

/// A text, its tree and what was found, for checks by what the text says at a range.
struct Reading {
  let bytes: [UInt8]
  let result: ParseResult

  init(_ text: String, limits: Limits = Limits()) {
    self.init(Array(text.utf8), limits: limits)
  }

  init(_ bytes: [UInt8], limits: Limits = Limits()) {
    self.bytes = bytes
    result = Tree.parse(bytes, limits: limits)
  }

  var root: Node? { result.tree.root }

  /// What the text says there.
  func slice(_ range: Range<Int>?) -> String {
    range.map { String(decoding: bytes[$0], as: UTF8.self) } ?? "nil"
  }

  /// Each problem as `kind@start 'slice' cause`.
  var problems: [String] {
    result.problems.map { "\($0.kind)@\($0.range.lowerBound) '\(slice($0.range))' \($0.cause)" }
  }

  /// The related place of the first problem that has one, as `start 'slice' role`.
  var related: String? {
    result.problems.lazy.compactMap(\.related).first.map {
      "\($0.range.lowerBound) '\(slice($0.range))' \($0.role)"
    }
  }

  /// The whole tree, each node as what the text says at its range.
  var outline: String { root.map(outline) ?? "" }

  private func outline(_ node: Node) -> String {
    let star = node.isAlias ? "*" : ""
    switch node.kind {
    case .scalar: return "\(star)\(node.start)‹\(slice(node.range))›"
    case .sequence:
      return "\(star)\(node.start)[\(node.elements.map(outline).joined(separator: " "))]\(node.end)"
    case .mapping:
      let entries = node.entries.map { "\(outline($0.key)): \(outline($0.value))" }
      return "\(star)\(node.start){\(entries.joined(separator: " "))}\(node.end)"
    }
  }
}

extension Node {
  /// The value without places: scalars as text, `[…]`, `{…}`.
  var plain: String {
    switch kind {
    case .scalar: text
    case .sequence: "[\(elements.map(\.plain).joined(separator: ", "))]"
    case .mapping: "{\(entries.map { "\($0.key.plain): \($0.value.plain)" }.joined(separator: ", "))}"
    }
  }
}
