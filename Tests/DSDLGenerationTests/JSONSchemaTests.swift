import DSDL
import DSDLGeneration
import Testing

@Suite struct JSONSchemaTests {
  @Test(arguments: Generated.names)
  func golden(_ name: String) throws {
    let text = try JSONSchemaGenerator().schema(for: Generated.dataset(name))
    try Generated.expect(text, is: "\(name).schema.json")
  }

  @Test func aFileOfSamplesAndGlobalInfo() throws {
    let dataset = try Generated.dataset("zoo")
    let file = try JSONSchemaGenerator(of: .samplesFile).schema(for: dataset)
    #expect(file.contains(#""required": ["samples"]"#))
    #expect(
      file.contains(##""samples": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/ZooSample"}}"##)
    )
    let info = try JSONSchemaGenerator(of: .globalInfo).schema(for: dataset)
    #expect(info.contains(##""$ref": "#/$defs/Info""##) && info.contains(#""camera-id": {"type": "string"}"#))
    #expect(!info.contains("ZooSample"))
  }

  @Test func whatItCannotSayIsToldInChinese() throws {
    let text = try JSONSchemaGenerator(language: .chinese).schema(for: Generated.dataset("zoo"))
    #expect(text.contains("- 不比较 Interval 的起点和终点"))
  }

  @Test func onlyWhatMattersIsTold() throws {
    let text = try JSONSchemaGenerator().schema(
      for: Generated.dataset(text: "data: {sample-type: Str, sample-path: s.json}"))
    #expect(!text.contains("Interval") && !text.contains("class number") && !text.contains("$defs"))
    #expect(text.contains(#""type": "string""#))
  }

  @Test func aStructWithOtherBindingsIsAnotherOne() throws {
    let dataset = try Generated.dataset(
      text: """
        defs:
          猫: {$def: class_domain, classes: [a]}
          D: {$def: class_domain, classes: ["1", b]}
          M: {$def: struct, $params: [x], $fields: {l: 'Label[dom=$x]'}}
          S: {$def: struct, $fields: {a: 'M[x=D]', b: 'M[x=猫]', c: 'M[x=D]'}}
        data: {sample-type: S, sample-path: s.json}
        """)
    let text = try JSONSchemaGenerator().schema(for: dataset)
    #expect(
      text.contains(##""a": {"$ref": "#/$defs/M"}"##) && text.contains(##""b": {"$ref": "#/$defs/M-2"}"##))
    #expect(text.contains(##""$ref": "#/$defs/%E7%8C%AB""##))
    // After D:: a name is tried before a number.
    #expect(text.contains(#"{"enum": ["D::1", "D::b", "D[1]", "D::2", "D[2]"]}"#))
  }

  @Test(arguments: JSONSchemaGenerator.Subject.allCases)
  func whatIsWrongOrMissingIsNotGenerated(_ subject: JSONSchemaGenerator.Subject) throws {
    let generator = JSONSchemaGenerator(of: subject)
    let broken = try Generated.dataset(text: "data: {sample-type: Nope, sample-path: s.json}")
    #expect(throws: GenerationFailure.invalidDefinitions) { try generator.schema(for: broken) }
    let library = try Generated.dataset(text: "D: {$def: class_domain, classes: [a]}")
    #expect(throws: GenerationFailure.self) { try generator.schema(for: library) }
  }

  @Test func formatsOfDates() throws {
    let text = try JSONSchemaGenerator().schema(
      for: Generated.dataset(text: "data: {sample-type: 'Date[fmt=\"%d.%m %y\"]', sample-path: s.json}"))
    #expect(
      text.contains(#"^(?:3[01]|[12][0-9]|0[1-9]|[1-9]| [1-9])\\.(?:1[0-2]|0[1-9]|[1-9])\\s+(?:[0-9]{2})$"#))
    // 30 February, 31 April, 29 February of a common year.
    #expect(
      text.contains(#"^(?:3[01])\\.(?:0?2)\\s+"#) && text.contains(#"^(?:31)\\.(?:0?4|0?6|0?9|11)\\s+"#))
    #expect(text.contains(#"^(?:29)\\.(?:0?2)\\s+(?:(?:[02468][1235679]|[13579][01345789]))$"#))
  }
}
