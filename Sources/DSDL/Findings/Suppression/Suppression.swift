/// A rule that a comment of a YAML file wants to say nothing of a line, or of what stands below the comment:
///
///     classes: [photo, phto]  # dsdl: ignore duplicate-class
///
///     # dsdl: ignore class-name-style
///     Style:
///         $def: class_domain
///         classes: [a/b]
struct Suppression: Sendable {
  let rule: Rule
  /// The rule's name in the comment.
  let place: SourceRange
  /// The findings that begin here are left out.
  let bytes: ClosedRange<Int>
}

extension Rule {
  /// Whether findings can be left out line by line or path by path. What keeps a part of a dataset from being read or
  /// checked cannot: nobody would know that it is not.
  public var isSuppressible: Bool {
    switch self {
    case .fileNotFound, .fileUnreadable, .unsupportedFile, .encoding, .yamlSyntax, .jsonSyntax,
      .limitExceeded,
      .wrongShape, .invalidConfiguration, .unusedSuppression, .missingSection, .importNotFound, .noSamples,
      .missingDef, .unknownDefinitionKind, .cyclicDefinition, .typeSyntax, .unknownType, .wrongKind,
      .unknownClassDomain, .unknownParameter, .missingParameter, .duplicateParameter, .invalidParameterValue,
      .undeclaredParam:
      false
    default: true
    }
  }
}
