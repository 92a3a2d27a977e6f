/// A token of a type expression: what it is and which bytes of the scalar's text it covers.
struct TypeToken {
  enum Kind: Equatable {
    case word
    case param
    case text
    case leftBracket, rightBracket, comma, equals
    /// A character or a quote that has no place in a type expression.
    case invalid(TypeExpressionMessage)
    case end
  }

  let kind: Kind
  let range: Range<Int>
}
