import DSDL

/// The classes of annotations, under names that class domains can have.
struct AnnotationClasses {
  private(set) var names: [String] = []
  /// What they are called where they come from.
  private(set) var origins: [String] = []
  private var byOrigin: [String: Int] = [:]
  private var taken: Set<String> = []

  /// The class of a name, if it is known.
  subscript(origin: String) -> Int? { byOrigin[origin] }

  /// Adds a class; what is wrong with its name, or changed in it, is reported at its place.
  ///
  /// - Returns: Its number, from 0.
  @discardableResult
  mutating func add(_ origin: String, at range: SourceRange, _ creation: DatasetCreation) -> Int {
    let number = names.count
    var name = origin
    if let usable = ClassName.annotated(origin) {
      name = usable
      if name != origin {
        creation.findings.report(
          .unusableName, .warning, at: range, .annotation(.changedClass(name: origin, written: name)))
      }
      if !taken.insert(name).inserted {
        creation.findings.report(.duplicateClass, .error, at: range, .annotation(.repeatedClass(name: name)))
      }
    } else {
      creation.findings.report(.unusableName, .error, at: range, .annotation(.unusableClass(name: origin)))
    }
    byOrigin[origin] = byOrigin[origin] ?? number
    names.append(name)
    origins.append(origin)
    return number
  }
}

extension ClassName {
  /// A class name for what annotations call a class, where dots separate levels; nil if nothing is left of it.
  static func annotated(_ text: String) -> String? {
    let levels = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    return path(levels)
  }
}
