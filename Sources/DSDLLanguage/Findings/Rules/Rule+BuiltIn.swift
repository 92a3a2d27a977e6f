extension Rule {
  /// The rules of this library, in the order in which the language guide speaks of them.
  public static let builtIn: [Rule] = [
    // files
    .fileNotFound, .fileUnreadable, .fileChanged, .unsupportedFile, .encoding, .yamlSyntax, .yamlTag,
    .jsonSyntax, .jsonTrailingComma, .limitExceeded, .duplicateKey, .ambiguousScalar, .ambiguousNumber,
    .wrongShape, .nullValue, .invalidConfiguration, .unusedSuppression, .skippedFile,
    // sections
    .missingVersion, .unsupportedVersion, .missingSection, .unknownSection, .ignoredSection,
    .misplacedDefinition, .emptyLibrary, .importedDescription, .noSamples, .notChecked, .bareLocal,
    .missingGlobalInfo, .untypedGlobalInfo,
    // imports
    .importNotFound, .redundantImport, .duplicateDefinition,
    // definitions
    .missingDef, .unknownDefinitionKind, .invalidName, .unportableName, .reservedName, .unknownProperty,
    .cyclicDefinition, .emptyStruct, .unknownOptionalField, .duplicateName, .emptyClassDomain,
    .invalidClassName, .classNameStyle, .duplicateClass, .invalidSkeleton, .suspiciousSkeleton, .unusedClass,
    .unusedDefinition,
    // types
    .typeSyntax, .typeStyle, .unportableSyntax, .unknownType, .wrongKind, .unknownClassDomain,
    .unknownParameter, .missingParameter, .duplicateParameter, .positionalArgument, .invalidParameterValue,
    .deprecatedParameter, .ignoredParameter, .undeclaredParam, .unusedParam, .shadowingParam,
    .missingSkeleton,
    // instances
    .missingField, .unknownField, .typeMismatch, .notAnInteger, .nonfiniteNumber, .wrongLength,
    .intervalOrder, .negativeSize, .keypointCount, .invalidDate, .invalidTime, .unknownLabel, .ambiguousLabel,
    .labelOutOfRange, .wrongLabelDomain,
    // quality
    .reversedBox, .degenerateBox, .shortRing, .angleRange, .duplicateID, .emptyLocator, .absoluteLocator,
    .unportableLocator,
    // media
    .mediaNotFound, .mediaUnreadable, .mediaEmpty, .mediaNotAnImage, .mediaTruncated, .mediaCorrupt,
    .mediaSuffix, .mediaNameCase, .duplicateMedia, .unusedMedia, .mediaNotUniform, .imageShapeMismatch,
    .boxOutsideImage, .polygonOutsideImage, .keypointOutsideImage, .labelMapValue, .labelMapSize,
    .pairSizeMismatch, .unfitForTrainer, .unfitToCompare,
    // conversion
    .notAPicture, .unusableName, .unusableLink, .missingPartner, .equalStems, .alignedPair, .missingClass,
    .emptyClass, .missingPicture, .unlistedPicture, .invalidSource, .conversionLoss, .notConvertible,
  ]

  /// The rule of this library with a name, such as `unknown-label`.
  public static func named(_ name: String) -> Rule? { byName[name] }

  private static let byName = Dictionary(uniqueKeysWithValues: builtIn.map { ($0.name, $0) })
}
