extension ResolvedType {
  /// Whether its instances name files, themselves or deep inside.
  package var namesMedia: Bool {
    var seen: Set<ResolvedStruct> = []
    return namesMedia(&seen)
  }

  private func namesMedia(_ seen: inout Set<ResolvedStruct>) -> Bool {
    switch self {
    case .media, .labelMap, .pointCloud: return true
    case .list(let element, _): return element.namesMedia(&seen)
    case .structure(let structure):
      guard seen.insert(structure).inserted else { return false }
      return structure.fields.contains { $0.type.namesMedia(&seen) }
    default: return false
    }
  }
}
