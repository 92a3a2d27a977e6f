import DSDL

/// What the loader reads of a sample: the picture, and its objects as they are trained on.
struct Picture: SampleObject {
  struct Object: SampleObject {
    var box: BoundingBox
    var label: Label

    init(_ fields: inout FieldReader) throws(SampleError) {
      box = try fields.read("bbox")
      label = try fields.read("label")
    }
  }

  var image: Locator
  var objects: [Object]

  init(_ fields: inout FieldReader) throws(SampleError) {
    image = try fields.read("image")
    objects = try fields.read("objects")
  }
}
