/// Everything that can be found wrong: a closed set, each with a name that never changes.
///
/// The name in reports and on the command line is the raw value, such as `unknown-label`.
public enum Rule: String, Sendable, Hashable, CaseIterable, Comparable {
  // Files and scalars (section 1)
  case fileNotFound = "file-not-found"
  case fileUnreadable = "file-unreadable"
  case fileChanged = "file-changed"
  case unsupportedFile = "unsupported-file"
  case encoding
  case yamlSyntax = "yaml-syntax"
  case yamlTag = "yaml-tag"
  case jsonSyntax = "json-syntax"
  case jsonTrailingComma = "json-trailing-comma"
  case limitExceeded = "limit-exceeded"
  case duplicateKey = "duplicate-key"
  case ambiguousScalar = "ambiguous-scalar"
  case ambiguousNumber = "ambiguous-number"
  case wrongShape = "wrong-shape"
  case nullValue = "null-value"

  // The configuration, the baseline and comments, which are for the tool itself
  case invalidConfiguration = "invalid-configuration"
  case unusedSuppression = "unused-suppression"
  case skippedFile = "skipped-file"

  // The sections of a file (section 1)
  case missingVersion = "missing-version"
  case unsupportedVersion = "unsupported-version"
  case missingSection = "missing-section"
  case unknownSection = "unknown-section"
  case ignoredSection = "ignored-section"
  case misplacedDefinition = "misplaced-definition"
  case emptyLibrary = "empty-library"
  case importedDescription = "imported-description"
  case noSamples = "no-samples"
  case notChecked = "not-checked"
  case bareLocal = "bare-local"
  case missingGlobalInfo = "missing-global-info"
  case untypedGlobalInfo = "untyped-global-info"

  // Imports (section 4)
  case importNotFound = "import-not-found"
  case redundantImport = "redundant-import"
  case duplicateDefinition = "duplicate-definition"

  // Definitions (section 2)
  case missingDef = "missing-def"
  case unknownDefinitionKind = "unknown-definition-kind"
  case invalidName = "invalid-name"
  case unportableName = "unportable-name"
  case reservedName = "reserved-name"
  case unknownProperty = "unknown-property"
  case cyclicDefinition = "cyclic-definition"
  case emptyStruct = "empty-struct"
  case unknownOptionalField = "unknown-optional-field"
  case duplicateName = "duplicate-name"
  case emptyClassDomain = "empty-class-domain"
  case invalidClassName = "invalid-class-name"
  case classNameStyle = "class-name-style"
  case duplicateClass = "duplicate-class"
  case invalidSkeleton = "invalid-skeleton"
  case suspiciousSkeleton = "suspicious-skeleton"
  case unusedClass = "unused-class"
  case unusedDefinition = "unused-definition"

  // Type expressions and params (section 3.1 to 3.3)
  case typeSyntax = "type-syntax"
  case typeStyle = "type-style"
  case unportableSyntax = "unportable-syntax"
  case unknownType = "unknown-type"
  case wrongKind = "wrong-kind"
  case unknownClassDomain = "unknown-class-domain"
  case unknownParameter = "unknown-parameter"
  case missingParameter = "missing-parameter"
  case duplicateParameter = "duplicate-parameter"
  case positionalArgument = "positional-argument"
  case invalidParameterValue = "invalid-parameter-value"
  case deprecatedParameter = "deprecated-parameter"
  case ignoredParameter = "ignored-parameter"
  case undeclaredParam = "undeclared-param"
  case unusedParam = "unused-param"
  case shadowingParam = "shadowing-param"
  case missingSkeleton = "missing-skeleton"

  // Instances (section 3)
  case missingField = "missing-field"
  case unknownField = "unknown-field"
  case typeMismatch = "type-mismatch"
  case notAnInteger = "not-an-integer"
  case nonfiniteNumber = "nonfinite-number"
  case wrongLength = "wrong-length"
  case intervalOrder = "interval-order"
  case negativeSize = "negative-size"
  case keypointCount = "keypoint-count"
  case invalidDate = "invalid-date"
  case invalidTime = "invalid-time"
  case unknownLabel = "unknown-label"
  case ambiguousLabel = "ambiguous-label"
  case labelOutOfRange = "label-out-of-range"
  case wrongLabelDomain = "wrong-label-domain"

  // The quality of instances (sections 3.1 and 3.5)
  case reversedBox = "reversed-box"
  case degenerateBox = "degenerate-box"
  case shortRing = "short-ring"
  case angleRange = "angle-range"
  case duplicateID = "duplicate-id"
  case emptyLocator = "empty-locator"
  case absoluteLocator = "absolute-locator"
  case unportableLocator = "unportable-locator"

  /// The name, such as `unknown-label`.
  public var name: String { rawValue }

  /// What a finding of this rule weighs if nothing else is configured; nothing if it is off by default.
  public var defaultSeverity: Severity? {
    switch self {
    case .skippedFile, .unportableSyntax, .unusedClass, .unusedDefinition, .degenerateBox, .duplicateID,
      .unportableLocator:
      nil
    case .ambiguousScalar, .nullValue, .unsupportedVersion, .unknownSection, .ignoredSection, .emptyLibrary,
      .importedDescription, .bareLocal, .untypedGlobalInfo, .redundantImport, .duplicateDefinition,
      .unportableName, .unknownProperty, .duplicateName, .classNameStyle, .duplicateClass,
      .suspiciousSkeleton, .typeStyle, .deprecatedParameter, .ignoredParameter, .unusedParam,
      .shadowingParam, .missingSkeleton, .reversedBox, .shortRing, .angleRange, .emptyLocator,
      .absoluteLocator, .unusedSuppression:
      .warning
    default: .error
    }
  }

  public static func < (left: Rule, right: Rule) -> Bool { left.rawValue < right.rawValue }
}
