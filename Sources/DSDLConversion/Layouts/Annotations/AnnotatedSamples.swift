import DSDL
import JSONText

/// Writes samples of annotated pictures field by field, and counts what each has.
struct AnnotatedSamples {
  /// An object as it is gathered: a value of JSON for each field, nil for none.
  typealias Values = [String?]

  private(set) var schema: AnnotationSchema
  private let objectKeys: [[UInt8]?]
  private let sampleKeys: [[UInt8]?]
  private let listKey: [UInt8]?

  init(
    _ creation: DatasetCreation, objects: [AnnotationSchema.Field], samples: [AnnotationSchema.Field]
  ) throws(ConversionFailure) {
    schema = try AnnotationSchema(creation, objectFields: objects, sampleFields: samples)
    objectKeys = schema.objectFields.map { $0.key.map(JSONText.key) }
    sampleKeys = schema.sampleFields.map { $0.key.map(JSONText.key) }
    listKey = schema.listKey.map(JSONText.key)
  }

  /// Writes a sample with its objects.
  mutating func write(_ sample: Values, _ objects: [Values], to output: SampleWriter) {
    var text: [UInt8] = [UInt8(ascii: "{")]
    for (index, value) in sample.enumerated() where Self.append(value, sampleKeys[index], to: &text) {
      schema.count(sample: index)
    }
    if let listKey {
      if text.count > 1 { text += [UInt8(ascii: ","), 0x20] }
      text += listKey + [UInt8(ascii: "[")]
      for (number, object) in objects.enumerated() {
        if number > 0 { text += [UInt8(ascii: ","), 0x20] }
        var inner: [UInt8] = [UInt8(ascii: "{")]
        for (index, value) in object.enumerated() where Self.append(value, objectKeys[index], to: &inner) {
          schema.count(object: index)
        }
        text += inner + [UInt8(ascii: "}")]
      }
      text.append(UInt8(ascii: "]"))
    }
    text.append(UInt8(ascii: "}"))
    text.withUnsafeBufferPointer { output.sample(utf8: $0) }
    schema.count(samples: 1, objects: objects.count)
  }

  private static func append(_ value: String?, _ key: [UInt8]?, to text: inout [UInt8]) -> Bool {
    guard let value, let key else { return false }
    if text.count > 1 { text += [UInt8(ascii: ","), 0x20] }
    text += key
    text += value.utf8
    return true
  }
}
