import DSDL

/// The structs that annotated pictures are written in: one of objects, one of samples. Which fields there are shows only
/// when all has been read; a template says it before.
struct AnnotationSchema {
  /// A field that there may be.
  struct Field {
    let name: String
    /// The type expression, with the params `cdom` for classes and `pdom` for key points.
    let type: String
    /// How many have it.
    var count = 0
    /// What it is called in the samples; nil if the template has no place for it.
    var key: String?

    init(_ name: String, _ type: String) {
      self.name = name
      self.type = type
      key = name
    }
  }

  private(set) var objectFields: [Field]
  private(set) var sampleFields: [Field]
  /// What the list of objects is called; nil if the template has none.
  private(set) var listKey: String? = "objects"
  private(set) var objects = 0
  private(set) var samples = 0

  private let template: SampleTemplate?
  private var required: [(name: String, field: String, isOfObject: Bool)] = []

  init(
    _ creation: DatasetCreation, objectFields: [Field], sampleFields: [Field]
  ) throws(ConversionFailure) {
    self.objectFields = objectFields
    self.sampleFields = sampleFields
    guard creation.options.template != nil else {
      template = nil
      return
    }
    let chosen = try SampleTemplate.chosen(creation, usual: .objectDetection, classes: .labels)
    template = chosen
    listKey = nil
    try follow(chosen)
  }

  /// Takes the names of fields from a template, by their types.
  private mutating func follow(_ template: SampleTemplate) throws(ConversionFailure) {
    let structs = Dictionary(template.structs.map { ($0.name, $0) }) { first, _ in first }
    var rest = template.main.fields
    if let index = rest.firstIndex(where: { Self.element($0.type).flatMap { structs[$0] } != nil }) {
      let list = rest.remove(at: index)
      listKey = list.name
      let fields = Self.element(list.type).flatMap { structs[$0] }?.fields ?? []
      try match(fields, with: \.objectFields, isOfObject: true, template.main.name)
    } else {
      for index in objectFields.indices { objectFields[index].key = nil }
    }
    try match(rest, with: \.sampleFields, isOfObject: false, template.main.name)
  }

  private mutating func match(
    _ fields: [StructDraft.Field], with own: WritableKeyPath<AnnotationSchema, [Field]>, isOfObject: Bool,
    _ template: String
  ) throws(ConversionFailure) {
    for index in self[keyPath: own].indices { self[keyPath: own][index].key = nil }
    for field in fields {
      let found = self[keyPath: own].firstIndex { candidate in
        guard candidate.key == nil, Self.base(candidate.type) == Self.base(field.type) else { return false }
        // Numbers and texts may be anything: their names tell.
        return !["Int", "Num", "Bool", "Str", "Text", "Dict"].contains(Self.base(field.type))
          || candidate.name == field.name
      }
      if let found {
        self[keyPath: own][found].key = field.name
        if !field.isOptional { required.append((self[keyPath: own][found].name, field.name, isOfObject)) }
      } else if !field.isOptional {
        throw ConversionFailure(.unfitTemplate(template, field: field.name), kind: .usage)
      }
    }
  }

  /// `List` of `List[etype=X]`
  private static func base(_ type: String) -> String { String(type.prefix { $0 != "[" && $0 != " " }) }

  /// `X` of `List[etype=X[cdom=$cdom]]`; nil for another type.
  private static func element(_ type: String) -> String? {
    guard base(type) == "List" else { return nil }
    var inner = type.drop { $0 != "[" }.dropFirst()
    if inner.hasPrefix("etype=") { inner = inner.dropFirst("etype=".count) }
    return String(inner.prefix { $0.isLetter || $0.isNumber || $0 == "_" })
  }

  // MARK: Counting

  /// Notes how many objects, and samples, have a field.
  mutating func count(object field: Int, by count: Int = 1) { objectFields[field].count += count }
  mutating func count(sample field: Int, by count: Int = 1) { sampleFields[field].count += count }

