import DSDL

extension FieldPlace {
  /// More places than any format has columns; structs within structs can make as many as there are atoms.
  static let limit = 10_000

  /// All places of simple values below a type, in the order of declaration.
  ///
  /// - Parameter stepsIntoLists: Whether elements of lists are places, or the list itself is one.
  static func leaves(of type: ResolvedType, stepsIntoLists: Bool) -> [FieldPlace] {
    var (leaves, empty): ([FieldPlace], Set<ResolvedStruct>) = ([], [])
    collect(
      FieldPlace(steps: [], type: type, declaration: nil, isOptional: false), stepsIntoLists, into: &leaves,
      &empty)
    return leaves
  }

  /// - Parameter empty: Structs without any simple value, which are looked into once however many ways lead there.
  private static func collect(
    _ place: FieldPlace, _ stepsIntoLists: Bool, into leaves: inout [FieldPlace],
    _ empty: inout Set<ResolvedStruct>
  ) {
    guard leaves.count < limit else { return }
    switch place.type {
    case .structure(let structure):
      guard !empty.contains(structure) else { return }
      let count = leaves.count
      for field in structure.fields {
        let inner = FieldPlace(
          steps: place.steps + [.field(field.name.text)], type: field.type, declaration: field.name,
          isOptional: place.isOptional || field.isOptional)
        collect(inner, stepsIntoLists, into: &leaves, &empty)
      }
      if leaves.count == count { empty.insert(structure) }
    case .list(let element, _) where stepsIntoLists:
      let inner = FieldPlace(
        steps: place.steps + [.elements], type: element, declaration: place.declaration,
        isOptional: place.isOptional)
      collect(inner, stepsIntoLists, into: &leaves, &empty)
    default: leaves.append(place)
    }
  }
}
