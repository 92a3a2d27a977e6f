public import DSDL

/// Writes types for the samples of a description, to be read with `Dataset.samples(as:)`.
///
/// ```swift
/// let dataset = try Dataset(contentsOfFile: "base.yaml")
/// print(try SwiftGenerator(namespace: "Facade").code(for: dataset))
/// ```
///
/// All types stand in one namespace. Structs are generic over their params; class domains of up to 1,000 classes are
/// enumerations, larger ones numbers with names, since the compiler takes minutes for an enumeration of 20,000.
public struct SwiftGenerator: Sendable {
  /// Who sees the types.
  @nonexhaustive
  public enum Access: String, Sendable, CaseIterable {
    case `public`, package, `internal`
  }

  private let namespace: String?
  private let access: Access
  private let renames: Renames
  private let language: TextLanguage

  /// - Parameters:
  ///   - namespace: The name of the enumeration around all types; by default that of the file, `Base` of `base.yaml`.
  ///   - access: Who sees the types.
  ///   - renames: Names to use instead of those that would be chosen.
  ///   - language: The language of what is said in comments besides the description's own.
  public init(
    namespace: String? = nil, access: Access = .public, renames: Renames = Renames(),
    language: TextLanguage = .english
  ) {
    self.namespace = namespace
    self.access = access
    self.renames = renames
    self.language = language
  }

  /// Whether a namespace can be called so.
  public static func isNamespace(_ name: String) -> Bool {
    SwiftName.isIdentifier(name) && SwiftName.usable(name) == name
  }

  /// The code of a file.
  public func code(for dataset: Dataset) throws(GenerationFailure) -> String {
    let model = try CodeModel(dataset)
    let names = try SwiftNames(model, renames: renames)
    let file = DefinitionPlace.file(dataset.file.path)
    let words = NameWords(String(file.prefix { $0 != "." }))
    let name = namespace ?? SwiftName.usable(words.isEmpty ? "Description" : words.upperCamel)
    return SwiftWriter(
      model, names, namespace: SwiftName.written(name), file: file, access: access, language: language
    ).code
  }
}
