import DSDL

/// A type with the fields below it, as lines.
///
///     FacadeImageSample[sdom=FacadeStyleDom]
///     ├── image_a   ImageMedia[sdom=FacadeStyleDom]
///     │   ├── image   Image
///     │   └── domain  Label[dom=FacadeStyleDom]
///     ├── image_b   ImageMedia[sdom=FacadeStyleDom]  (as above)
///     └── caption?  Text
///
/// A struct has its fields where it is met first, so that the tree is no longer than the definitions are.
struct TypeTree {
  private let style: TextStyle
  /// How many fields of a struct are shown.
  private let limit: Int
  private let wording: Wording
  private var shown: Set<ResolvedStruct> = []
  private var lines: [String] = []

  init(style: TextStyle, limit: Int, wording: Wording) {
    self.style = style
    self.limit = limit
    self.wording = wording
  }

  /// The lines of a type.
  mutating func lines(of type: ResolvedType, indentation: String = "  ") -> [String] {
    lines = [indentation + text(of: type)]
    if let structure = type.structure { append(structure, indentation) }
    return lines
  }

  /// The fields of a definition as they are written, params and all.
  func lines(of definition: StructDefinition, indentation: String) -> [String] {
    let fields = definition.fields.map { field in
      (name: Self.label(field.name, field.isOptional), type: field.type.map { "\($0)" } ?? "?")
    }
    var lines: [String] = []
    for (index, field) in fields.prefix(limit).enumerated() {
      let isLast = index == fields.count - 1
      let width = fields.prefix(limit).map { DisplayWidth.of($0.name) }.max() ?? 0
      lines.append(
        indentation + branch(isLast) + padded(field.name, width) + VisibleText.escaping(field.type))
    }
    return lines + omission(fields.count, indentation)
  }

  private mutating func append(_ structure: ResolvedStruct, _ indentation: String) {
    shown.insert(structure)
    let fields = structure.fields
    let labels = fields.prefix(limit).map { Self.label($0.name, $0.isOptional) }
    let width = labels.map(DisplayWidth.of(_:)).max() ?? 0
    for (index, label) in labels.enumerated() {
      let isLast = index == fields.count - 1
      let type = fields[index].type
      var line = indentation + branch(isLast) + padded(label, width) + text(of: type)
      let inner = type.structure.flatMap { $0.fields.isEmpty ? nil : $0 }
      let isKnown = inner.map(shown.contains) ?? false
      if isKnown { line += "  " + style.paint(wording(Phrase("(as above)", zh: "（同上）")), .faint) }
      lines.append(line)
      if let inner, !isKnown {
        append(inner, indentation + (isLast ? "    " : style.paint("│", .faint) + "   "))
      }
    }
    lines += omission(fields.count, indentation)
  }

  private func omission(_ count: Int, _ indentation: String) -> [String] {
    guard count > limit else { return [] }
    return [indentation + branch(true) + Omission.text(count - limit, .field, style, wording)]
  }

  private func branch(_ isLast: Bool) -> String { style.paint(isLast ? "└──" : "├──", .faint) + " " }

  private func padded(_ label: String, _ width: Int) -> String {
    label + String(repeating: " ", count: max(0, width - DisplayWidth.of(label)) + 2)
  }

  private func text(of type: ResolvedType) -> String {
    type == .unknown ? style.paint("?", .error) : VisibleText.escaping("\(type)")
  }

  private static func label(_ name: Name, _ isOptional: Bool) -> String {
    VisibleText.escaping(name.text) + (isOptional ? "?" : "")
  }
}
