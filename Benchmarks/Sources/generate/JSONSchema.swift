/// The types of the samples as JSON Schema, as strict as the DSDL types, for validators that read that.
indirect enum JSONSchema {
  case string
  case number
  /// A number that is not negative.
  case size
  case oneOf([String])
  case list(JSONSchema)
  case tuple([JSONSchema])
  /// All properties are required, others not allowed.
  case object([(String, JSONSchema)])

  /// Writes `schema.json`, and `schema-draft4.json` for validators that know no later draft.
  func write(to folder: Folder) {
    folder.write(
      #"{"$schema":"https://json-schema.org/draft/2020-12/schema",\#(members(tuples: "prefixItems"))}"#
        + "\n",
      to: "schema.json")
    folder.write(
      #"{"$schema":"http://json-schema.org/draft-04/schema#",\#(members(tuples: "items"))}"# + "\n",
      to: "schema-draft4.json")
  }

  private func text(tuples: String) -> String { "{\(members(tuples: tuples))}" }

  private func members(tuples: String) -> String {
    switch self {
    case .string: return #""type":"string""#
    case .number: return #""type":"number""#
    case .size: return #""type":"number","minimum":0"#
    case .oneOf(let names): return #""enum":[\#(names.map { "\"\($0)\"" }.joined(separator: ","))]"#
    case .list(let item): return #""type":"array","items":\#(item.text(tuples: tuples))"#
    case .tuple(let items):
      let list = items.map { $0.text(tuples: tuples) }.joined(separator: ",")
      return #""type":"array","\#(tuples)":[\#(list)],"minItems":\#(items.count),"maxItems":\#(items.count)"#
    case .object(let properties):
      let list = properties.map { #""\#($0)":\#($1.text(tuples: tuples))"# }.joined(separator: ",")
      let names = properties.map { "\"\($0.0)\"" }.joined(separator: ",")
      return #""type":"object","properties":{\#(list)},"required":[\#(names)],"additionalProperties":false"#
    }
  }
}
