import DSDL

/// A field of samples for a column of metadata.
struct MetadataField {
  /// What the values of a column are.
  indirect enum Kind: Equatable {
    case boolean, integer, number, text, object
    case list(Kind?)
    case picture, pictures

    var type: String {
      switch self {
      case .boolean: "Bool"
      case .integer: "Int"
      case .number: "Num"
      case .text: "Text"
      case .object: "Dict"
      case .list(let element): "List[\(element?.type ?? "Text")]"
      case .picture: "Image"
      case .pictures: "List[Image]"
      }
    }

    init?(_ value: PlacedValue) {
      switch value.content {
      case .null: return nil
      case .boolean: self = .boolean
      case .number: self = value.integer == nil ? .number : .integer
      case .string: self = .text
      case .object: self = .object
      case .array(let elements):
        var element: Kind?
        for value in elements {
          guard let kind = Kind(value), let joined = kind.joined(with: element) else { return nil }
          element = joined
        }
        self = .list(element)
      }
    }

    /// What both are; nil if they have nothing in common.
    func joined(with other: Kind?) -> Kind? {
      switch (self, other) {
      case (_, nil): self
      case (.integer, .number?), (.number, .integer?): .number
      case (.list(let one), .list(let two)?):
        if let one { one.joined(with: two).map { .list($0) } } else { .list(two) }
      default: self == other ? self : nil
      }
    }
  }

  let column: String
  let name: String
  var kind: Kind
  var isOptional: Bool
}
