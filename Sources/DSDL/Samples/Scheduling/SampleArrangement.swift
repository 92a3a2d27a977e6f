extension SampleFileMessage.Arrangement {
  /// So many keys tell how the values of an object are arranged.
  private static let fewKeys = 8

  /// How the object at a reader's cursor holds the samples that are expected in a list; nil if nothing shows that it does,
  /// or if it may be one sample.
  ///
  /// - Parameters:
  ///   - sample: The type of a sample.
  ///   - key: What the list of samples is called.
  init?(of reader: some InstanceReader, sample: ResolvedType, key: String) {
    guard let found = try? Self.find(reader, sample, key) else { return nil }
    self = found
  }

  private static func find(
    _ reader: some InstanceReader, _ sample: ResolvedType, _ key: String
  ) throws(InstanceMistake) -> Self? {
    var reader = reader
    try reader.beginObject()
    var (count, columns, samples, paths, parts) = (0, 0, 0, 0, Set<String>())
    let pathField = sample.onlyPathField
    while count < fewKeys, let token = try reader.nextKey(isFirst: count == 0) {
      count += 1
      let name = token.text.count < 256 ? token.text.string : ""
      switch try reader.kind() {
      case .object:
        let first = firstKey(reader)
        if first.name == key, first.isList { return .inside(name) }
        if let type = sample.fieldType(name) {
          // pandas numbers the rows.
          guard type.isWrittenAsScalar, first.name == "0" else { return nil }
          columns += 1
        } else if hasField(reader, where: sample.hasField) {
          samples += 1
          if name.contains("."), let pathField, !hasField(reader, where: { $0 == pathField }) { paths += 1 }
        }
      case .array:
        parts.insert(name)
        guard let type = sample.fieldType(name) else { break }
        if type.isWrittenAsScalar { columns += 1 }
      default: return nil
      }
      try reader.skip()
    }
    if columns > 0, samples == 0 { return .columns }
    // What pandas writes with orient="split".
    if parts.isSuperset(of: ["columns", "data"]) { return .rows }
    guard samples > 0, samples == count else { return nil }
    return paths == count ? pathField.map { .keyedBy($0) } : .keyed
  }

  private static func firstKey(_ reader: some InstanceReader) -> (name: String?, isList: Bool) {
    var reader = reader
    do throws(InstanceMistake) {
      try reader.beginObject()
      guard let key = try reader.nextKey(isFirst: true), key.text.count < 64 else { return (nil, false) }
      let name = key.text.string
      return (name, try reader.kind() == .array)
    } catch {
      return (nil, false)
    }
  }

  /// Whether one of the first keys of the object at the cursor is such a field.
  private static func hasField(_ reader: some InstanceReader, where isWanted: (String) -> Bool) -> Bool {
    var reader = reader
    do throws(InstanceMistake) {
      try reader.beginObject()
      var count = 0
      while count < fewKeys, let key = try reader.nextKey(isFirst: count == 0) {
        if key.text.count < 256, isWanted(key.text.string) { return true }
        count += 1
        try reader.skip()
      }
    } catch {
      return false
    }
    return false
  }
}

extension ResolvedType {
  fileprivate func fieldType(_ name: String) -> ResolvedType? {
    guard case .structure(let structure) = self else { return nil }
    return structure.fields.first { $0.name.text == name }?.type
  }

  /// The field of a sample that has to be the path of a file; nil if there are several, or none.
  fileprivate var onlyPathField: String? {
    guard case .structure(let structure) = self else { return nil }
    let paths = structure.fields.filter { field in
      if case .media = field.type { !field.isOptional } else { false }
    }
    return paths.count == 1 ? paths[0].name.text : nil
  }

  /// Whether its values are neither lists nor, as a rule, objects.
  fileprivate var isWrittenAsScalar: Bool {
    switch self {
    case .bool, .int, .num, .str, .text, .instanceID, .uniqueID, .date, .time, .label, .media, .labelMap,
      .pointCloud:
      true
    default: false
    }
  }
}
