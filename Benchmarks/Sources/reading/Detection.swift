import DSDL

/// All fields of a sample, as generated code has them.
struct Detection: SampleObject {
  struct Object: SampleObject {
    var bbox: BoundingBox
    var label: Label

    init(_ fields: inout FieldReader) throws(SampleError) {
      self.bbox = try fields.read("bbox")
      self.label = try fields.read("label")
    }
  }

  var image: Locator
  var objects: [Object]

  init(_ fields: inout FieldReader) throws(SampleError) {
    self.image = try fields.read("image")
    self.objects = try fields.read("objects")
  }
}