  /// Notes how many there are.
  mutating func count(samples: Int, objects: Int) {
    self.samples += samples
    self.objects += objects
  }

  // MARK: The description

  /// The dataset, with the classes and key points that were found.
  func draft(
    _ creation: DatasetCreation, task: DatasetTask, classes: [String], points: ClassDomainDraft? = nil
  ) -> DatasetDraft {
    let prefix = creation.name.prefix
    let domain = classes.isEmpty ? nil : ClassDomainDraft("\(prefix)ClassDom", classes: classes)
    if let template {
      reportGaps(creation)
      return Self.draft(creation, template, classes: domain, points: points)
    }
    let object = StructDraft("\(prefix)Object", fields: objectFields, of: objects)
    var sample = StructDraft("\(prefix)Sample", fields: sampleFields, of: samples)
    var structs = [sample]
    if object.fields.isEmpty {
      // The lists are there all the same.
      sample.fields.append(.init("objects", "List[Dict]"))
      structs = [sample]
    } else {
      sample.fields.append(.init("objects", "List[\(object.applied)]"))
      sample.params = object.params
      structs = [object, sample]
    }
    let domains = [domain, points].compactMap(\.self)
    let names = ["cdom": domain?.name, "pdom": points?.name]
    let arguments = sample.params.compactMap { param in names[param]?.map { "\(param)=\($0)" } }
    return DatasetDraft(
      name: creation.name, task: task, meta: creation.options.meta, structs: structs,
      classDomains: domains.filter { domain in arguments.contains { $0.hasSuffix("=\(domain.name)") } },
      sampleType: arguments.isEmpty ? sample.name : "\(sample.name)[\(arguments.joined(separator: ","))]")
  }

  /// The dataset in the structs of a template, whose params stand for classes or for key points.
  private static func draft(
    _ creation: DatasetCreation, _ template: SampleTemplate, classes: ClassDomainDraft?,
    points: ClassDomainDraft?
  ) -> DatasetDraft {
    var used: [ClassDomainDraft] = []
    let arguments = template.main.params.compactMap { param -> String? in
      let isOfPoints = template.structs.contains { structure in
        structure.fields.contains { $0.type.hasPrefix("Keypoint") && $0.type.contains("$\(param)") }
      }
      guard let domain = isOfPoints ? points : classes else { return nil }
      if !used.contains(domain) { used.append(domain) }
      return "\(param)=\(domain.name)"
    }
    let name = template.main.name
    return DatasetDraft(
      name: creation.name, task: template.task, meta: creation.options.meta, structs: template.structs,
      classDomains: template.classDomains + used,
      sampleType: arguments.isEmpty ? name : "\(name)[\(arguments.joined(separator: ","))]",
      libraryStem: template.libraryStem)
  }

  /// Reports what the template needs and some do not have.
  private func reportGaps(_ creation: DatasetCreation) {
    for (name, field, isOfObject) in required {
      let found = (isOfObject ? objectFields : sampleFields).first { $0.name == name }?.count ?? 0
      guard found < (isOfObject ? objects : samples) else { continue }
      creation.findings.report(
        .invalidSource, at: SourceRange(creation.sourceFile, 0..<0),
        .annotation(.neededByTemplate(field: field)))
    }
  }
}

extension StructDraft {
  /// A struct with those fields that something has, of so many.
  fileprivate init(_ name: String, fields: [AnnotationSchema.Field], of total: Int) {
    let found = fields.filter { $0.count > 0 }
    let params = ["cdom", "pdom"].filter { param in found.contains { $0.type.contains("$\(param)") } }
    self.init(
      name, params: params,
      fields: found.map { Field($0.name, $0.type, isOptional: $0.count < total) })
  }

  /// The type with its params handed on: `COCOObject[cdom=$cdom]`.
  fileprivate var applied: String {
    params.isEmpty ? name : "\(name)[\(params.map { "\($0)=$\($0)" }.joined(separator: ", "))]"
  }
}
