import DSDL

/// The classes of a dataset while it is made: which there are, what they are called, how many pictures each has.
struct ClassTable {
  struct Class {
    /// The name in the class domain.
    let name: String
    /// What it is called where it comes from.
    let origin: String
    /// What it is sorted by.
    let key: [String]
    var count = 0
  }

  /// In the order in which they were met.
  private(set) var classes: [Class] = []
  private var byKey: [[String]: Int] = [:]
  private var byName: [String: Int] = [:]

  /// What came of a class that is added.
  enum Outcome {
    case known(Int)
    case added(Int, isChanged: Bool)
    /// Nothing is left of its name.
    case unusable
    /// Another one has the name already.
    case clash(with: String, name: String)
  }

  /// Adds a class under the names of the folders that lead to it, or of its own.
  mutating func add(_ key: [String], named names: [String]? = nil) -> Outcome {
    if let known = byKey[key] { return .known(known) }
    let names = names ?? key
    guard let name = ClassName.path(names) else { return .unusable }
    let origin = names.joined(separator: "/")
    if let other = byName[name] { return .clash(with: classes[other].origin, name: name) }
    byKey[key] = classes.count
    byName[name] = classes.count
    classes.append(Class(name: name, origin: origin, key: key))
    return .added(classes.count - 1, isChanged: name != names.joined(separator: "."))
  }

  subscript(key: [String]) -> Int? { byKey[key] }

  func name(_ index: Int) -> String { classes[index].name }

  mutating func count(_ index: Int) { classes[index].count += 1 }

  /// The names, sorted by where they come from, level by level and byte by byte.
  var sortedNames: [String] {
    classes.sorted { left, right in
      for (one, other) in zip(left.key, right.key) where one != other {
        return one.utf8.lexicographicallyPrecedes(other.utf8)
      }
      return left.key.count < right.key.count
    }.map(\.name)
  }

  /// The names in the order in which they were added.
  var names: [String] { classes.map(\.name) }
}
