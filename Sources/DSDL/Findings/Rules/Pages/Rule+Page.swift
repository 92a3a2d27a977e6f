extension Rule {
  /// What there is to know about the rule, with examples.
  public var page: RulePage {
    switch self {
    case .fileNotFound: .fileNotFound
    case .fileUnreadable: .fileUnreadable
    case .fileChanged: .fileChanged
    case .unsupportedFile: .unsupportedFile
    case .encoding: .encoding
    case .yamlSyntax: .yamlSyntax
    case .yamlTag: .yamlTag
    case .jsonSyntax: .jsonSyntax
    case .jsonTrailingComma: .jsonTrailingComma
    case .limitExceeded: .limitExceeded
    case .duplicateKey: .duplicateKey
    case .ambiguousScalar: .ambiguousScalar
    case .ambiguousNumber: .ambiguousNumber
    case .wrongShape: .wrongShape
    case .nullValue: .nullValue
    case .invalidConfiguration: .invalidConfiguration
    case .unusedSuppression: .unusedSuppression
    case .skippedFile: .skippedFile
    case .missingVersion: .missingVersion
    case .unsupportedVersion: .unsupportedVersion
    case .missingSection: .missingSection
    case .unknownSection: .unknownSection
    case .ignoredSection: .ignoredSection
    case .misplacedDefinition: .misplacedDefinition
    case .emptyLibrary: .emptyLibrary
    case .importedDescription: .importedDescription
    case .noSamples: .noSamples
    case .notChecked: .notChecked
    case .bareLocal: .bareLocal
    case .missingGlobalInfo: .missingGlobalInfo
    case .untypedGlobalInfo: .untypedGlobalInfo
    case .importNotFound: .importNotFound
    case .redundantImport: .redundantImport
    case .duplicateDefinition: .duplicateDefinition
    case .missingDef: .missingDef
    case .unknownDefinitionKind: .unknownDefinitionKind
    case .invalidName: .invalidName
    case .unportableName: .unportableName
    case .reservedName: .reservedName
    case .unknownProperty: .unknownProperty
    case .cyclicDefinition: .cyclicDefinition
    case .emptyStruct: .emptyStruct
    case .unknownOptionalField: .unknownOptionalField
    case .duplicateName: .duplicateName
    case .emptyClassDomain: .emptyClassDomain
    case .invalidClassName: .invalidClassName
    case .classNameStyle: .classNameStyle
    case .duplicateClass: .duplicateClass
    case .invalidSkeleton: .invalidSkeleton
    case .suspiciousSkeleton: .suspiciousSkeleton
    case .unusedClass: .unusedClass
    case .unusedDefinition: .unusedDefinition
    case .typeSyntax: .typeSyntax
    case .typeStyle: .typeStyle
    case .unportableSyntax: .unportableSyntax
    case .unknownType: .unknownType
    case .wrongKind: .wrongKind
    case .unknownClassDomain: .unknownClassDomain
    case .unknownParameter: .unknownParameter
    case .missingParameter: .missingParameter
    case .duplicateParameter: .duplicateParameter
    case .positionalArgument: .positionalArgument
    case .invalidParameterValue: .invalidParameterValue
    case .deprecatedParameter: .deprecatedParameter
    case .ignoredParameter: .ignoredParameter
    case .undeclaredParam: .undeclaredParam
    case .unusedParam: .unusedParam
    case .shadowingParam: .shadowingParam
    case .missingSkeleton: .missingSkeleton
    case .missingField: .missingField
    case .unknownField: .unknownField
    case .typeMismatch: .typeMismatch
    case .notAnInteger: .notAnInteger
    case .nonfiniteNumber: .nonfiniteNumber
    case .wrongLength: .wrongLength
    case .intervalOrder: .intervalOrder
    case .negativeSize: .negativeSize
    case .keypointCount: .keypointCount
    case .invalidDate: .invalidDate
    case .invalidTime: .invalidTime
    case .unknownLabel: .unknownLabel
    case .ambiguousLabel: .ambiguousLabel
    case .labelOutOfRange: .labelOutOfRange
    case .wrongLabelDomain: .wrongLabelDomain
    case .reversedBox: .reversedBox
    case .degenerateBox: .degenerateBox
    case .shortRing: .shortRing
    case .angleRange: .angleRange
    case .duplicateID: .duplicateID
    case .emptyLocator: .emptyLocator
    case .absoluteLocator: .absoluteLocator
    case .unportableLocator: .unportableLocator
    }
  }

  /// What there is to know about the rule, in a language.
  public func page(in language: TextLanguage) -> RulePage {
    var page = page
    page.language = language
    return page
  }

  /// The rule in one line, without a full stop.
  public var summary: String { page.summary }
}
