/// A struct as it is defined. With params it is a template for several
/// types.
public final class StructDefinition: Sendable {
  /// A field as it is declared.
  public struct Field: Sendable {
    /// The field's name and where it stands.
    public let name: Name
    /// The type as it is written; nil if it could not be read.
    public let type: TypeExpression?
    /// Whether a sample may leave the field out.
    public let isOptional: Bool
    /// Whether it is read beside one whose name can be none, so that neither is demanded of a sample.
    package var isGuess = false
  }

  /// The struct's name and where it is defined.
  public let name: Name
  /// The params in the order of their declaration, without `$`.
  public let params: [Name]
  /// The fields in the order of their declaration.
  public let fields: [Field]
  /// Whether some part was reported as wrong, so that the list of fields may be incomplete.
  package let isBroken: Bool
  /// Whether the list of params was reported as wrong, or stands in what could not be read, and no fields tell them.
  let mayLackParams: Bool
  private let lazyFieldSpelling = Lazy<SpellingIndex>()
  private let lazyParamSpelling = Lazy<SpellingIndex>()
  /// The number of each param, from 0.
  let paramNumbers: [ExactText: Int]
  /// The names of all params that some field uses, declared or not.
  let usedParams: Set<ExactText>

  /// Where fields first use each param that is not declared.
  let undeclaredParams: [ExactText: SourceRange]

  /// What a key that is no field may be a slip of.
  package var fieldSpelling: SpellingIndex {
    lazyFieldSpelling.value { SpellingIndex(fields.lazy.map(\.name.text)) }
  }
  /// What the name of an argument that is no param may be a slip of.
  var paramSpelling: SpellingIndex { lazyParamSpelling.value { SpellingIndex(params.lazy.map(\.text)) } }

  /// The param that no field uses, if there is exactly one: another name in a field may mean it.
  var onlyUnusedParam: String? {
    let unused = params.filter { !usedParams.contains(ExactText($0.text)) }
    return unused.count == 1 && undeclaredParams.count == 1 ? unused[0].text : nil
  }

  /// Whether a name is a param of the struct.
  func declares(_ param: String) -> Bool { paramNumbers[ExactText(param)] != nil }

  package init(name: Name, params: [Name], fields: [Field], isBroken: Bool, mayLackParams: Bool = false) {
    self.name = name
    self.params = params
    paramNumbers = Dictionary(
      params.enumerated().map { (ExactText($1.text), $0) }, uniquingKeysWith: { first, _ in first })
    usedParams = Self.params(usedBy: fields)
    undeclaredParams = Self.places(ofParamsIn: fields, beside: paramNumbers)
    self.fields = fields
    self.isBroken = isBroken
    self.mayLackParams = mayLackParams
  }
}

extension StructDefinition: Hashable {
  public static func == (left: StructDefinition, right: StructDefinition) -> Bool { left === right }
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
