extension TreeProblem {
  /// What is wrong. Texts of the file are cut if they are long.
  public enum Cause: Sendable, Hashable {
    // Bytes.
    case wideEncoding(String)
    case notUTF8(UInt8)
    case controlCharacter(Unicode.Scalar)

    // Limits.
    case fileTooLarge, textsTooLarge
    case outOfMemory
    case tooManyNodes(limit: Int)
    case tooManyProblems(limit: Int)
    case tooManyTagDirectives(limit: Int)
    case tooDeep(limit: Int)
    case tooDeepThroughAlias(String, limit: Int)
    case tooManyAliasNodes(limit: Int)
    case tooManyAliasBytes(limit: Int)

    // Tags, anchors, aliases.
    /// A tag that may be text.
    case unsupportedTag(String, isPerhapsText: Bool)
    case unfittingTag(String, Node.Kind)
    case undefinedTagHandle(String)
    case unreadableTag
    case unknownAlias(String)
    case aliasInItsAnchor(String)
    case noAliasName(String)
    case noAnchorName(String)
    case missingBlankAfterProperty

    // Keys.
    case duplicateKey(String)
    /// A key that is written otherwise, but the same to every reader.
    case sameKey(String, as: String)
    case duplicateMergeKey
    /// The first keys of a mapping come again in their order; what ends one item of a list and begins the next is missing,
    /// if it is one.
    case beginsAgain(missing: String?)
    case mergeOfNoMapping
    case missingColon
    case questionMarkBeforeText
    case noKey(String)

    // Separators.
    case missingBlankAfterColon(String)
    /// Another blank than that, or what cannot be seen at all, behind a colon or a dash.
    case oddBlank(Unicode.Scalar, behind: Character)
    case fullWidthColon(String)
    /// The opening bracket of Chinese or Japanese text before what is meant as a collection.
    case fullWidthBracket(String)
    case equalsSign(String, key: String)
    case missingColonAfter(String)
    case missingBlankAfterDash(String)
    /// A sign that begins an item elsewhere, such as a bullet.
    case bullet(String)
    case missingComma(String)
    /// Unless what stands before it is text that goes on.
    case perhapsMissingComma(String)
    case noSeparator(closing: Character)
    case dashInBrackets
    case noItem
    case unexpectedDash, unexpectedQuestionMark
    case unexpectedColon(isFirst: Bool)
    case colonWithoutBlank
    /// Behind a value, with nothing behind it.
    case colonAtEnd

    // Quotes and brackets.
    case openQuote(Character)
    case behindQuote(String, quote: Character)
    case openBracket(Character, closing: Character)
    /// One before a text with brackets, which ends with them.
    case needlessBracket(Character)
    /// One that is not closed, and the lines below it are those of a block.
    case bracketBeforeBlock(Character)
    /// A comment with the bracket in it that would close another one.
    case commentWithBracket(closing: Character)
    case strayBracket(String, hasOpening: Bool)
    case strayComma(String)
    case bracketsInFlow
    /// `[List[etype=Int]]`, where a text with parameters is all there is between brackets.
    case bracketsAroundType
    /// `Label[dom: Pet]`
    case colonBetweenBrackets

    // Text.
    case tab
    /// Other blanks than spaces stand before the first word of a line.
    case oddIndentation(Unicode.Scalar)
    /// The columns are those that would fit.
    case indentation(String, blanks: Int, fitting: [Int])
    /// Of the first line of a block, of which the others stand in another column.
    case firstIndentation(String, blanks: Int, others: Int)
    case noValue(String)
    case noValueAtEnd
    case noValueStart(String)
    case unrelated(String)
    case mergeConflict
    case foreignComment
    case zeroIndentation
    case behindBlockSign(String)
    case unknownEscape(String)
    case noHexDigit(String)
    case invalidEscapeCode

    // Directives, documents.
    case secondDocument
    case missingDocumentStart
    case unknownDirective, repeatedDirective, unreadableDirective
    case unsupportedVersion

    /// What libyaml says of it.
    case other(String)
  }
}
