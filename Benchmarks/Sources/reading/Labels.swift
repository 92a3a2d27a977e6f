import DSDL

/// Two fields of a sample: the picture, and the classes of its objects.
struct Labels: SampleObject {
  struct Object: SampleObject {
    var label: Detection.ObjectDom

    init(_ fields: inout FieldReader) throws(SampleError) { self.label = try fields.read("label") }
  }

  var image: Locator
  var objects: [Object]

  init(_ fields: inout FieldReader) throws(SampleError) {
    self.image = try fields.read("image")
    self.objects = try fields.read("objects")
  }
}
