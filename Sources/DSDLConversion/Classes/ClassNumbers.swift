import DSDL

/// Classes that files know by numbers from 0.
struct ClassNumbers {
  /// The names in the order of the numbers.
  private(set) var names: [String] = []
  private var counts: [Int]
  private let creation: DatasetCreation

  /// Names that cannot be those of classes are reported.
  init(_ given: [String], _ creation: DatasetCreation) {
    self.creation = creation
    counts = Array(repeating: 0, count: given.count)
    var table = ClassTable()
    let place = SourceRange(creation.sourceFile, 0..<0)
    for name in given {
      let levels = name.split(separator: ".").map(String.init)
      switch table.add(levels.isEmpty ? [name] : levels) {
      case .added(let index, let isChanged):
        names.append(table.name(index))
        guard isChanged else { continue }
        creation.findings.report(
          .unusableName, .warning, at: place,
          .conversion(.changedClass(name: name, written: table.name(index))))
      case .known(let index):
        names.append(table.name(index))
        creation.findings.report(
          .unusableName, at: place,
          .conversion(.sameClass(name: name, other: name, written: table.name(index))))
      case .unusable:
        names.append(name)
        creation.findings.report(.unusableName, at: place, .conversion(.unusableClass(name: name)))
      case .clash(let other, let written):
        names.append(written)
        creation.findings.report(
          .unusableName, at: place, .conversion(.sameClass(name: name, other: other, written: written)))
      }
    }
  }

  /// The name of a class, of which there is one more picture.
  mutating func take(_ number: Int) -> String {
    counts[number] += 1
    return names[number]
  }

  /// Reports the classes of which there is no picture.
  func reportEmpty() {
    for (number, count) in counts.enumerated() where count == 0 {
      creation.findings.report(
        .emptyClass, at: SourceRange(creation.sourceFile, 0..<0),
        .conversion(.emptyClass(name: names[number])))
    }
  }
}
