import DSDL
import JSONText

/// Makes schemas of types; structs and class domains are defined once and referred to.
///
/// The name of a definition is that of the struct or the class domain. What is no name in DSDL cannot be in the way:
/// a struct with other bindings is `ImageMedia-2`, and a part of the language itself `dsdl-number`.
struct JSONSchemaBuilder {
  private(set) var definitions: [JSONValue.Member] = []
  private(set) var hasUnknownTypes = false
  private var references: [ResolvedType: JSONSchema] = [:]
  private var uses: [String: Int] = [:]
  private var parts: Set<String> = []
  private var limits: Set<SchemaLimit> = [.text, .severity]

  /// What the schema cannot say, in words.
  func comment(in language: TextLanguage) -> String {
    ([SchemaLimit.introduction] + SchemaLimit.allCases.filter(limits.contains).map(\.phrase))
      .map { $0[language] }.joined(separator: "\n")
  }

  mutating func schema(of type: ResolvedType) -> JSONSchema {
    switch type {
    case .bool: return JSONSchema(["enum": [false, true, 0, 1]])
    case .int:
      limits.insert(.wholeNumbers)
      return JSONSchema(["type": "integer"])
    case .num: return JSONSchema(["type": "number"])
    case .str, .text, .uniqueID, .instanceID: return JSONSchema(["type": "string"])
    case .dict: return JSONSchema(["type": "object"])
    case .coord: return .list(of: number, count: 2)
    case .coord3D: return .list(of: number, count: 3)
    case .interval:
      limits.insert(.intervalOrder)
      return .list(of: number, count: 2)
    case .polygon:
      return JSONSchema([
        "type": "array",
        "items": ["type": "array", "items": JSONSchema.list(of: number, count: 2).value],
      ])
    case .bbox(.xywh): return .tuple([number, number, size, size])
    case .bbox(.xyxy): return .list(of: number, count: 4)
    case .rotatedBBox(.xywht, _): return .tuple([number, number, size, size, number])
    case .rotatedBBox(.xyxy, _): return .list(of: number, count: 8)
    case .bbox3D(.autoDrive):
      return .tuple([number, number, number, size, size, size, number])
    case .bbox3D(.indoor):
      return .tuple([number, number, number, size, size, size, number, number, number])
    case .imageShape: return .list(of: part("dsdl-pixels", .pixels), count: 2)
    case .keypoint(let domain):
      return .list(of: .list(of: number, count: 3), count: domain.classes.count)
    case .label(let domains): return label(type, domains)
    case .date(let format): return time(format, otherwise: Self.isoDate)
    case .time(let format): return time(format, otherwise: Self.isoTime)
    case .media, .labelMap, .pointCloud: return part("dsdl-locator", .locator)
    case .list(let element, _): return JSONSchema(["type": "array", "items": schema(of: element).value])
    case .structure(let structure): return self.structure(type, structure)
    case .unknown:
      hasUnknownTypes = true
      return JSONSchema([:])
    }
  }

  // MARK: Definitions

  private mutating func structure(_ type: ResolvedType, _ structure: ResolvedStruct) -> JSONSchema {
    if let known = references[type] { return known }
    let fields = structure.fields.map { field in
      JSONValue.Member(key: field.name.text, value: Self.documented(schema(of: field.type), field.name).value)
    }
    let required = structure.fields.filter { !$0.isOptional }.map { JSONValue.string($0.name.text) }
    return define(
      type, as: structure.name,
      Self.documented(
        JSONSchema([
          "title": .string("\(structure)"),
          "type": "object",
          "properties": .object(fields),
          "required": required.isEmpty ? nil : .array(required),
          "additionalProperties": false,
        ]), structure.definition.name))
  }

  /// A label: the class name, its number, or one of them with the class domain before it; with several domains, one of
  /// the latter forms.
  private mutating func label(_ type: ResolvedType, _ domains: [ClassDomain]) -> JSONSchema {
    if domains.count > 1 {
      return JSONSchema(["anyOf": .array(domains.map { qualifiedLabel($0).value })])
    }
    guard let domain = domains.first else { return schema(of: .unknown) }
    if let known = references[type] { return known }
    limits.insert(.classNumbers)
    let qualified = qualifiedLabel(domain)
    return define(
      type, as: domain.name.text,
      Self.documented(
        JSONSchema([
          "title": .string(domain.name.text),
          "anyOf": [
            ["enum": .array(Self.distinctNames(of: domain).map(JSONValue.string))],
            ["type": "integer", "minimum": 1, "maximum": .integer(domain.classes.count)],
            qualified.value,
          ],
        ]), domain.name))
  }

  /// `D::photo`, `D::1`, `D[1]`
  private mutating func qualifiedLabel(_ domain: ClassDomain) -> JSONSchema {
    let name = domain.name.text
    let key = "\(name)-qualified"
    guard parts.insert(key).inserted else { return .reference(to: key) }
    var labels: [JSONValue] = Self.distinctNames(of: domain).map { .string("\(name)::\($0)") }
    let classes = Set(domain.classes.map { Array($0.text.utf8) })
    for number in 1...max(1, domain.classes.count) {
      // A class may be called "1".
      if !classes.contains(Array(String(number).utf8)) { labels.append(.string("\(name)::\(number)")) }
      labels.append(.string("\(name)[\(number)]"))
    }
    definitions.append(.init(key: key, value: ["enum": .array(labels)]))
    return .reference(to: key)
  }

  /// The names of the classes, each once: elements of `enum` are to be distinct.
  private static func distinctNames(of domain: ClassDomain) -> [String] {
    var seen: Set<[UInt8]> = []
    return domain.classes.map(\.text).filter { seen.insert(Array($0.utf8)).inserted }
  }

  private mutating func define(_ type: ResolvedType, as name: String, _ schema: JSONSchema) -> JSONSchema {
    let count = uses[name, default: 0] + 1
    uses[name] = count
    let key = count == 1 ? name : "\(name)-\(count)"
    definitions.append(.init(key: key, value: schema.value))
    references[type] = .reference(to: key)
    return .reference(to: key)
  }

  /// A schema with what the comments at a name in YAML say.
  ///
  /// Static: a call of a method would hold a copy of the builder while its argument adds definitions.
  private static func documented(_ schema: JSONSchema, _ name: Name) -> JSONSchema {
    let comment = SourceComment.lines(at: name).joined(separator: "\n")
    guard !comment.isEmpty else { return schema }
    return JSONSchema(.object([.init(key: "description", value: .string(comment))] + schema.members))
  }

  // MARK: Parts of the language

  private mutating func part(_ name: String, _ schema: JSONSchema) -> JSONSchema {
    if parts.insert(name).inserted { definitions.append(.init(key: name, value: schema.value)) }
    return .reference(to: name)
  }

  /// A number in geometry, which has to be finite.
  private var number: JSONSchema {
    mutating get { part("dsdl-number", .number) }
  }

  private var size: JSONSchema {
    mutating get { part("dsdl-size", .size) }
  }

  // MARK: Dates and times

  private mutating func time(_ format: String?, otherwise pattern: String) -> JSONSchema {
    // A line end at the end of text is passed over by `$` in some readers of patterns.
    var conditions = [JSONSchema.pattern("^(?:\(pattern))$").value]
    var refused: [JSONValue] = [JSONSchema.pattern("\\n$").value]
    if let format, let format = try? DateTimeFormat(format) {
      limits.insert(.timeFormats)
      let pattern = DateTimePattern(format)
      conditions = [JSONSchema.pattern(pattern.text).value]
      refused = pattern.unrealDays.map { JSONSchema.pattern($0).value }
      if !pattern.mayEndInLineEnd { refused.append(JSONSchema.pattern("\\n$").value) }
    }
    if !refused.isEmpty { conditions.append(["not": ["anyOf": .array(refused)]]) }
    return JSONSchema(["type": "string", "allOf": .array(conditions)])
  }

  private static let isoDate =
    DateTimePattern.year
    + "-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)"
    + "|02-(?:0[1-9]|1[0-9]|2[0-8]))|\(DateTimePattern.leapYear)-02-29"

  /// The offset is less than 24 hours as a sum: `+08:75` passes.
  private static let isoTime =
    "(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\\.[0-9]{1,6})?)?"
    + "(?:Z|[+-](?:(?:[01][0-9]|2[0-2]):[0-9]{2}|23:[0-5][0-9]))?"
}
